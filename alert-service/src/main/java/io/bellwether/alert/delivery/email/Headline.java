package io.bellwether.alert.delivery.email;

import io.bellwether.events.Move;
import io.bellwether.events.Organization;
import java.util.List;
import java.util.stream.Collectors;

/** A move in one sentence: {@code "Andrej Karpathy joins Anthropic"}. Pure. */
final class Headline {
    private Headline() {}

    static String of(Move move) {
        String to = names(move.to());
        String from = names(move.from());
        String role = move.role() == null ? "" : move.role();
        return move.person().name()
                + switch (move.kind()) {
                    case JOINS -> to.isEmpty() ? " starts a new job" : " joins " + to;
                    case POACHED -> to.isEmpty() ? " is hired away" + after(" from ", from) : " is hired away to " + to;
                    case APPOINTED -> " is appointed" + after(role.isEmpty() ? "" : " ", role) + after(" at ", to);
                    case PROMOTED -> " is promoted" + after(" to ", role) + after(" at ", to.isEmpty() ? from : to);
                    case LEAVES -> " leaves" + (from.isEmpty() ? " the job" : " " + from);
                    case RETIRES -> " retires" + after(" from ", from);
                    case RETURNS -> " returns" + after(" to ", to);
                    case BOARD -> board(to, from);
                    case FOUNDS -> " founds " + (to.isEmpty() ? "a company" : to);
                    case DIES -> after(" of ", from) + " dies";
                };
    }

    private static String board(String to, String from) {
        return to.isEmpty() ? " leaves the board" + after(" of ", from) : " joins the board of " + to;
    }

    private static String after(String word, String rest) {
        return rest.isEmpty() ? "" : word + rest;
    }

    /** {@code "Tesla"}, {@code "Tesla and OpenAI"}. */
    static String names(List<Organization> organizations) {
        return organizations.stream().map(Organization::name).collect(Collectors.joining(" and "));
    }
}
