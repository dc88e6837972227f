package io.bellwether.acceptance.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.acceptance.Repository;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A setting that nobody listens to is worse than none. */
class SettingsDriftTest {

    @ParameterizedTest
    @EnumSource
    void every_variable_of_compose_is_listened_to(Service service) {
        assertThat(names(service.inCompose().path("environment")))
                .isNotEmpty()
                .filteredOn(variable -> !KnownSettings.of(service).has(variable))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_variable_of_kubernetes_is_listened_to(Service service) {
        List<String> variables = new ArrayList<>();
        service.container()
                .path("env")
                .forEach(variable -> variables.add(variable.path("name").asText()));

        assertThat(variables)
                .isNotEmpty()
                .filteredOn(variable -> !KnownSettings.of(service).has(variable))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_variable_of_the_image_is_listened_to(Service service) {
        List<String> variables = Pattern.compile("(?m)(?:^ENV | {4})([A-Z][A-Z_]+)=")
                .matcher(Repository.text("deploy/container/Containerfile"))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(variables)
                .isNotEmpty()
                .filteredOn(variable -> !KnownSettings.of(service).has(variable))
                .isEmpty();
    }

    @Test
    void every_shared_variable_of_kubernetes_is_listened_to_by_someone() {
        List<String> variables =
                names(Manifests.all("deploy/kubernetes/settings.yaml").get(0).path("data"));
        variables.addAll(assigned("deploy/kubernetes/secret.env.example"));

        assertThat(variables)
                .hasSizeGreaterThan(5)
                .filteredOn(variable -> Arrays.stream(Service.values())
                        .noneMatch(service -> KnownSettings.of(service).has(variable)))
                .isEmpty();
    }

    @Test
    void a_variable_that_nobody_listens_to_would_be_seen() {
        KnownSettings known = KnownSettings.of(Service.ALERT);

        assertThat(known.has("QUARKUS_MAILER_HOST")).isTrue();
        assertThat(known.has("QUARKUS_MAILER_HOSTS")).isFalse();
        assertThat(known.has("BELLWETHER_EGRESS_ALLOW")).isTrue();
        assertThat(known.has("BELLWETHER_EGRESS_DENY")).isFalse();
        assertThat(known.has("QUARKUS_DATASOURCE_DB_KIND"))
                .as("fixed when it is built, and set there")
                .isTrue();
        assertThat(known.has("QUARKUS_FLYWAY_ENABLED"))
                .as("fixed when it is built")
                .isFalse();
    }

    @Test
    void the_example_has_what_compose_asks_for_and_nothing_else() {
        Set<String> asked = Pattern.compile("\\$\\{([A-Z_]+)")
                .matcher(Repository.text("deploy/compose/compose.yaml"))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(new TreeSet<>(assigned("deploy/compose/env.example"))).isEqualTo(asked);
    }

    private static List<String> assigned(String file) {
        return Pattern.compile("(?m)^([A-Z_]+)=")
                .matcher(Repository.text(file))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
