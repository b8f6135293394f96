// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * The command line: {@link copytaster.cli.Main}, a class a command, exit codes, and the one place
 * where errors become messages. The only package that names picocli, and the only one that knows
 * that there is a command line.
 */
package copytaster.cli;
