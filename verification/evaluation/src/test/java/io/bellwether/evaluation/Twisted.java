package io.bellwether.evaluation;

import io.bellwether.evaluation.item.Item;
import io.bellwether.evaluation.item.LabelledMove;
import io.bellwether.evaluation.item.PredictedMove;
import io.bellwether.evaluation.item.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Predictions that are neither right nor wrong throughout: labels, some of them left out, twisted, added to. Same for the same seed. */
final class Twisted {
    private static final List<String> STRANGERS = List.of("", "Zoe Quill", "J. Moss", "Spencer");
    private static final List<String> KINDS = List.of("joins", "leaves", "appointed", "board");

    private final Random random;

    Twisted(int seed) {
        random = new Random(seed);
    }

    List<Prediction> predictions(List<Item> items) {
        return items.stream().map(this::prediction).toList();
    }

    private Prediction prediction(Item item) {
        List<PredictedMove> moves = new ArrayList<>();
        item.moves().stream().filter(move -> often()).forEach(move -> moves.add(move(move)));
        if (seldom()) {
            moves.add(new PredictedMove(
                    any(STRANGERS), List.of("IBM"), List.of(), "", any(KINDS), "rumour", random.nextDouble(), null));
        }
        boolean moveOrNot = seldom() != (item.isMove() ? !moves.isEmpty() : seldom());
        return new Prediction(item.id(), moveOrNot, moves, null);
    }

    private PredictedMove move(LabelledMove move) {
        return new PredictedMove(
                person(move),
                often() ? names(move.from()) : move.to(),
                often() ? names(move.to()) : List.of(),
                move.role(),
                often() ? move.kind() : any(KINDS),
                often() ? move.status() : "reported",
                random.nextDouble(),
                null);
    }

    private String person(LabelledMove move) {
        String[] words = move.person().split(" ");
        return switch (random.nextInt(6)) {
            case 0 -> words[words.length - 1];
            case 1 -> words[0];
            case 2 -> words[words.length - 1] + " " + words[0];
            case 3 -> words[0].charAt(0) + ". " + words[words.length - 1] + "'s ";
            case 4 ->
                move.personAliases().isEmpty()
                        ? move.person()
                        : move.personAliases().getFirst();
            default -> move.person();
        };
    }

    private List<String> names(List<String> names) {
        return names.stream().map(this::name).toList();
    }

    private String name(String name) {
        return switch (random.nextInt(5)) {
            case 0 -> name + " Inc.";
            case 1 -> name.split(" ")[0];
            case 2 -> "The " + name.toUpperCase(java.util.Locale.ROOT) + " Group";
            case 3 -> any(KINDS);
            default -> name;
        };
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean often() {
        return random.nextInt(4) > 0;
    }

    private boolean seldom() {
        return random.nextInt(5) == 0;
    }
}
