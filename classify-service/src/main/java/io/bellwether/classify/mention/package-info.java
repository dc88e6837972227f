/**
 * Claims as events: the mentions of an article over its revisions, so that an edited article withdraws what it no longer says.
 *
 * <p>Start at {@link io.bellwether.classify.mention.MentionHop}; the decision is {@link
 * io.bellwether.classify.mention.MentionLedger}. Uses {@code article}, {@code hop} and {@code metrics}.
 */
package io.bellwether.classify.mention;
