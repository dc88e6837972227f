package io.bellwether.extraction.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.events.Quote;
import io.bellwether.extraction.lexicon.TokenTrie;
import io.bellwether.extraction.text.Sentences;
import io.bellwether.extraction.text.Token;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
    private static final Gazetteer GAZETTEER = Gazetteer.load();

    static List<Token> tokens(String name) {
        return Sentences.of(name, Quote.Field.TEXT).getFirst().tokens();
    }

    private static <T> T find(TokenTrie<T> trie, String name) {
        TokenTrie.Match<T> match = trie.longest(tokens(name), 0);
        return match == null ? null : match.meaning();
    }

    @ParameterizedTest
    @CsvSource({
        "DeepMind, google-deepmind",
        "Google DeepMind, google-deepmind",
        "Meta Superintelligence Labs, meta-superintelligence-labs",
        "FAIR, fair",
        "Amazon Web Services, aws",
        "xAI, xai",
    })
    void anOrganizationIsKnownByEachOfItsNames(String name, String id) {
        KnownOrganization known = find(GAZETTEER.organizations(), name);
        assertThat(known == null ? null : known.id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"Gemini", "Claude", "AlphaFold", "Autopilot", "ChatGPT"})
    void aProductIsNoEmployer(String product) {
        assertThat(find(GAZETTEER.organizations(), product)).isNull();
        assertThat(find(GAZETTEER.products(), product)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"fair, meta, true", "google-deepmind, google, true", "openai, anthropic, false", "acme, acme, true"})
    void partsAreOfOneHouse(String one, String other, boolean same) {
        assertThat(GAZETTEER.sameHouse(one, other)).isEqualTo(same);
    }

    @Test
    void peopleAreKnownByTheirOtherNames() {
        assertThat(find(GAZETTEER.people(), "Diederik Kingma").id()).isEqualTo("durk-kingma");
    }
}
