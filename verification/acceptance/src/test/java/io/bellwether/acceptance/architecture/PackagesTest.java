package io.bellwether.acceptance.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.bellwether.acceptance.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Packages are the product's nouns, without circles, each with a signpost. */
@AnalyzeClasses(packages = "io.bellwether", importOptions = DoNotIncludeTests.class)
class PackagesTest {
    private static final Set<String> NO_NOUNS = Set.of("common", "util", "utils", "model", "dto", "impl", "helper");
    private static final Pattern NO_NAME = Pattern.compile(".*(Manager|Util|Utils|Helper|Impl)\\.java");

    @ArchTest
    static final ArchRule no_circles_between_modules =
            slices().matching("io.bellwether.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_circles_between_packages =
            slices().matching("io.bellwether.(**)").should().beFreeOfCycles();

    @Test
    void every_package_has_a_signpost() throws IOException {
        assertThat(packages())
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .as("signpost")
                        .exists());
    }

    @Test
    void packages_are_nouns_of_the_product() throws IOException {
        assertThat(packages())
                .extracting(folder -> folder.getFileName().toString())
                .doesNotContainAnyElementsOf(NO_NOUNS);
    }

    @Test
    void classes_are_named_for_what_they_know() throws IOException {
        assertThat(sources())
                .extracting(file -> file.getFileName().toString())
                .noneMatch(name -> NO_NAME.matcher(name).matches());
    }

    private static List<Path> packages() throws IOException {
        return sources().stream().map(Path::getParent).distinct().toList();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Repository.root())) {
            return files.filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
        }
    }
}
