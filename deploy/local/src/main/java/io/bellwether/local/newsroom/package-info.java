/**
 * The sample newsroom: a small web server whose invented outlets publish feeds on a timeline, so that the product has news
 * without the internet.
 *
 * <p>Start at {@link io.bellwether.local.newsroom.Newsroom}, which serves, then
 * {@link io.bellwether.local.newsroom.Script}, which holds outlets, stories and what their authors meant, and
 * {@link io.bellwether.local.newsroom.Timeline}, which decides what is out at an instant. The stories themselves are in
 * {@code resources/newsroom}. Uses {@code io.bellwether.events} and nothing else of Bellwether.
 */
package io.bellwether.local.newsroom;
