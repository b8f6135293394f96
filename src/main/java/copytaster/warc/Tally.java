// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.warc;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What an archive held. Counted by one thread; to be read when it is through. */
public final class Tally {
  /** Why a record is no page. */
  enum Reason {
    WARCINFO,
    REQUEST,
    METADATA,
    REVISIT,
    CONVERSION,
    RESOURCE,
    CONTINUATION,
    OTHER_TYPE,
    NOT_HTTP,
    NOT_STATUS_200,
    NOT_HTML_OR_TEXT,
    ROBOTS_TXT;

    static Reason ofType(String type) {
      for (Reason reason : values()) {
        if (reason.ordinal() < OTHER_TYPE.ordinal() && reason.words().equals(type)) {
          return reason;
        }
      }
      return OTHER_TYPE;
    }

    String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  private final Map<Reason, Long> passedOver = new EnumMap<>(Reason.class);
  private long pages;
  private long damaged;

  void page() {
    pages++;
  }

  void damaged() {
    damaged++;
  }

  void passOver(Reason reason) {
    passedOver.merge(reason, 1L, Long::sum);
  }

  /** One line: how many records, pages, and records of each kind that are no page. */
  public String line() {
    long over = passedOver.values().stream().mapToLong(n -> n).sum();
    String reasons =
        passedOver.entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey().words())
            .collect(Collectors.joining(", "));
    return (pages + damaged + over)
        + " records, "
        + pages
        + " pages, "
        + (damaged == 0 ? "" : damaged + " damaged, ")
        + over
        + " skipped"
        + (over == 0 ? "" : " (" + reasons + ")");
  }
}
