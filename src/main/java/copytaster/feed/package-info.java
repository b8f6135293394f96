// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/** What is new in news feeds, remembered in a state file. */
package copytaster.feed;
