// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RegionTest {
  @ParameterizedTest
  @CsvSource({
    "comment-list, COMMENTS, true",
    "articleComments, COMMENTS, true",
    "relatedPosts, RELATED, true",
    "c-read-more, RELATED, true",
    "site-footer, FOOTER, true",
    "sideBar, ASIDE, true",
    "post_author-name, BYLINE, true",
    "wp-caption-text, CAPTION, true",
    "entry-content, BODY, true",
    "articleBody, BODY, true",
    "cookie-banner, POPUP, true",
    "newsletter_box, PROMO, true",
    "shadow, PROMO, false",
    "pub-info, PROMO, false",
    "assinatura, PROMO, false",
    "annonce, PROMO, false",
    "header-inner, PROMO, false",
    "reader, RELATED, false",
    "uncommonly, COMMENTS, false",
    "staging, TAGS, false",
  })
  void readsNames(String name, String bit, boolean set) throws ReflectiveOperationException {
    int mask = Region.class.getDeclaredField(bit).getInt(null);
    assertEquals(set, (Region.named(name) & mask) != 0);
  }
}
