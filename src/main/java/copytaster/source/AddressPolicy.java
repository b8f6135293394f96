// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

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
      List.of(
          closed("0.0.0.0/8", "an address of this machine"),
          closed("10.0.0.0/8", "a private address"),
          closed("100.64.0.0/10", "an address of a carrier's inner net"),
          closed("127.0.0.0/8", "a loopback address"),
          closed("169.254.0.0/16", "a link-local address"),
          closed("172.16.0.0/12", "a private address"),
          closed("192.0.0.0/24", "a reserved address"),
          closed("192.88.99.0/24", "a 6to4 relay"),
          closed("192.168.0.0/16", "a private address"),
          closed("198.18.0.0/15", "an address for benchmarks"),
          closed("224.0.0.0/4", "a multicast address"),
          closed("240.0.0.0/4", "a reserved address"),
          // Azure's metadata and name service, in the midst of the open range.
          closed("168.63.129.16/32", "a metadata service"),
          closed("::/128", "an address of this machine"),
          closed("::1/128", "a loopback address"),
          closed("fc00::/7", "a private address"),
          closed("fe80::/10", "a link-local address"),
          closed("ff00::/8", "a multicast address"),
          closed("2001::/23", "a reserved address"), // with Teredo, which carries an IPv4 address
          closed("2002::/16", "a 6to4 address"));

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
