// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which full names may be one person's. */
class PersonNameTest {
  @ParameterizedTest
  @CsvSource({
    "mohammed harlow, muhammad harlow, true",
    "fatima harlow, fatema harlow, true",
    "aleksandr harlow, alexander harlow, true",
    "daniel harlow, daniela harlow, false",
    "petra harlow, peter harlow, false",
    "paul harlow, paula harlow, false",
    "boris harlow, joan harlow, false",
    "b harlow, boris harlow, true",
  })
  void namesOfOnePerson(String one, String other, boolean same) {
    assertEquals(same, PersonName.of(one).mayMean(PersonName.of(other)));
    assertEquals(same, PersonName.of(other).mayMean(PersonName.of(one)));
  }
}
