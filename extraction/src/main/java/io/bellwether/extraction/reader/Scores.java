package io.bellwether.extraction.reader;

/**
 * What the model says of an encoding, before anything is chosen: logits.
 *
 * @param tags     of each piece, by {@link Tag}
 * @param kinds    of each piece, meaningful at the first of a mover's
 * @param statuses likewise
 * @param move     that a move is told here
 */
record Scores(float[][] tags, float[][] kinds, float[][] statuses, double move) {}
