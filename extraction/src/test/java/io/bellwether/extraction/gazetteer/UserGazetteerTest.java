package io.bellwether.extraction.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bellwether.extraction.Extractor;
import io.bellwether.extraction.lexicon.DamagedResource;
import io.bellwether.extraction.lexicon.TokenTrie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user adds, and what it does to what is there. */
class UserGazetteerTest {
    @TempDir
    Path folder;

    private void organizations(String... lines) throws IOException {
        Files.write(folder.resolve("organizations.tsv"), List.of(lines));
    }

    private Gazetteer gazetteer() {
        return Gazetteer.with(folder);
    }

    private String organization(String name) {
        TokenTrie.Match<KnownOrganization> match = gazetteer().organizations().longest(GazetteerTest.tokens(name), 0);
        return match == null ? null : match.meaning().id();
    }

    @Test
    void aNewOrganizationIsKnownByEachOfItsNames() throws IOException {
        organizations("# ours", "", "harbour-labs\tHarbour Labs\tlab\topenai\tHarbour|The Harbour");

        assertThat(organization("Harbour Labs")).isEqualTo("harbour-labs");
        assertThat(organization("The Harbour")).isEqualTo("harbour-labs");
        assertThat(gazetteer().sameHouse("harbour-labs", "openai")).isTrue();
        assertThat(organization("Anthropic")).isEqualTo("anthropic");
    }

    @Test
    void aKnownIdGetsFurtherNamesAndAnotherParent() throws IOException {
        organizations("fair\tFAIR Lab\tlab\t-\tFairlab");

        assertThat(organization("Fairlab")).isEqualTo("fair");
        assertThat(organization("Facebook AI Research")).isEqualTo("fair");
        assertThat(gazetteer().byId().get("fair").name()).isEqualTo("FAIR Lab");
        assertThat(gazetteer().sameHouse("fair", "meta")).isFalse();
    }

    @Test
    void aNameMeansWhatTheUserSaysItMeans() throws IOException {
        organizations("meta-band\tMeta\tmedia\t-\t-");
        Files.writeString(folder.resolve("products.tsv"), "Mistral|Oracle\n");

        assertThat(organization("Meta")).isEqualTo("meta-band");
        assertThat(organization("Meta Platforms")).isEqualTo("meta");
        assertThat(organization("Oracle")).isNull();
        assertThat(organization("Mistral AI")).isEqualTo("mistral-ai");
    }

    @Test
    void whatIsReadUsesIt() throws IOException {
        organizations("harbour-labs\tHarbour Labs\tlab\t-\tHarbour");
        Files.writeString(folder.resolve("people.tsv"), "\ufeffada-lind-7\tAda Lind\tAdalind Lindqvist\r\n");

        var claims = Extractor.create(gazetteer()).read("Adalind Lindqvist joins Harbour", "");

        assertThat(claims).hasSize(1);
        assertThat(claims.getFirst().person().id()).isEqualTo("ada-lind-7");
        assertThat(claims.getFirst().person().name()).isEqualTo("Ada Lind");
        assertThat(claims.getFirst().to()).extracting("id").containsExactly("harbour-labs");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "a;A Lab;lab;- => has 4 columns, must have 5, with tabs between",
                "A Lab;A Lab;lab;-;- => no id of small letters, digits and hyphens: \"A Lab\"",
                "a;A Lab;garage;-;- => no such type: \"garage\"; one of lab, company, university, agency, investor, nonprofit, media",
                "a;;lab;-;- => no name of 1 to 200 characters: \"\"",
                "a;A Lab;lab;-;One||Two => no name of 1 to 200 characters: \"\"",
                "a;A Lab;lab;nowhere;- => no organization has the id of the parent: nowhere",
                "a;A Lab;lab;a;- => is part of itself: a",
                "first;A Lab;lab;-;- => id given twice: first",
                "a;A Lab;lab;-;First => \"First\" is a name of organization first already",
            })
    void aWrongLineIsNamed(String line, String problem) throws IOException {
        organizations("first\tFirst\tlab\t-\t-", line.replace(';', '\t'));

        assertThatExceptionOfType(DamagedResource.class)
                .isThrownBy(this::gazetteer)
                .withMessage("gazetteer file " + folder.resolve("organizations.tsv") + ", line 2: " + problem);
    }

    @Test
    void partsInACircleAreRefused() throws IOException {
        organizations("a\tA Lab\tlab\tb\t-", "b\tB Lab\tlab\ta\t-");

        assertThatExceptionOfType(DamagedResource.class)
                .isThrownBy(this::gazetteer)
                .withMessageContaining("is part of itself");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Files.write(folder.resolve("people.tsv"), new byte[] {(byte) 0xc3, (byte) 0x28});

        assertThatExceptionOfType(DamagedResource.class)
                .isThrownBy(this::gazetteer)
                .withMessage("gazetteer file " + folder.resolve("people.tsv") + ": not UTF-8");
    }

    @Test
    void aFolderWithoutAnyOfTheFilesIsRefused() {
        assertThatExceptionOfType(DamagedResource.class)
                .isThrownBy(this::gazetteer)
                .withMessage(
                        "gazetteer folder " + folder + ": holds none of organizations.tsv, people.tsv, products.tsv");
    }

    @Test
    void moreNamesThanThereIsRoomForAreRefused() throws IOException {
        Files.writeString(
                folder.resolve("products.tsv"),
                IntStream.rangeClosed(0, Entries.MOST_NAMES)
                        .mapToObj(i -> "Thing" + i)
                        .collect(Collectors.joining("\n")));

        assertThatExceptionOfType(DamagedResource.class)
                .isThrownBy(this::gazetteer)
                .withMessageEndingWith("line 100001: more than 100000 names");
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() throws IOException {
        Files.write(
                folder.resolve("products.tsv"), "x".repeat(Table.MOST_BYTES + 1).getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(DamagedResource.class)
                .isThrownBy(this::gazetteer)
                .withMessageEndingWith("products.tsv: larger than 8 MiB");
    }
}
