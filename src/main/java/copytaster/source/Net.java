// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * The addresses that begin with the same bits, as in {@code 10.0.0.0/8}.
 *
 * @param start the first of them, 4 or 16 bytes
 * @param bits how many are the same
 */
record Net(byte[] start, int bits) {
  Net {
    if (bits < 0 || bits > start.length * 8) {
      throw new IllegalArgumentException("a net of " + bits + " bits");
    }
  }

  /** A net, or an address alone; nothing if it is neither. */
  static Optional<Net> parse(String text) {
    int slash = text.indexOf('/');
    Optional<InetAddress> start = literal(slash < 0 ? text : text.substring(0, slash));
    try {
      return start
          .map(InetAddress::getAddress)
          .map(
              bytes ->
                  new Net(
                      bytes,
                      slash < 0 ? bytes.length * 8 : Integer.parseInt(text.substring(slash + 1))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  boolean contains(byte[] address) {
    if (address.length != start.length) {
      return false;
    }
    int whole = bits / 8;
    int rest = bits % 8;
    return Arrays.equals(address, 0, whole, start, 0, whole)
        && (rest == 0 || ((address[whole] ^ start[whole]) & 0xff) >> 8 - rest == 0);
  }

  /** An address that is written as one, IPv6 with or without brackets; names are not looked up. */
  static Optional<InetAddress> literal(String host) {
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    String bare = bracketed ? host.substring(1, host.length() - 1) : host;
    boolean ipv6 = bare.indexOf(':') >= 0;
    if (!ipv6 && !isDottedQuad(bare)) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(ipv6 ? "[" + bare + "]" : bare));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** Four numbers of 0 to 255 without leading zeros, which some programs read as octal. */
  static boolean isDottedQuad(String host) {
    String[] parts = host.split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    for (String part : parts) {
      boolean digits =
          !part.isEmpty() && part.length() <= 3 && part.chars().allMatch(c -> c >= '0' && c <= '9');
      if (!digits || Integer.parseInt(part) > 255 || part.length() > 1 && part.charAt(0) == '0') {
        return false;
      }
    }
    return true;
  }
}
