package io.bellwether.acceptance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A feature uses only features earlier in the flow. The flows stand here, in order. */
class FlowTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.bellwether");

    static Stream<Arguments> flows() {
        return Stream.of(
                flow("io.bellwether.extraction", "text lexicon gazetteer gate tag reader frame claim career answer"),
                flow(
                        "io.bellwether.ingest",
                        "loop metrics feed politeness fetch schedule subscription article outbox fulltext relocation polling websub management"),
                flow("io.bellwether.classify", "metrics store health article hop mention move pasted"),
                flow("io.bellwether.alert", "metrics loop ops move watch alert delivery stream web"),
                flow(
                        "io.bellwether.local",
                        "port journal broker database page mailbox receiver process newsroom testing up"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("flows")
    void a_feature_uses_only_features_earlier_in_the_flow(String module, List<String> features) {
        for (int i = 0; i < features.size() - 1; i++) {
            String[] later = features.subList(i + 1, features.size()).stream()
                    .map(feature -> module + "." + feature + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(module + "." + features.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .check(CLASSES);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("flows")
    void the_flow_names_every_feature(String module, List<String> features) {
        Set<String> there = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(module + "."))
                .map(name -> name.substring(module.length() + 1).replaceFirst("\\..*", ""))
                .filter(name -> !name.equals("cli"))
                .collect(Collectors.toSet());
        assertThat(there).containsExactlyInAnyOrderElementsOf(features);
    }

    private static Arguments flow(String module, String features) {
        return Arguments.of(module, List.of(features.split(" ")));
    }
}
