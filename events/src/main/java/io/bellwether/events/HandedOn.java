package io.bellwether.events;

/**
 * On a mention that an operator's merge or split hands from one move to another: it is the same claim, told of another move.
 *
 * @param mentionId the mention as its article makes it
 * @param fromMove  where it would belong by what it says
 * @param intoMove  where it belongs
 */
public record HandedOn(String mentionId, String fromMove, String intoMove) {}
