package io.bellwether.acceptance.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.bellwether.acceptance.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules and dashboard ask for metrics and labels that a service has. */
class MetricsDriftTest {
    private static final Pattern METRIC = Pattern.compile("bellwether_[a-z_]+");
    private static final Pattern LABEL_VALUE = Pattern.compile("(?:hop|since|outcome|channel)=\\\\?\"([a-z]+)\\\\?\"");

    @ParameterizedTest
    @ValueSource(strings = {"deploy/monitoring/alerts.yaml", "deploy/monitoring/dashboard.json"})
    void every_metric_is_of_a_service(String file) {
        assertThat(found(METRIC, file)).hasSizeGreaterThan(3).isSubsetOf(exposed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy/monitoring/alerts.yaml", "deploy/monitoring/dashboard.json"})
    void every_label_value_is_a_word_of_a_service(String file) {
        String sources = sources();

        assertThat(found(LABEL_VALUE, file))
                .isNotEmpty()
                .allSatisfy(
                        value -> assertThat(isWord(value, sources)).as(value).isTrue());
    }

    private static boolean isWord(String value, String sources) {
        return Pattern.compile("\"" + value + "\"|\\b" + value.toUpperCase(Locale.ROOT) + "\\b")
                .matcher(sources)
                .find();
    }

    private static Set<String> found(Pattern pattern, String file) {
        return pattern.matcher(Repository.text(file))
                .results()
                .map(match -> match.group(match.groupCount()))
                .collect(Collectors.toSet());
    }

    /** As Prometheus sees what the constants of the metrics classes name. */
    private static Set<String> exposed() {
        return new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages(Arrays.stream(Service.values())
                                .map(service -> "io.bellwether." + service.shortName + ".metrics")
                                .toList())
                        .stream()
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getFields()))
                        .map(MetricsDriftTest::constant)
                        .filter(Objects::nonNull)
                        .flatMap(MetricsDriftTest::exposed)
                        .collect(Collectors.toSet());
    }

    private static String constant(Field field) {
        try {
            return Modifier.isStatic(field.getModifiers())
                            && field.get(null) instanceof String name
                            && name.startsWith("bellwether.")
                    ? name.replace('.', '_')
                    : null;
        } catch (IllegalAccessException e) {
            throw new AssertionError(field.toString(), e);
        }
    }

    private static Stream<String> exposed(String name) {
        return Stream.of("", "_total", "_seconds", "_seconds_bucket", "_seconds_count", "_seconds_sum", "_seconds_max")
                .map(suffix -> name + suffix);
    }

    private static String sources() {
        return Arrays.stream(Service.values())
                .map(service -> Repository.root().resolve(service.module + "/src/main/java"))
                .flatMap(MetricsDriftTest::files)
                .collect(Collectors.joining());
    }

    private static Stream<String> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            return sources.stream().map(MetricsDriftTest::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
