package io.bellwether.benchmarks;

import java.util.List;
import java.util.Random;

/** Invented news, the same for the same number: stories of moves, each about somebody else, and stories of other things. */
final class SampleNews {
    private static final List<String> STARTS = List.of(
            "Al", "Bren", "Cor", "Dar", "El", "Fen", "Gar", "Hel", "Il", "Jor", "Kel", "Lor", "Mar", "Nel", "Or",
            "Per");
    private static final List<String> MIDDLES =
            List.of("an", "ev", "il", "om", "ur", "ad", "es", "in", "ok", "um", "ar", "el");
    private static final List<String> ENDS = List.of(
            "a", "dottir", "sen", "ski", "wick", "mont", "ley", "ova", "ian", "berg", "ström", "feld", "ton", "well");
    private static final List<String> ROLES = List.of(
            "head of research",
            "chief scientist",
            "vice president of engineering",
            "chief financial officer",
            "head of policy");
    private static final List<String> PLACES =
            List.of("Oslo", "Lagos", "Lima", "Kyoto", "Turin", "Perth", "Leeds", "Quito");
    private static final List<String> SUBJECTS = List.of(
            "council votes on a new tram line",
            "farmers expect a late harvest after a dry spring",
            "museum reopens with a show of early maps",
            "orchestra plans a season of modern works",
            "harbour bridge closes for repairs until autumn",
            "school meals to use more local fish",
            "storm leaves thousands without power overnight",
            "chip maker says its next model needs half the energy");

    private SampleNews() {}

    /** A story. */
    record Story(String title, String text) {}

    /** {@code Marilova Benadsen joins Anthropic}: nobody else moves under this number's name. */
    static Story move(int number) {
        String person = person(number);
        String role = ROLES.get(number % ROLES.size());
        return new Story(
                person + " joins Anthropic as " + role,
                person + " has joined Anthropic as " + role + ", the company announced. " + filler(new Random(number)));
    }

    /** A story in which nobody moves. */
    static Story other(int number) {
        Random random = new Random(number);
        String place = pick(PLACES, random);
        String subject = pick(SUBJECTS, random);
        return new Story(place + ": " + subject, "In " + place + ", the " + subject + ". " + filler(random));
    }

    /** A name for each number below 16 × 12 × 14 × 16 × 12 × 14. */
    static String person(int number) {
        int second = number / (STARTS.size() * MIDDLES.size() * ENDS.size());
        return name(number) + " " + name(second * 31 + number * 7 % 2688);
    }

    private static String name(int number) {
        int middle = number / STARTS.size();
        int end = middle / MIDDLES.size();
        return STARTS.get(number % STARTS.size()) + MIDDLES.get(middle % MIDDLES.size()) + ENDS.get(end % ENDS.size());
    }

    private static String filler(Random random) {
        return "Officials in %s said on Tuesday that the plan had been discussed for %d years, at a cost of %d million. Residents were divided, and a decision on the next step is expected in the spring."
                .formatted(pick(PLACES, random), 2 + random.nextInt(9), 1 + random.nextInt(90));
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
