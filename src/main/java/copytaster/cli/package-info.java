// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * The command line. {@link copytaster.cli.Main} turns errors into messages and exit codes, a {@link
 * copytaster.cli.Command} and an {@link copytaster.cli.Option} are one constant each. The only
 * package that names picocli, which lays out help and completion, and the only one that knows that
 * there is a command line.
 */
package copytaster.cli;
