// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.source.Content;
import copytaster.source.Source;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {
  private static final String HEADER =
      "From: The Sound <post@sound.example>\nSubject: =?UTF-8?Q?Pier_sold_for_=C2=A33m?=\n"
          + "Date: Tue, 3 Feb 2026 07:00:00 +0000\nMIME-Version: 1.0\n";

  private static Page page(byte[] bytes) {
    Source source = new Source(Source.Kind.FILE, "a.eml", Optional.empty(), Optional.empty());
    return Page.parse(new Content(source, bytes, Optional.empty(), Optional.empty()));
  }

  private static Page page(String mail) {
    return page(mail.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void quotedPrintableAndEncodedWords() {
    Page page =
        page(
            HEADER
                + "Content-Type: text/plain; charset=utf-8\n"
                + "Content-Transfer-Encoding: quoted-printable\n\n"
                + "The pier of Skarn went for =C2=A33m to a trust that will mend=\n it.\n");
    assertEquals(Optional.of("Pier sold for £3m"), page.mail().get().subject());
    assertEquals(Optional.of("Tue, 3 Feb 2026 07:00:00 +0000"), page.mail().get().date());
    assertEquals(
        "The pier of Skarn went for £3m to a trust that will mend it.\n", page.plain().get());
  }

  @Test
  void base64InAnOldCharset() {
    String body =
        Base64.getMimeEncoder()
            .encodeToString("Причал продан за три миллиона.".getBytes(Charset.forName("KOI8-R")));
    Page page =
        page(
            HEADER
                + "Content-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: base64\n\n"
                + body);
    assertEquals("Причал продан за три миллиона.", page.plain().get().strip());
  }

  private static String parts(String plain, String html) {
    return HEADER
        + "Content-Type: multipart/alternative; boundary=\"b\"\n\nA mail of parts.\n--b\n"
        + "Content-Type: text/plain; charset=utf-8\n\n"
        + plain
        + "\n--b\nContent-Type: text/html; charset=utf-8\n\n"
        + html
        + "\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\n"
        + "An attachment.\n--b--\n";
  }

  @Test
  void thePlainPartWhereItSaysTheSame() {
    Page page = page(parts("The pier went to a trust.", "<p>The pier went to a <b>trust</b>.</p>"));
    assertEquals("The pier went to a trust.", page.plain().get().strip());
  }

  @Test
  void theHtmlPartWhereThePlainOneOnlyPointsToIt() {
    Page page =
        page(parts("See it online.", "<p>The pier went to a trust that will mend it soon.</p>"));
    assertEquals("The pier went to a trust that will mend it soon.", page.html().get().text());
    assertTrue(page.mail().isPresent());
  }

  @Test
  void theMailThatANoteForwards() {
    Page page =
        page(
            HEADER
                + "Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\n"
                + "For you!\n--b\nContent-Type: message/rfc822\n\nFrom: Ann Poe <a@b.example>\n"
                + "Subject: AW: [sound-list] Pier\nDate: Mon, 2 Feb 2026 07:00:00 +0000\n\n"
                + "The pier went to a trust.\n--b--\n");
    assertEquals("The pier went to a trust.", page.plain().get().strip());
    assertEquals(Optional.of("Ann Poe <a@b.example>"), page.mail().get().from());
    assertEquals(Optional.of("Pier"), page.mail().get().subject());
  }

  @Test
  void linesThatFlow() {
    Page page =
        page(
            HEADER
                + "Content-Type: text/plain; format=flowed\n\n"
                + "The pier went \nto a trust. \n\nIt leaks.\n\n-- \nAnn Poe\n");
    assertEquals("The pier went to a trust. \n\nIt leaks.\n\n-- \nAnn Poe\n", page.plain().get());
  }

  @Test
  void aSavedMailboxAndAReply() {
    Page page =
        page(
            "From post@sound.example Tue Feb  3 07:00:00 2026\nSubject: Re: Fwd: Pier\nTo: a\n\nSold.\n");
    assertEquals(Optional.of("Pier"), page.mail().get().subject());
    assertEquals("Sold.", page.plain().get().strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subject: a line\n\nand no other field.",
        "Note: the pier is shut.\nDate: Monday\n\nText.",
        "The pier: sold\nFrom: here\n\nText.",
        "Subject: x\nFrom: y\nno field\n\nText.",
        "Subject: x\nFrom: y\n",
        "",
      })
  void whatIsNoMail(String text) {
    assertFalse(Mail.is(text.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--b\nContent-Type: multipart/mixed; boundary=b\n\n",
        "--b\n\n",
        "--b\nContent-Type: message/rfc822\n\n",
        "x: =?UTF-8?Q?",
        "=\n",
        "X: y\n",
      })
  void hostileMailsCostLittle(String piece) {
    String mail = HEADER + "Content-Type: multipart/mixed; boundary=b\n\n" + piece.repeat(50_000);
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> page(mail));
  }
}
