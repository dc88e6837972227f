/** Proves the product as a whole: its shape, its documents, and the way from a feed to an inbox. */
package io.bellwether.acceptance;
