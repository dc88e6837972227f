package io.bellwether.extraction.frame;

import io.bellwether.extraction.tag.Chunk;

/**
 * Where the sentence says that a person works or worked.
 *
 * @param organization null where it gives only the post
 * @param post         null where it gives only the organisation
 * @param former       "former", "ex-": not the employer left now
 */
record Affiliation(Chunk organization, Chunk post, boolean former) {}
