package io.bellwether.evaluation.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Labels for tests, told shortly: {@code Labels.move("Ada Moreno").to("OpenAI").build()}, someone who joins, confirmed. */
public final class Labels {
    private final String person;
    private final List<String> from = new ArrayList<>();
    private final List<String> to = new ArrayList<>();
    private final Map<String, List<String>> fromAliases = new HashMap<>();
    private boolean named = true;
    private boolean optional;
    private boolean fromLenient;
    private String kind = "joins";
    private List<String> kindOk = List.of();
    private List<String> statusOk = List.of();

    private Labels(String person) {
        this.person = person;
    }

    public static Labels move(String person) {
        return new Labels(person);
    }

    public Labels from(String organization) {
        from.add(organization);
        return this;
    }

    public Labels to(String organization) {
        to.add(organization);
        return this;
    }

    public Labels fromAlias(String organization, String alias) {
        fromAliases.put(organization, List.of(alias));
        return this;
    }

    public Labels kind(String word, String... alsoRight) {
        kind = word;
        kindOk = List.of(alsoRight);
        return this;
    }

    public Labels statusOk(String word) {
        statusOk = List.of(word);
        return this;
    }

    public Labels optional() {
        optional = true;
        return this;
    }

    public Labels unnamed() {
        named = false;
        return this;
    }

    public Labels anyFormerEmployer() {
        fromLenient = true;
        return this;
    }

    public LabelledMove build() {
        return new LabelledMove(
                person,
                null,
                named,
                from,
                to,
                fromAliases,
                null,
                "",
                kind,
                kindOk,
                "confirmed",
                statusOk,
                optional,
                null,
                null,
                fromLenient);
    }

    /** An item that tells these; of none, a hard negative. */
    public static Item item(String id, Labels... moves) {
        return new Item(
                id,
                null,
                "ledger.example",
                "2026-03-02",
                "title of " + id,
                "",
                moves.length > 0,
                List.of(moves).stream().map(Labels::build).toList(),
                false,
                "",
                "hard",
                null,
                null);
    }

    public static Item inStory(Item item, String story) {
        return new Item(
                item.id(),
                story,
                item.source(),
                item.published(),
                item.title(),
                item.text(),
                item.isMove(),
                item.moves(),
                item.gray(),
                item.hard(),
                item.difficulty(),
                null,
                null);
    }

    public static Item gray(Item item) {
        return new Item(
                item.id(),
                null,
                item.source(),
                item.published(),
                item.title(),
                item.text(),
                item.isMove(),
                item.moves(),
                true,
                item.hard(),
                item.difficulty(),
                null,
                null);
    }

    public static Item inStratum(Item item, String stratum, double weight) {
        return new Item(
                item.id(),
                null,
                item.source(),
                null,
                item.title(),
                item.text(),
                item.isMove(),
                item.moves(),
                item.gray(),
                item.hard(),
                null,
                stratum,
                weight);
    }

    /** As if read: a join, confirmed, at 0.9. */
    public static PredictedMove read(String person, String from, String to) {
        return read(person, from, to, "joins", 0.9);
    }

    public static PredictedMove read(String person, String from, String to, String kind, double confidence) {
        return new PredictedMove(person, listOf(from), listOf(to), "", kind, "confirmed", confidence, null);
    }

    public static Prediction prediction(Item item, PredictedMove... moves) {
        return new Prediction(item.id(), moves.length > 0, List.of(moves), null);
    }

    private static List<String> listOf(String name) {
        return name.isEmpty() ? List.of() : List.of(name);
    }
}
