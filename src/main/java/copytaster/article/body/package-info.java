// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * The running text of a page, without boilerplate. Start with {@link copytaster.article.body.Body}.
 * {@code Layout} cuts the page into {@code Segment}s; four voices ({@code ContainerVoice}, {@code
 * PrunerVoice}, {@code TrainedVoice}, {@code DeclaredVoice}) choose among them; {@code Trim} takes
 * away what is never body; {@code Vote} decides. {@code Region} holds the words for the parts of a
 * page, {@code Features} what the trained {@code Trees} look at.
 */
package copytaster.article.body;
