package io.bellwether.extraction.frame;

import io.bellwether.extraction.lexicon.Trigger.Act;
import io.bellwether.extraction.lexicon.Trigger.Form;
import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.tag.ChunkType;
import io.bellwether.extraction.text.Words;
import java.util.List;
import java.util.Set;

/** Words of moving that tell no move: {@code fires back}, {@code joins forces}, {@code calls to resign}, {@code retirement pay}. */
final class Idioms {
    private static final Set<String> AFTER_FIRE = Words.of("""
            back at in on off up shots from into warning""");
    private static final Set<String> AFTER_JOIN = Words.of("""
            forces us me hands fight fray race growing list ranks calls chorus protest protests call lawsuit
            strike coalition exodus queue waitlist club conversation live opposition""");
    private static final Set<String> GUEST = Words.of("""
            discuss talk explain debate unpack analyse analyze preview slamming criticizing criticising calling
            condemning opposing urging backing demanding denouncing suing celebrating podcast episode webinar
            livestream interview briefing panel protesting show tonight advance weigh react latest insights
            details""");
    private static final Set<String> DEMAND = Words.of("""
            calls call called calling urged urges urge pressure demand demands demanded demanding asked asks
            asking should must ought petition pressed wants want wanted told begged threatens threatened threat
            refuse vowed vows ordered forced""");
    private static final Set<String> AFTER_LEAVE = Words.of("""
            behind open room home hospital court jail prison out it them him her us me no little many some fans
            people more nothing everyone questions leave town men users at investors millions thousands hundreds
            beta comment comments case unanswered stage earth orbit office school wing parenthood two three dead""");
    private static final Set<String> AFTER_NOUN = Words.of("""
            from as of after in on at to was is will comes came follows followed and has had would by amid takes
            with for this next last effective that who which marks leaves confirmed announced means became
            because not earlier could may adds ends sparks deepens signals triggers raises reported isn't before
            over following caps gives opens he she underscores highlights brings""");

    private static final Set<String> NO_POST = Words.of("""
            case trial race cases duty lawsuit campaign election tour tournament spotlight limelight public""");
    private static final Set<String> PLATFORMS = Words.of("""
            tiktok twitter instagram youtube bluesky threads facebook mastodon onlyfans substack twitch truth""");

    private static final Set<String> NOUN_BEFORE = Words.of("""
            new recent key first more some their its our of his her senior top outside external""");

    private static final List<String> MEDIA =
            List.of("news", "cnn", "cnbc", "msnbc", "bbc", "bloomberg", "npr", "pbs", "al jazeera", "podcast");

    private Idioms() {}

    static boolean isOther(Clause clause, int trigger) {
        Chunk chunk = clause.at(trigger);
        String next = clause.lower(trigger + 1);
        if (isWhy(clause, trigger) || isFromCase(clause, trigger)) {
            return true;
        }
        if (chunk.trigger().form() == Form.NOUN) {
            return isDemanded(clause, trigger)
                    || (trigger + 1 < clause.size()
                            && !clause.is(trigger + 1, ChunkType.PUNCTUATION)
                            && !AFTER_NOUN.contains(next));
        }
        return switch (chunk.trigger().act()) {
            case OUST ->
                isDemand(clause, trigger)
                        || (AFTER_FIRE.contains(next)
                                && !next.equals("from")
                                && !next.equals("in")
                                && !next.equals("on"))
                        || isAttribute(clause, trigger);
            case APPOINT -> isNoun(clause, trigger);
            case ARRIVE -> isOtherJoin(clause, trigger);
            case LEAVE, RETIRE ->
                isAftermath(clause, trigger)
                        || isTravel(clause, trigger)
                        || isDemand(clause, trigger)
                        || (AFTER_LEAVE.contains(next) && !clause.lower(trigger).contains(" "))
                        || isAttribute(clause, trigger);
            default -> false;
        };
    }

    /** {@code why X left}: a look back. */
    private static boolean isWhy(Clause clause, int trigger) {
        Form form = clause.at(trigger).trigger().form();
        for (int i = trigger - 1; i >= 0 && i > trigger - 7; i--) {
            if (clause.is(i, "why")) {
                return form == Form.PAST || form == Form.PARTICIPLE;
            }
        }
        return false;
    }

    /** {@code departed for Beijing}. */
    private static boolean isTravel(Clause clause, int trigger) {
        return clause.is(trigger + 1, "for") && clause.is(trigger + 2, ChunkType.OTHER);
    }

