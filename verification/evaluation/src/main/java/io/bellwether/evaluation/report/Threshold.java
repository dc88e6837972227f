package io.bellwether.evaluation.report;

import io.bellwether.evaluation.score.Score;

/**
 * What alerts at a line.
 *
 * @param name      the line, as a table has it
 * @param precision at the base rate
 * @param recall    of the moves
 * @param wordless  alerts on items without a word of a move
 */
record Threshold(String name, Score precision, Score recall, Score wordless) {}
