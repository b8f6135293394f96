// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

/** The version in records and in the User-Agent header. */
public final class Version {
  /** A constant: a manifest is another's once jars are merged, and a resource costs each start. */
  public static final String NUMBER = "0.1.0";

  private Version() {}
}
