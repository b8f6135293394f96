// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.page;

import copytaster.lexicon.FormatsTable;
import copytaster.lexicon.Lexicon;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * The header of a mail (RFC 5322, RFC 2045 to 2047), read by Apache mime4j, which decodes
 * quoted-printable, base64 and encoded words. The library is loaded with the first mail.
 *
 * @param subject without "Re:" and "Fwd:"
 * @param from the sender as written, encoded words decoded
 * @param date as written, in the form of RFC 5322
 */
public record Mail(Optional<String> subject, Optional<String> from, Optional<String> date) {
  /** Lines in which the header must end. */
  private static final int LONGEST_HEADER = 400;

  /** A mail has a subject or says that it is MIME, and one more of these. */
  private static final Set<String> FIELDS =
      Set.of(
          "from",
          "to",
          "date",
          "message-id",
          "received",
          "return-path",
          "delivered-to",
          "reply-to",
          "sender",
          "content-type");

  /**
   * A plain part with a smaller share of the HTML part's words is only a notice that the mail is
   * HTML.
   */
  private static final double SAYS_THE_SAME = 0.5;

  /** "Re: ", "TR : ", "AW[2]: ", and the name of a list: "[sound-list] ". */
  private static final Pattern PREFIX =
      Pattern.compile(
          "^(?:(?:"
              + String.join("|", Lexicon.list(FormatsTable.SUBJECT_PREFIXES))
              + ")(?:\\[\\d{1,3}\\])? ?[:：] ?|\\[\\p{L}[^\\[\\] ]{0,40}\\] ){1,9}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern FLOWED = Pattern.compile("(?i)format=\"?flowed");

  /** The end of a line that goes on in the next one (RFC 3676), unless a signature begins. */
  private static final Pattern SOFT_END = Pattern.compile("(?<!^--)(?<!\\n--) \\r?\\n(?![>\\s])");

  /** The mail with its text: HTML or plain. */
  record Opened(Mail mail, String text, boolean html) {}

  /** Whether text begins with the header of a mail. */
  static boolean is(byte[] bytes) {
    int fields = 0;
    boolean named = false;
    int lines = 0;
    int at = start(bytes);
    while (at < bytes.length && lines++ < LONGEST_HEADER) {
      int end = at;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      if (end - at <= 1 && (end == at || bytes[at] == '\r')) {
        return named && fields > 0;
      }
      if (bytes[at] != ' ' && bytes[at] != '\t') {
        String name = name(bytes, at, end);
        if (name.isEmpty()) {
          return false;
        }
        named |= name.equals("subject") || name.equals("mime-version");
        fields += FIELDS.contains(name) ? 1 : 0;
      }
      at = end + 1;
    }
    return false;
  }

