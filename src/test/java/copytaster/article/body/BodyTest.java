// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import static copytaster.article.Pages.STORY;
import static copytaster.article.Pages.around;
import static copytaster.article.Pages.article;
import static copytaster.article.Pages.body;
import static copytaster.article.Pages.story;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.text.Block;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must and must not be in the text of pages that get other readers into trouble. */
final class BodyTest {
  @Test
  void takesTheStoryAndNothingAround() throws Exception {
    assertEquals(STORY, body(around(story())));
  }

  @Test
  void isSureOfAPlainPage() throws Exception {
    assertTrue(article(around(story())).confidence().orElseThrow() > 0.85);
  }

  /** Each stands between the second and the third paragraph. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<figure><img src=a.jpg><figcaption>The ferry at the quay. Photo: A. Berg</figcaption></figure>",
        "<p><a href=/b>Read more: Bridge opens late again</a></p>",
        "<p>Lesen Sie auch: <a href=/b>Die Brücke kommt später</a></p>",
        "<p>Lire aussi : <a href=/b>Le pont ouvrira plus tard</a></p>",
        "<p>Lea también: <a href=/b>El puente abrirá más tarde</a></p>",
        "<div class=newsletter><h3>Stay ashore</h3><p>Sign up for our newsletter.</p></div>",
        "<div class=share-bar><a href=x>Facebook</a> <a href=y>Mail</a></div>",
        "<aside class=related><h4>Related</h4><ul><li><a href=x>Bridge opens late again</a></ul></aside>",
        "<p>Advertisement</p>",
        "<div style='display:none'><p>Text that nobody sees, though it is long enough to be a paragraph.</p></div>",
      })
  void leavesOutWhatStandsInBetween(String insert) throws Exception {
    String html =
        around(
            "<p>" + STORY.get(0) + "<p>" + STORY.get(1) + "</p>" + insert + "<p>" + STORY.get(2));
    assertEquals(STORY, body(html));
  }

  @Test
  void joinsABodySplitOverContainers() throws Exception {
    StringBuilder parts = new StringBuilder("<div class=grid>");
    for (String paragraph : STORY) {
      parts
          .append("<div class='chunk body'><p>")
          .append(paragraph)
          .append("</p></div>")
          .append("<div class=ad-slot><a href=x>Buy a boat</a></div>");
    }
    assertEquals(STORY, body(around(parts.append("</div>").toString())));
  }

  @Test
  void readsTextCutByBreaks() throws Exception {
    assertEquals(STORY, body(around("<div>" + String.join("<br><br>\n", STORY) + "</div>")));
  }

  @Test
  void readsAPageLaidOutWithTables() throws Exception {
    String html =
        "<html><body><table><tr><td><a href=a>Home</a><br><a href=b>News</a></td><td><p>"
            + String.join("</p><p>", STORY)
            + "</p></td></tr></table></body></html>";
    assertEquals(STORY, body(html));
  }

  @Test
  void leavesOutComments() throws Exception {
    StringBuilder comments = new StringBuilder("<div id=comments><h3>Comments</h3>");
    for (int i = 0; i < 20; i++) {
      comments
          .append("<div class=comment><p>I took that boat ")
          .append(i)
          .append(" times, and each time it was late, cold and worth it, if you ask me.</p></div>");
    }
    assertEquals(STORY, body(around(story() + comments + "</div>")));
  }

  @Test
  void leavesOutTeasersOfOtherStories() throws Exception {
    StringBuilder teasers = new StringBuilder("<section class=more-stories><h2>More stories</h2>");
    for (int i = 0; i < 6; i++) {
      teasers
          .append("<div class=card><h3><a href=/")
          .append(i)
          .append(">Another story number ")
          .append(i)
          .append("</a></h3><p>What it says in short, in a line that ends early.</p></div>");
    }
    assertEquals(STORY, body(around(story()).replace("</main>", teasers + "</section></main>")));
  }

  @Test
  void readsTheSameStoryOnce() throws Exception {
    String html =
        around("<div class=desktop>" + story() + "</div><div class=mobile>" + story() + "</div>");
    assertEquals(STORY, body(html));
  }

  @Test
  void keepsWhatIsRepeatedOnPurpose() throws Exception {
    String refrain =
        "And the ferry runs, and the ferry runs, and the captain counts her pens again.";
    String html =
        around(
            story()
                + "<p>"
                + refrain
                + "</p><p>"
                + STORY.get(0).replace("Monday", "Friday")
                + "</p><p>"
                + refrain
                + "</p>");
    assertEquals(2, body(html).stream().filter(refrain::equals).count());
  }

  @Test
  void keepsListsAndHeadingsOfTheStory() throws Exception {
    String html =
        around(
            "<p>"
                + STORY.get(0)
                + "</p><h2>What changes</h2><ul><li>The first boat leaves at six, an hour later.</li>"
                + "<li>Bicycles travel free until the end of May.</li></ul><p>"
                + STORY.get(1)
                + "</p><p>"
                + STORY.get(2)
                + "</p>");
    List<Block> body = article(html).body();
    assertEquals(
        List.of(
            Block.Kind.PARAGRAPH,
            Block.Kind.HEADING,
            Block.Kind.LIST_ITEM,
            Block.Kind.LIST_ITEM,
            Block.Kind.PARAGRAPH,
            Block.Kind.PARAGRAPH),
        body.stream().map(Block::kind).toList());
  }

  @Test
  void keepsEmbeddedPosts() throws Exception {
    String post =
        "<div class=social-embed><blockquote class=twitter-tweet><p>The ferry stays. I am crying on the quay, and I am not"
            + " the only one here tonight.</p></blockquote></div>";
    String html =
        around(
            "<p>"
                + STORY.get(0)
                + "</p>"
                + post
                + "<p>"
                + STORY.get(1)
                + "</p><p>"
                + STORY.get(2)
                + "</p>");
    assertTrue(
        body(html).stream().anyMatch(text -> text.startsWith("The ferry stays.")), () -> html);
  }

  @Test
  void readsFromRightToLeft() throws Exception {
    List<String> arabic =
        List.of(
            "قررت إدارة الميناء يوم الاثنين إبقاء العبارة القديمة في الخدمة لمدة شتاءين آخرين، بعد أن قال سكان الجزيرة إن الجسر لن يفتح قريبا.",
            "وقالت القبطانة التي تقود القارب منذ عام 1998 إنها تشعر بالارتياح، لكن المحرك يحتاج إلى قطع جديدة قبل الربيع، ويجب طلبها من الخارج.",
            "وسيجتمع المجلس مرة أخرى في يونيو، عندما تظهر نتائج المسح، ليقرر ما إذا كان يمكن الحفاظ على الجدول الزمني بقارب واحد.");
    assertEquals(
        arabic, body(around("<p dir=rtl>" + String.join("</p><p dir=rtl>", arabic) + "</p>")));
  }

  @Test
  void readsScriptsWithoutBlanks() throws Exception {
    List<String> japanese =
        List.of(
            "港湾局は月曜日、新しい橋が氷の季節までに開通しないという島民の訴えを受け、古いフェリーをあと二冬運航することを決めた。",
            "一九九八年から船を操る船長は、安心したと述べたが、春までにエンジンの新しい部品が必要で、海外に注文しなければならないと語った。",
            "局は六月に再び会合を開き、調査の結果を踏まえて、一隻だけで時刻表を維持できるかどうかを決める予定である。");
    assertEquals(japanese, body(around("<p>" + String.join("</p><p>", japanese) + "</p>")));
  }

  @Test
  void takesWhatThereIsWhereNoParagraphIs() throws Exception {
    assertEquals(
        List.of("Fog on the Sound"), body("<html><body><div>Fog on the Sound</div></body></html>"));
  }

  @Test
  void theCellsOfARowAreOneBlock() throws Exception {
    String table =
        "<table><tr><td>Boat</td><td>Seats</td></tr><tr><td>Falk</td><td>120</td></tr></table>";
    List<Block> body =
        article(
                around(
                    "<p>"
                        + STORY.get(0)
                        + "</p>"
                        + "<p>"
                        + STORY.get(1)
                        + "</p>"
                        + table
                        + "<p>"
                        + STORY.get(2)
                        + "</p>"))
            .body();
    body.stream()
        .filter(b -> b.kind() == Block.Kind.TABLE_ROW)
        .forEach(b -> assertTrue(b.text().contains(" | "), b::text));
    assertTrue(body.size() == 3 || body.size() == 5, () -> body.toString());
  }

  /** Nothing to vote on: what is seen is the text. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2>Responses</h2><ul><li>In favour: 40 percent</li><li>Against: 35 percent</li></ul>",
        "<h2>All comments</h2><ul><li>In favour: 40 percent</li><li>Against: 35 percent</li></ul>",
        "<h2>Replies</h2><p>In favour: 40 percent</p><p>Against: 35 percent</p>",
      })
  void aPollInMidStoryIsNoComments(String poll) throws Exception {
    String html =
        around("<p>" + STORY.get(0) + "<p>" + STORY.get(1) + "</p>" + poll + "<p>" + STORY.get(2));
    assertTrue(body(html).contains(STORY.get(2)), body(html).toString());
  }
}
