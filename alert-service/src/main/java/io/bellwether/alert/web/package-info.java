/**
 * The web page at {@code /}: moves as they come, what was delivered, and watches. Start at
 * {@link io.bellwether.alert.web.PageResource}; the page itself is {@code templates/web/page.html} with the script and the style
 * beside it under {@code META-INF/resources/page}. The script draws everything from the HTTP API that {@code watch} and
 * {@code stream} give, so this package uses of Bellwether only {@code events}, for the closed lists of words.
 */
package io.bellwether.alert.web;