  /** Behind the "From " line of a mailbox file. */
  private static int start(byte[] bytes) {
    boolean mailbox =
        bytes.length > 5 && new String(bytes, 0, 5, StandardCharsets.ISO_8859_1).equals("From ");
    int at = 0;
    while (mailbox && at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return mailbox ? at + 1 : 0;
  }

  /** The name of a header field in lower case, or empty if the line is not a field. */
  private static String name(byte[] bytes, int from, int to) {
    int end = from;
    while (end < to && (bytes[end] == '-' || Character.isLetterOrDigit(bytes[end]))) {
      end++;
    }
    return end == from || end >= to || bytes[end] != ':'
        ? ""
        : new String(bytes, from, end - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
  }

  /** Reads a mail; broken parts are taken as they are. */
  static Opened open(byte[] bytes) {
    Reader reader = new Reader();
    MimeStreamParser parser =
        new MimeStreamParser(MimeConfig.PERMISSIVE, DecodeMonitor.SILENT, null);
    parser.setContentDecoding(true);
    parser.setContentHandler(reader);
    int start = start(bytes);
    try {
      parser.parse(new ByteArrayInputStream(bytes, start, bytes.length - start));
    } catch (MimeException | IOException e) {
      // The parts before the broken one are read.
    }
    Part mail = reader.mail();
    Mail head = new Mail(mail.subject, mail.from, mail.date);
    int plain = words(mail.plain);
    return plain > 0 && plain >= SAYS_THE_SAME * mail.words() || mail.html.isEmpty()
        ? new Opened(head, mail.plain, false)
        : new Opened(head, mail.html, true);
  }

  /** A subject in one line without what answers, forwards and mailing lists put before it. */
  public static String bareSubject(String subject) {
    String line = subject.replaceAll("\\s+", " ").strip();
    String bare = PREFIX.matcher(line).replaceFirst("");
    return bare.isEmpty() ? line : bare;
  }

  private static int words(String text) {
    int words = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      words += letter && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1))) ? 1 : 0;
    }
    return words;
  }

  /** One mail: its first header, its first plain text and its first HTML. */
  private static final class Part {
    private Optional<String> subject = Optional.empty();
    private Optional<String> from = Optional.empty();
    private Optional<String> date = Optional.empty();
    private String plain = "";
    private String html = "";
    private boolean headed;
    private int words = -1;

    /** Those of the text that has more. */
    int words() {
      if (words < 0) {
        String shown = html.isEmpty() ? "" : org.jsoup.Jsoup.parse(html).text();
        words = Math.max(Mail.words(plain), Mail.words(shown));
      }
      return words;
    }
  }

  /** Keeps the mail and the longest one that is attached to it. */
  private static final class Reader extends AbstractContentHandler {
    private final Deque<Part> open = new ArrayDeque<>();
    private final Part outer = new Part();
    private Part inner = new Part();
    private boolean attached;
    private boolean flowed;

    @Override
    public void startMessage() {
      open.push(open.isEmpty() ? outer : new Part());
    }

    @Override
    public void endMessage() {
      Part ended = open.pop();
      if (!open.isEmpty() && ended.words() > inner.words()) {
        inner = ended;
      }
    }

    /** The outer mail, or the longest one in it if that has more text: it was forwarded. */
    Part mail() {
      return inner.words() > outer.words() ? inner : outer;
    }

    @Override
    public void startHeader() {
      attached = false;
      flowed = false;
    }

    @Override
    public void field(Field field) {
      String name = field.getName().toLowerCase(Locale.ROOT);
      String value = field.getBody().strip();
      Part mail = open.peek();
      if (name.equals("content-disposition")) {
        attached = value.toLowerCase(Locale.ROOT).startsWith("attachment");
      } else if (name.equals("content-type")) {
        flowed = FLOWED.matcher(value).find();
      } else if (mail.headed) {
        return;
      } else if (name.equals("subject")) {
        mail.subject = mail.subject.or(() -> decoded(value).map(Mail::bareSubject));
      } else if (name.equals("from")) {
        mail.from = mail.from.or(() -> decoded(value));
      } else if (name.equals("date")) {
        mail.date = mail.date.or(() -> Optional.of(value));
      }
    }

    private static Optional<String> decoded(String value) {
      return Optional.of(DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT))
          .filter(text -> !text.isEmpty());
    }

    @Override
    public void endHeader() {
      open.peek().headed = true;
    }

    @Override
    public void body(BodyDescriptor part, InputStream in) throws IOException {
      String type = part.getMimeType();
      boolean markup = type.equals("text/html");
      Part mail = open.peek();
      if (attached
          || !markup && !type.startsWith("text/")
          || !(markup ? mail.html : mail.plain).isEmpty()) {
        return;
      }
      String text = Charsets.decode(in.readAllBytes(), Optional.of("charset=" + part.getCharset()));
      if (markup) {
        mail.html = text;
      } else {
        mail.plain = flowed ? SOFT_END.matcher(text).replaceAll(" ") : text;
      }
    }
  }
}
