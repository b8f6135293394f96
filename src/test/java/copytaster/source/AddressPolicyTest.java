// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0.0.0.0,                an address of this machine
          0.255.255.255,          an address of this machine
          10.0.0.0,               a private address
          10.255.255.255,         a private address
          100.64.0.0,             an address of a carrier's inner net
          100.100.100.200,        an address of a carrier's inner net
          100.127.255.255,        an address of a carrier's inner net
          127.0.0.1,              a loopback address
          127.255.255.254,        a loopback address
          168.63.129.16,          a metadata service
          169.254.169.254,        a link-local address
          172.16.0.0,             a private address
          172.31.255.255,         a private address
          192.0.0.192,            a reserved address
          192.88.99.1,            a 6to4 relay
          192.168.0.1,            a private address
          198.18.0.1,             an address for benchmarks
          198.19.255.255,         an address for benchmarks
          224.0.0.1,              a multicast address
          239.255.255.255,        a multicast address
          240.0.0.1,              a reserved address
          255.255.255.255,        a reserved address
          ::,                     an address of this machine
          ::1,                    a loopback address
          ::7f00:1,               a reserved address
          ::ffff:127.0.0.1,       a loopback address
          ::ffff:a00:1,           a private address
          ::ffff:0:127.0.0.1,     a reserved address
          64:ff9b::7f00:1,        a loopback address behind NAT64
          64:ff9b::a9fe:a9fe,     a link-local address behind NAT64
          64:ff9b:1::808:808,     a reserved address
          100::1,                 a reserved address
          2001::1,                a reserved address
          2001:2::1,              a reserved address
          2001:1ff::1,            a reserved address
          2002:7f00:1::,          a 6to4 address
          2002:808:808::1,        a 6to4 address
          4000::1,                a reserved address
          5f00::1,                a reserved address
          fc00::1,                a private address
          fd00:ec2::254,          a private address
          fe80::1,                a link-local address
          fec0::1,                a reserved address
          ff02::1,                a multicast address
          """)
  void closed(String address, String objection) {
    assertEquals(
        Optional.of(objection), AddressPolicy.objection(Net.literal(address).orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.1",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "203.0.113.10",
        "223.255.255.255",
        "2001:200::1",
        "2001:4860:4860::8888",
        "2003::1",
        "2606:4700::1111",
        "3fff::1",
        "64:ff9b::808:808",
        "::ffff:8.8.8.8",
      })
  void open(String address) {
    assertEquals(Optional.empty(), AddressPolicy.objection(Net.literal(address).orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "10.0.0/8", "host/8", "/8"})
  void netsThatAreNone(String text) {
    assertTrue(Net.parse(text).isEmpty());
  }
}