    /** {@code died suddenly, leaving the world in shock}. */
    private static boolean isAftermath(Clause clause, int trigger) {
        return clause.at(trigger).trigger().form() == Form.GERUND && clause.is(trigger - 1, ",");
    }

    /** {@code some of their earliest hires}. */
    private static boolean isNoun(Clause clause, int trigger) {
        String before = clause.lower(trigger - 1);
        Form form = clause.at(trigger).trigger().form();
        return (form == Form.THIRD || form == Form.BASE) && (before.endsWith("est") || NOUN_BEFORE.contains(before));
    }

    /** {@code steps down from the murder case}, {@code withdraws from the race}. */
    private static boolean isFromCase(Clause clause, int trigger) {
        for (int i = trigger + 1; i < clause.size() && i < trigger + 7; i++) {
            if (NO_POST.contains(clause.lower(i))) {
                return clause.is(trigger + 1, "from");
            }
        }
        return false;
    }

    /** {@code calls for the resignation of X}. */
    private static boolean isDemanded(Clause clause, int trigger) {
        for (int i = trigger - 1; i >= 0 && i > trigger - 6; i--) {
            if (DEMAND.contains(clause.lower(i)) || clause.is(i, "seek") || clause.is(i, "seeks")) {
                return true;
            }
        }
        return false;
    }

    /** {@code the ousted Venezuelan leader}, {@code retired engineer X}: what somebody is, not what happens. */
    private static boolean isAttribute(Clause clause, int trigger) {
        Chunk chunk = clause.at(trigger);
        if (chunk.trigger().form() != Form.PAST
                && chunk.trigger().form() != Form.PARTICIPLE
                && chunk.trigger().form() != Form.GERUND) {
            return false;
        }
        boolean verbal = trigger > 0
                && (clause.at(trigger - 1).mayBePerson()
                        || clause.at(trigger - 1).mayBeOrganization()
                        || clause.is(trigger - 1, ChunkType.PRONOUN)
                        || isAuxiliary(clause, trigger - 1)
                        || clause.is(trigger - 1, ","));
        boolean titled = clause.is(trigger + 1, ChunkType.POST)
                || (clause.is(trigger + 1, ChunkType.OTHER) && clause.is(trigger + 2, ChunkType.POST))
                || (clause.is(trigger + 1, ChunkType.ORGANIZATION) && clause.is(trigger + 2, ChunkType.POST))
                || clause.is(trigger + 1, ChunkType.PERSON);
        if (chunk.isTrigger(Act.RETIRE) && clause.is(trigger + 1, ChunkType.POST)) {
            return true;
        }
        return !verbal && titled && (chunk.isTrigger(Act.OUST) || chunk.isTrigger(Act.RETIRE));
    }

    private static boolean isAuxiliary(Clause clause, int i) {
        return Set.of("has", "have", "had", "was", "is", "were", "been", "being", "be", "also", "he", "she", "and")
                .contains(clause.lower(i));
    }

    private static boolean isOtherJoin(Clause clause, int trigger) {
        if (!clause.lower(trigger).startsWith("join")) {
            return isDemand(clause, trigger);
        }
        if (PLATFORMS.contains(clause.lower(trigger + 1)) && !clause.is(trigger + 2, "as")) {
            return true;
        }
        for (int i = trigger + 1; i < clause.size() && i < trigger + 4; i++) {
            if (AFTER_JOIN.contains(clause.lower(i))) {
                return true;
            }
        }
        for (int i = trigger + 2; i < clause.size() && i < trigger + 12; i++) {
            if (GUEST.contains(clause.lower(i))) {
                return true;
            }
        }
        return isDemand(clause, trigger) || isGuest(clause, trigger);
    }

    /** {@code joins CBS News with more}: without a post, a medium is where one talks. */
    private static boolean isGuest(Clause clause, int trigger) {
        boolean medium =
                MEDIA.stream().anyMatch(word -> clause.lower(trigger + 1).contains(word));
        return medium
                && !clause.is(trigger + 2, "as")
                && !clause.is(trigger + 2, "from")
                && trigger + 2 < clause.size();
    }

    /** {@code faces calls to resign}. */
    private static boolean isDemand(Clause clause, int trigger) {
        for (int i = trigger - 1; i >= 0 && i > trigger - 9; i--) {
            if (DEMAND.contains(clause.lower(i))
                    && (clause.is(trigger - 1, "to") || clause.is(trigger - 1, "for") || i == trigger - 1)) {
                return !clause.lower(i).equals("forced")
                        && !clause.lower(i).equals("told")
                        && !clause.lower(i).equals("asked");
            }
        }
        return false;
    }
}
