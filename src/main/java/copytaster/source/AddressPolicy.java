// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import copytaster.lexicon.ClosedNetsTable;
import copytaster.lexicon.Lexicon;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Decides which addresses are on the public internet. A page or feed must not make us connect to
 * this machine, its neighbours, or its cloud's metadata service.
 *
 * <p>The nets are those of IANA's special-purpose registries for IPv4 and IPv6. Of IPv6 only
 * 2000::/3, the global unicast range, is open at all; forms that carry an IPv4 address are refused
 * or, for NAT64, judged by it. The nets for documentation are left open: nobody lives there.
 */
final class AddressPolicy {
  private static final List<Closed> CLOSED =
      Lexicon.rows(ClosedNetsTable.ROWS).stream().map(row -> closed(row[0], row[1])).toList();

  private static final Net GLOBAL_UNICAST = Net.parse("2000::/3").orElseThrow();
  private static final Net NAT64 = Net.parse("64:ff9b::/96").orElseThrow();

  private AddressPolicy() {}

  /** Why an address is refused, such as "a private address"; empty if it is public. */
  static Optional<String> objection(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (NAT64.contains(bytes)) {
      // On a net without IPv4 this is how any IPv4 server is reached.
      return objection(Arrays.copyOfRange(bytes, 12, 16)).map(what -> what + " behind NAT64");
    }
    return objection(bytes)
        .or(
            () ->
                address instanceof Inet4Address || GLOBAL_UNICAST.contains(bytes)
                    ? Optional.empty()
                    : Optional.of("a reserved address"));
  }

  private static Optional<String> objection(byte[] bytes) {
    return CLOSED.stream().filter(c -> c.net().contains(bytes)).map(Closed::what).findFirst();
  }

  private record Closed(Net net, String what) {}

  private static Closed closed(String net, String what) {
    return new Closed(Net.parse(net).orElseThrow(), what);
  }
}
