// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {
  @ParameterizedTest
  @CsvSource({"1, '', 0", "3, '', 0", "1, 69, 69", "3, 65, 2", "2, '66 69', 66"})
  void mergesTheCodesOfACall(int inputs, String failures, int expected) {
    List<Integer> codes =
        failures.isEmpty()
            ? List.of()
            : java.util.Arrays.stream(failures.split(" ")).map(Integer::valueOf).toList();
    assertEquals(expected, ExitCode.merge(inputs, codes));
  }
}
