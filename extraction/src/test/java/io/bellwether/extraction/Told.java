package io.bellwether.extraction;

import io.bellwether.events.Organization;
import io.bellwether.extraction.claim.Claim;
import java.util.List;
import java.util.stream.Collectors;

/** A claim in one line, so that tests read as statements: {@code "Jane Doe: OpenAI -> Anthropic, joins, confirmed"}. */
final class Told {
    private static final Extractor EXTRACTOR = Extractor.create();

    private Told() {}

    /** What is read. */
    static List<String> by(String title, String text) {
        return EXTRACTOR.read(title, text).stream().map(Told::line).toList();
    }

    /** What the rules alone read. */
    static List<String> byRules(String title, String text) {
        return EXTRACTOR.readByRules(title, text).stream().map(Told::line).toList();
    }

    private static String line(Claim claim) {
        return claim.person().name() + ": " + names(claim.from()) + " -> " + names(claim.to()) + ", "
                + claim.kind().word() + ", " + claim.status().word();
    }

    private static String names(List<Organization> organizations) {
        return organizations.isEmpty()
                ? "?"
                : organizations.stream().map(Organization::name).collect(Collectors.joining("+"));
    }
}
