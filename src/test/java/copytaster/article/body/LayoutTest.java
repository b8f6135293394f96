// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.article.Pages;
import copytaster.text.Block;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LayoutTest {
  /** Segments are parted by bars. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<p>One <b>bold</b>ly<p>two ~ One boldly|two",
        "<div>one<br>two<br><br>three</div> ~ one two|three",
        "<div>one<br>&nbsp;<br> two</div> ~ one|two",
        "<div>head<p>one</p>tail</div> ~ head|one|tail",
        "<my-box>one</my-box><my-box>two</my-box> ~ one|two",
        "<p>one<script>x()</script> two<style>p{}</style></p> ~ one two",
        "<p>one <span hidden>ghost</span>two</p> ~ one two",
        "<p>one <span class=sr-only>for readers</span>two</p> ~ one two",
        "<p>a<span style='display: none'>x</span>b</p> ~ ab",
        "<select><option>Norway<option>Chad</select><p>one ~ one",
        "<a href=x><div>one</div><div>two</div></a> ~ one|two",
        "<p>CO<sub>2</sub> fell</p> ~ CO2 fell",
        "<p>a\u00a0 \u2003b</p> ~ a b",
        "<ul><li>one<li>two</ul> ~ one|two",
        "<noscript><p>off</p></noscript><p>on</p> ~ on",
        "<p><cite>Oslo (NTB)</cite>A ship ~ Oslo (NTB) A ship",
        "<p>f(<i>x</i>)<b>t</b> ~ f(x)t",
        "<p><i>At the quay</i><b>Photo: Poe</b> ~ At the quay Photo: Poe",
        "<p>She left.<b>Then</b> he did. ~ She left. Then he did.",
        "<p>Mc<b>Donald</b> and i<b>Phone</b> ~ McDonald and iPhone",
        "<div class=cap>T</div><p>urkey said no</p> ~ Turkey said no",
        "<p><strong class=cap>T</strong>urkey said no</p> ~ Turkey said no",
        "<div><div class=cap>T</div>urkey said no</div> ~ Turkey said no",
        "<div>B</div><p>Turkey said no</p> ~ B|Turkey said no",
        "<h2>B</h2><p>badger, an animal</p> ~ B|badger, an animal",
        "<p>I</p><p>walked along the quay</p> ~ I|walked along the quay",
        "<p>I<br><br>walked along the quay</p> ~ I|walked along the quay",
        "<table><tr><td>A<td>about a third</table> ~ A|about a third",
        "<dl><dt>B<dd>badger, an animal</dl> ~ B|badger, an animal",
        "<div>x</div><p>said no</p> ~ x|said no",
        "<h2>Rules<a href='#rules'>¶</a></h2><p>one ~ Rules|one",
        "<h2>No <a href='#x'>5</a></h2><p>one ~ No 5|one",
        "<p>Asked <a href=x>Ines Falk</a><span><a href=x>Ines Falk</a><a href=y>Captain Falk is late again</a></span> (Oslo) ~ Asked Ines Falk (Oslo)",
        "<p>Asked <a href=x>Ines Falk</a><span>Ines B. Falk <a href=y>Captain Falk is late again</a></span> (Oslo) ~ Asked Ines Falk (Oslo)",
        "<p>Asked <a href=x>Ines Falk</a><b>, who <a href=y>steered</a> the boat for years</b> ~ Asked Ines Falk, who steered the boat for years",
      })
  void cutsAtBlocks(String html, String segments) {
    assertEquals(
        List.of(segments.split("\\|")),
        Pages.layout(html).segments.stream().map(s -> s.text).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "<h2>x</h2>, HEADING",
    "<ul><li><p>x</p></li></ul>, LIST_ITEM",
    "<blockquote><p>x</p></blockquote>, QUOTE",
    "<pre>x</pre>, PREFORMATTED",
    "<table><tr><td>x</td></tr></table>, TABLE_ROW",
    "<section>x</section>, PARAGRAPH",
  })
  void knowsWhatABlockIs(String html, Block.Kind kind) {
    assertEquals(kind, Pages.layout("<body>" + html).segments.get(0).kind);
  }

  @Test
  void countsWordsAndThoseInLinks() {
    Layout layout =
        Pages.layout("<div><p>See <a href=x>the whole list</a> here</p><p>two</p></div>");
    Segment first = layout.segments.get(0);
    assertEquals(5, first.words);
    assertEquals(3, first.linkWords);
    assertEquals(6, layout.words[0]);
    assertEquals(3, layout.linkWords[0]);
  }

  @Test
  void aNameOnTheFrameOfThePageIsNotHandedDown() {
    String html =
        "<body><div class='sidebar-left comments-open'>" + Pages.story() + "</div></body>";
    for (Segment s : Pages.layout(html).segments) {
      assertFalse(s.in(Region.ASIDE | Region.COMMENTS));
    }
  }

  @Test
  void aNameOnPartOfThePageIs() {
    String html = "<body>" + Pages.story() + "<div class=comments><p>First!</p></div></body>";
    List<Segment> segments = Pages.layout(html).segments;
    assertTrue(segments.get(segments.size() - 1).in(Region.COMMENTS));
    assertFalse(segments.get(0).in(Region.COMMENTS));
  }

  @Test
  void twoLinksThatBeginAlikeStay() {
    Layout layout =
        Pages.layout("<p><a href=x>The Sound</a><a href=y>The council has sold the pier</a></p>");
    assertTrue(layout.segments.get(0).text.endsWith("The council has sold the pier"));
  }

  @Test
  void cutsAWordWithoutEnd() {
    Layout layout = Pages.layout("<p>" + "a".repeat(5000) + " end</p>");
    assertEquals(Limits.WORD + 4, layout.segments.get(0).text.length());
    assertTrue(layout.truncated);
  }

  @Test
  void stopsAtTheLimitOfText() {
    Layout layout = Pages.layout(("<p>" + "word ".repeat(100) + "</p>").repeat(3000));
    int length = layout.segments.stream().mapToInt(s -> s.text.length()).sum();
    assertTrue(length <= Limits.TEXT && length > Limits.TEXT - 600, () -> "length " + length);
    assertTrue(layout.truncated);
  }

  @Test
  void dropsControlCharactersThatWereReferences() {
    assertEquals("a[31mb", Pages.layout("<p>a&#27;[31mb").segments.get(0).text);
  }

  /** A script shows most of a page, hides the odd paragraph. */
  @ParameterizedTest
  @CsvSource({"<p hidden>, true", "<p style='display:none'>, true", "<p>, false"})
  void aHiddenParagraphIsHiddenThoughItIsLong(String tag, boolean hidden) {
    String html = "<body><p>" + Pages.STORY.get(0) + "</p>" + tag + Pages.STORY.get(1) + "</p>";
    assertEquals(hidden, Pages.layout(html).segments.get(1).in(Region.HIDDEN));
  }

  @Test
  void aStoryThatAScriptWillShowIsNotHidden() {
    String html = "<body><p>One line.</p><div style='display:none'>" + Pages.story() + "</div>";
    assertFalse(Pages.layout(html).segments.get(1).in(Region.HIDDEN));
  }

  @ParameterizedTest
  @CsvSource({
    "sharing-a-boat-with-strangers, Sharing a boat with strangers, false",
    "sharing-box, Sharing box, true",
    "sharing-box-top-left, Ferry timetable, true",
  })
  void anIdMadeOfAHeadingIsNoName(String id, String heading, boolean share) {
    String part = "<section id=" + id + "><h2>" + heading + "</h2><p>One line.</p></section>";
    List<Segment> segments = Pages.layout("<body>" + Pages.story() + part).segments;
    assertEquals(share, segments.get(segments.size() - 1).in(Region.SHARE));
  }
}
