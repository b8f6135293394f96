// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.calendar.DateText;
import copytaster.calendar.DayOrder;
import copytaster.calendar.Stamp;
import copytaster.lexicon.DateLabelsTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The dates in a printed line, each with what the line says happened on it. */
final class DateLabels {
  /** What happened on a day. */
  enum Event {
    PUBLISHED,
    /** Published by the name of its element: stories of others are marked like this one. */
    NAMED,
    UPDATED,
    /** An event, a deadline, the arrival of a manuscript. */
    OTHER,
    UNSAID
  }

  /** A date and its event. */
  record Dated(Event event, Stamp stamp) {}

  private record Label(Event event, int start, int end) {}

  /** Letters of the shortest label that may be the beginning of a longer word. */
  private static final int STEM = 6;

  /** Letters between a label and the end of its date: more make a sentence of them. */
  private static final int REACH = 50;

  /** By the first letter. */
  private static final Map<Character, Map<String, Event>> LABELS = new HashMap<>();

  static {
    learn(Event.PUBLISHED, DateLabelsTable.PUBLISHED);
    learn(Event.UPDATED, DateLabelsTable.UPDATED);
    learn(Event.OTHER, DateLabelsTable.OTHER);
  }

  private DateLabels() {}

  private static void learn(Event event, String packed) {
    for (String words : Lexicon.list(packed)) {
      LABELS.computeIfAbsent(words.charAt(0), c -> new HashMap<>()).put(words, event);
    }
  }

  /**
   * The dates of a line: "Updated May 5, 2026 | First published May 2, 2026". A label counts for
   * the date after it, the last one for the date before it where none follows ("4 May 2026
   * (updated)").
   */
  static List<Dated> read(String line, DayOrder order) {
    if (line.chars().noneMatch(c -> Character.isDigit(c) || Words.isDense((char) c))) {
      return List.of(); // most lines of a page: no label needs to be looked for
    }
    List<Label> labels = labels(line);
    List<Dated> dates = new ArrayList<>();
    int end = labels.isEmpty() ? line.length() : labels.get(0).start();
    Optional<Stamp> first = DateText.read(line.substring(0, end), order);
    first.ifPresent(stamp -> dates.add(new Dated(Event.UNSAID, stamp)));
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      int next = i + 1 < labels.size() ? labels.get(i + 1).start() : line.length();
      int until = Math.min(next, label.end() + REACH);
      Optional<Stamp> stamp = DateText.read(line.substring(label.end(), until), order);
      if (stamp.isPresent()) {
        dates.add(new Dated(label.event(), stamp.get()));
      } else if (i == labels.size() - 1 && dates.size() == 1 && first.isPresent()) {
        dates.set(0, new Dated(label.event(), first.get()));
      }
    }
    return dates;
  }

  /** What a short text says happened, if it says so before any number. */
  static Event event(String text) {
    for (Label label : labels(text)) {
      boolean number = text.substring(0, label.start()).chars().anyMatch(Character::isDigit);
      return number ? Event.UNSAID : label.event();
    }
    return Event.UNSAID;
  }

  private static List<Label> labels(String line) {
    List<Label> labels = new ArrayList<>();
    String lower = line.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length() && lower.length() == line.length(); i++) {
      char c = lower.charAt(i);
      boolean starts = c > '\u2E80' || i == 0 || !Character.isLetter(lower.charAt(i - 1));
      if (starts && LABELS.containsKey(c)) {
        Label label = label(lower, i);
        if (label != null && Rule.on("about.date-label")) {
          labels.add(label);
          i = label.end() - 1;
        }
      }
    }
    return labels;
  }

  /** The longest label that begins here, to the end of its last word. */
  private static Label label(String line, int start) {
    Label longest = null;
    for (Map.Entry<String, Event> entry : LABELS.get(line.charAt(start)).entrySet()) {
      if (!line.startsWith(entry.getKey(), start)) {
        continue;
      }
      int end = start + entry.getKey().length();
      boolean whole = line.charAt(start) > '\u2E80' || !isLetter(line, end);
      boolean stem = entry.getKey().length() >= STEM && entry.getValue() != Event.OTHER;
      if ((whole || stem) && (longest == null || end > longest.end())) {
        longest = new Label(entry.getValue(), start, end);
      }
    }
    int end = longest == null ? 0 : longest.end();
    while (end > 0 && line.charAt(start) <= '\u2E80' && isLetter(line, end)) {
      end++;
    }
    return longest == null ? null : new Label(longest.event(), start, end);
  }

  private static boolean isLetter(String line, int i) {
    return i < line.length() && Character.isLetter(line.charAt(i));
  }
}
