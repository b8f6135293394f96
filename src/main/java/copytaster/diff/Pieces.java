// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import java.util.ArrayList;
import java.util.List;

/** Turns an alignment into pieces of the two texts. */
final class Pieces {
  private final List<Piece> pieces = new ArrayList<>();
  private final String old;
  private final String now;
  private int at;

  private Pieces(String old, String now) {
    this.old = old;
    this.now = now;
  }

  static List<Piece> of(WordAlignment words) {
    Pieces writer = new Pieces(words.before.text(), words.after.text());
    for (WordAlignment.Gap gap : words.gaps()) {
      writer.gap(words, gap);
    }
    writer.add(Piece.Kind.SAME, writer.now.substring(writer.at));
    return writer.pieces;
  }

  private void gap(WordAlignment words, WordAlignment.Gap gap) {
    List<Word> before = words.before.words();
    List<Word> after = words.after.words();
    boolean both = gap.toOld() > gap.fromOld() && gap.toNew() > gap.fromNew();
    int newStart = start(after, gap.fromNew(), now, at);
    int newEnd =
        gap.toNew() == gap.fromNew()
            ? newStart
            : end(after, gap.toNew(), now, !both && gap.toNew() < after.size());
    int oldStart = start(before, gap.fromOld(), old, 0);
    int oldEnd =
        gap.toOld() == gap.fromOld()
            ? oldStart
            : end(before, gap.toOld(), old, !both && gap.toOld() < before.size());
    String gone = old.substring(oldStart, Math.max(oldStart, oldEnd));
    String come = now.substring(newStart, Math.max(newStart, newEnd));
    int head = both ? sharedHead(gone, come) : 0;
    int tail = both ? sharedTail(gone.substring(head), come.substring(head)) : 0;
    add(Piece.Kind.SAME, now.substring(at, newStart + head));
    add(Piece.Kind.GONE, gone.substring(head, gone.length() - tail));
    add(Piece.Kind.NEW, come.substring(head, come.length() - tail));
    at = newStart + come.length() - tail;
  }

  /** Start of a gap: its first word, or the end of the last word if nothing follows. */
  private static int start(List<Word> words, int from, String text, int least) {
    if (from < words.size()) {
      return words.get(from).start();
    }
    int end = words.isEmpty() ? 0 : words.get(words.size() - 1).end();
    return Math.max(least, Math.min(end, text.length()));
  }

  private static int end(List<Word> words, int to, String text, boolean withBlank) {
    return withBlank ? words.get(to).start() : to == 0 ? 0 : words.get(to - 1).end();
  }

  /** The common words at the start, with the blank after them. */
  private static int sharedHead(String a, String b) {
    int blank = 0;
    for (int i = 0; i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i); i++) {
      blank = a.charAt(i) == ' ' ? i + 1 : blank;
    }
    return blank;
  }

  private static int sharedTail(String a, String b) {
    int blank = 0;
    for (int i = 1;
        i <= Math.min(a.length(), b.length())
            && a.charAt(a.length() - i) == b.charAt(b.length() - i);
        i++) {
      blank = a.charAt(a.length() - i) == ' ' ? i : blank;
    }
    return blank;
  }

  private void add(Piece.Kind kind, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(kind, text));
    }
  }
}
