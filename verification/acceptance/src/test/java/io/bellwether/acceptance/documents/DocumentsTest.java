package io.bellwether.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.acceptance.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentsTest {
    /** {@code `FeedSchedule`}: a word in code type that looks like one of our classes. */
    private static final Pattern CLASS_NAME = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][A-Za-z]*)+)`");

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#|mailto:)([^)#\\s]+)");

    @ParameterizedTest
    @MethodSource("documents")
    void what_a_document_links_to_is_there(Path document) throws IOException {
        List<String> links = found(LINK, Files.readString(document));
        assertThat(links)
                .allSatisfy(link -> assertThat(document.resolveSibling(link))
                        .as("link in %s", document)
                        .exists());
    }

    @Test
    void the_architecture_names_classes_that_exist() throws IOException {
        List<String> named = found(CLASS_NAME, Repository.text("ARCHITECTURE.md"));
        assertThat(named).hasSizeGreaterThan(10);
        assertThat(classes()).containsAll(named);
    }

    @Test
    void contributing_names_classes_that_exist() throws IOException {
        assertThat(classes()).containsAll(found(CLASS_NAME, Repository.text("CONTRIBUTING.md")));
    }

    @Test
    void the_readme_shows_every_command_of_the_script() {
        String script = Repository.text("bellwether");
        String readme = Repository.text("README.md");
        assertThat(List.of("up", "test", "extract", "parse")).allSatisfy(command -> {
            assertThat(script).contains(command);
            assertThat(readme).contains("./bellwether " + command);
        });
    }

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(Repository.root())) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().matches(".*/(target|node_modules|\\.git|data)/.*"))
                    .toList()
                    .stream();
        }
    }

    private static Set<String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(Repository.root())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(DocumentsTest::first)
                .distinct()
                .toList();
    }

    private static String first(MatchResult match) {
        return match.group(1);
    }
}
