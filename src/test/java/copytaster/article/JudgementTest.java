// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.page.Page;
import copytaster.source.Content;
import copytaster.source.Source;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JudgementTest {
  private static Verdict refused(String html) {
    return assertThrows(NoArticleException.class, () -> Pages.article(html)).verdict();
  }

  @Test
  void anArticleHasNoReason() throws Exception {
    Article article = Pages.article(Pages.around(Pages.story()));
    assertEquals(Verdict.ARTICLE, article.verdict());
    assertTrue(article.warnings().isEmpty(), () -> article.warnings().toString());
  }

  @Test
  void aShortOneSaysHowShort() throws Exception {
    Article article = Pages.article(Pages.around("<p>" + Pages.STORY.get(2) + "</p>"));
    assertEquals(Verdict.SHORT, article.verdict());
    assertTrue(article.warnings().get(0).endsWith("words of running text"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "404 Not Found; The requested URL was not found on this server.",
        "Page not found - The Sound; Sorry, the page you are looking for does not exist.",
        "Just a moment...; Checking your browser before you go on. Please enable JavaScript and cookies.",
        "Access Denied; You don't have permission to access this page.",
        "Seite nicht gefunden; Die gesuchte Seite gibt es nicht mehr.",
        "Página no encontrada; La página que busca no existe.",
        "Page introuvable; La page demandée n'existe pas.",
        "The Sound; Please enable JS and disable any ad blocker",
        "Are you a robot?; We've detected unusual activity from your computer network. Click the box to let us know.",
        "Pardon Our Interruption; As you were browsing something about your browser made us think you were a bot.",
        "Attention Required! | Shield; You are unable to reach the sound. This action triggered a security service.",
        "The Sound; Request unsuccessful. Incapsula incident ID: 877-1",
        "The Sound; Unfortunately, our website is currently unavailable in most European countries.",
        "451: Unavailable due to legal reasons; We cannot grant access from where you are at this time.",
        "Oops! That page can’t be found.; It looks like nothing was found at this location. Maybe try a search?",
        "Sorry, we can't find that page; You might have typed the address incorrectly or used an old link.",
        "Gone; The requested resource is no longer available on this server.",
        "The Sound; This Account has been suspended. Contact your hosting provider.",
        "Unsupported browser; We built our site for all readers. Please take one of these browsers instead.",
        "Content unavailable; Sorry, this content is not available in your region.",
        "Time to update your browser; To read on, please switch to a newer one of these.",
        "The Sound; Your browser is no longer supported. Take a newer one.",
        "The Sound; Ihr Browser ist veraltet. Bitte nehmen Sie einen neueren.",
        "The Sound; Votre navigateur n'est plus pris en charge par notre site.",
        "The Sound; It looks as though JavaScript is disabled in your browser.",
        "The Sound; JavaScript está desactivado. Actívelo para leer.",
        "We'll be right back; Our site is down for scheduled maintenance. Thank you for your patience.",
      })
  void refusesErrorPages(String title, String text) {
    assertEquals(
        Verdict.ERROR_PAGE,
        refused(
            "<html><head><title>"
                + title
                + "</title></head><body><h1>"
                + title
                + "</h1><p>"
                + text
                + "</p></body></html>"));
  }

  /** Where the heading is all that speaks of an error, it must speak of nothing else. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "404 | The Sound; ERROR_PAGE",
        "The Sound - 404; ERROR_PAGE",
        "Oops!; ERROR_PAGE",
        "The Sound: Access denied; ERROR_PAGE",
        "Sorry, you have been blocked; ERROR_PAGE",
        "We are sorry, page not found; ERROR_PAGE",
        "404 people rescued from the flood; SHORT",
        "Crash closes Highway 404; SHORT",
        "One more step to peace; SHORT",
        "Just a moment of silence; SHORT",
        "Access denied to grain ships; SHORT",
        "Gone with the ferry; SHORT",
        "Gone, but not forgotten; SHORT",
        "Forbidden; SHORT",
        "The last ferry is gone; SHORT",
      })
  void aShortPageWithTheHeadingOfAnError(String title, Verdict verdict) throws Exception {
    String html =
        "<html><head><title>"
            + title
            + "</title></head><body><h1>"
            + title
            + "</h1><p>The harbour board will meet again in June, it said on Monday.</p></body></html>";
    if (verdict == Verdict.SHORT) {
      assertEquals(verdict, Pages.article(html).verdict());
    } else {
      assertEquals(verdict, refused(html));
    }
  }

  @Test
  void headingsOfPicturesAreAShortText() throws Exception {
    Article article =
        Pages.article(
            "<title>Two pictures of the harbour of Skarn</title><article><h2>From quay 1</h2>"
                + "<img src=/a.jpg><h2>From quay 2</h2><img src=/b.jpg></article>");
    assertEquals(Verdict.SHORT, article.verdict());
  }

  @Test
  void anArticleOnErrorsIsAnArticle() throws Exception {
    String html =
        Pages.around(Pages.story())
            .replace("Ferry to run on", "404 Not Found: the ferry that was not there");
    assertEquals(Verdict.ARTICLE, Pages.article(html).verdict());
  }

  @Test
  void aBriefThatIsDeclaredIsNoErrorForItsTitle() throws Exception {
    String brief =
        "<title>Security check finds old ferry sound</title><script type='application/ld+json'>"
            + "{\"@type\":\"NewsArticle\",\"headline\":\"Security check finds old ferry sound\"}"
            + "</script><body><h1>Security check finds old ferry sound</h1><p>"
            + Pages.STORY.get(1)
            + "</p>";
    assertEquals(Verdict.SHORT, Pages.article(brief).verdict());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>We and our partners use cookies to store and access personal data on your device.</p><p>With your consent we"
            + " measure content and ads. You can change your choices at any time in our privacy policy.</p>"
            + "<button>Accept all</button>",
        "<p>Wir und unsere Partner verwenden Cookies und verarbeiten Daten mit Ihrer Einwilligung.</p><p>Sie können dem"
            + " zustimmen oder die Einwilligung jederzeit widerrufen, mehr dazu im Datenschutz.</p>",
        "<p>De Sont gebruikt cookies, en ook derden doen dat, om uw internetgedrag te volgen en u advertenties te"
            + " tonen.</p><p>Met een klik op Akkoord geeft u ons uw toestemming.</p>",
        "<p>Käytämme evästeitä, ja kumppanimme käsittelevät henkilötietoja, jos suostumuksesi sallii sen.</p><p>Voit"
            + " muuttaa valintaa, ja me kunnioitamme sitä. Hyväksy kaikki, niin mainonta on sinun.</p>",
        "<p>My a naši partneři ukládáme cookies a zpracováváme osobní údaje pro vaše reklamy.</p><p>Souhlas můžete"
            + " přijmout nebo odvolat, vy rozhodujete.</p>",
      })
  void refusesConsentDialogs(String dialog) {
    assertEquals(Verdict.CONSENT, refused("<html><body><div>" + dialog + "</div></body></html>"));
  }

  @Test
  void refusesAWallWithNothingBeforeIt() {
    String html =
        Pages.around(
            "<p>"
                + Pages.STORY.get(2)
                + "</p><div class=offer><p>Subscribe to continue reading this story.</p></div>");
    assertEquals(Verdict.PAYWALL, refused(html));
  }

  @Test
  void reportsAWallBehindTheBeginning() throws Exception {
    String html =
        Pages.around(
            Pages.story()
                + "<div class=offer><p>Already a subscriber? <a href=l>Log in</a></p></div>");
    Article article = Pages.article(html);
    assertEquals(Verdict.PAYWALL, article.verdict());
    assertTrue(article.warnings().get(0).contains("asked to subscribe"));
    assertEquals(Pages.STORY.size(), article.body().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Para continuar a ler, assine o Farol.",
        "Al abonnee? Log in om verder te lezen.",
        "Masz już subskrypcję? Zaloguj się.",
        "Denne saken er for abonnenter.",
        "Är du redan prenumerant? Logga in.",
        "Oletko jo tilaaja? Kirjaudu sisään.",
        "Už máte předplatné? Přihlaste se.",
        "Ez a cikk csak előfizetőknek olvasható.",
        "Чтобы читать дальше, войдите или зарегистрируйтесь.",
        "Είστε ήδη συνδρομητής; Συνδεθείτε.",
        "Okumaya devam etmek için abone olun.",
        "この記事は有料会員限定です。残り980文字",
        "订阅后继续阅读本文全部内容。",
        "이 기사는 유료 회원 전용입니다.",
      })
  void offersOfOtherLanguagesAreWalls(String offer) throws Exception {
    String html = Pages.around(Pages.story() + "<div class=offer><p>" + offer + "</p></div>");
    assertEquals(Verdict.PAYWALL, Pages.article(html).verdict());
    assertEquals(Pages.STORY.size(), Pages.article(html).body().size());
  }

  @ParameterizedTest
  @CsvSource({
    "Already have an account? Log in, false, PAYWALL",
    "Already have an account? Log in, true, ARTICLE",
    "This post is for paid subscribers, true, PAYWALL",
    "The ferry leaves at noon, false, ARTICLE",
  })
  void aPageThatSaysItIsNotFreeNeedsLessOfAnOffer(String offer, boolean free, Verdict verdict)
      throws Exception {
    String html =
        Pages.around(Pages.story() + "<div class=gate><p>" + offer + "</p></div>")
            .replace(
                "</head>",
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":"
                    + free
                    + "}</script></head>");
    assertEquals(verdict, Pages.article(html).verdict());
  }

  @Test
  void aLongStoryIsNotWalledByAnOfferBelow() throws Exception {
    String html =
        Pages.around(
            Pages.story().repeat(1)
                + longer()
                + "<p>Already a subscriber? <a href=l>Log in</a></p>");
    assertEquals(Verdict.ARTICLE, Pages.article(html).verdict());
  }

  private static String longer() {
    StringBuilder text = new StringBuilder();
    for (int day = 1; day <= 9; day++) {
      text.append("<p>On day ")
          .append(day)
          .append(" the boat left at noon, came back at dusk, and the captain wrote in")
          .append(" her log that the sea of day ")
          .append(day)
          .append(" had been kind to all who were on board.</p>");
    }
    return text.toString();
  }

  @Test
  void calledAListWhereLinksAreAllThereIs() throws Exception {
    StringBuilder list = new StringBuilder("<html><body><div>");
    for (int i = 0; i < 30; i++) {
      list.append("<div class=item")
          .append(i % 7)
          .append("><h3><a href=/")
          .append(i)
          .append(">Story number ")
          .append(i)
          .append(" of the day in brief</a></h3><p>What story number ")
          .append(i)
          .append(" tells, in one sentence of ten words or more.</p></div>");
    }
    assertEquals(Verdict.LIST, Pages.article(list + "</div></body></html>").verdict());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html></html>",
        "<html><body><nav><a href=x>Home</a></nav></body></html>",
        "<frameset><frame src=a></frameset>"
      })
  void refusesPagesWithoutText(String html) {
    assertEquals(Verdict.NONE, refused(html));
  }

  @Test
  void namesContentThatIsNoText() {
    Source source = new Source(Source.Kind.FILE, "x", Optional.empty(), Optional.empty());
    Page page =
        Page.parse(
            new Content(
                source,
                "%PDF-1.7 x".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Optional.empty(),
                Optional.empty()));
    NoArticleException refusal =
        assertThrows(NoArticleException.class, () -> Extractor.extract(page, Hints.NONE));
    assertEquals("unsupported content: a PDF file", refusal.getMessage());
    assertFalse(page.html().isPresent());
  }
}
