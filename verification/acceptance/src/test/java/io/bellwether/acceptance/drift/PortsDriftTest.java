package io.bellwether.acceptance.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.acceptance.Repository;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PortsDriftTest {

    @ParameterizedTest
    @EnumSource
    void compose_publishes_the_port_to_this_machine_only(Service service) {
        int port = service.port();

        assertThat(service.inCompose().at("/environment/QUARKUS_HTTP_PORT").asInt())
                .isEqualTo(port);
        assertThat(service.inCompose().at("/ports/0").asText()).isEqualTo("127.0.0.1:" + port + ":" + port);
    }

    @Test
    void nothing_of_compose_is_open_to_the_network() {
        List<JsonNode> ports = Manifests.compose().path("services").findValues("ports");

        assertThat(ports)
                .hasSizeGreaterThan(3)
                .allSatisfy(published -> assertThat(published)
                        .allSatisfy(port -> assertThat(port.asText()).startsWith("127.0.0.1:")));
    }

    @ParameterizedTest
    @EnumSource
    void kubernetes_speaks_to_the_port(Service service) {
        JsonNode container = service.container();
        List<String> ports = new ArrayList<>(List.of(
                container.at("/ports/0/containerPort").asText(),
                env(container, "QUARKUS_HTTP_PORT"),
                service.inKubernetes("Service").at("/spec/ports/0/port").asText(),
                service.inKubernetes("Deployment")
                        .at("/spec/template/metadata/annotations")
                        .path("prometheus.io/port")
                        .asText()));

        assertThat(ports).containsOnly(Integer.toString(service.port()));
    }

    @ParameterizedTest
    @EnumSource
    void every_object_of_a_service_is_for_its_pods(Service service) {
        assertThat(List.of(
                        service.inKubernetes("Deployment").at("/spec/selector/matchLabels/app"),
                        service.inKubernetes("Deployment").at("/spec/template/metadata/labels/app"),
                        service.inKubernetes("Service").at("/spec/selector/app"),
                        service.inKubernetes("PodDisruptionBudget").at("/spec/selector/matchLabels/app")))
                .allSatisfy(label -> assertThat(label.asText()).isEqualTo(service.module));
    }

    @ParameterizedTest
    @EnumSource
    void the_probes_ask_where_quarkus_answers(Service service) {
        assertThat(service.properties().stringPropertyNames())
                .as("paths that would move the probes")
                .doesNotContain("quarkus.http.root-path", "quarkus.http.non-application-root-path");
        assertThat(service.container().at("/livenessProbe/httpGet/path").asText())
                .isEqualTo("/q/health/live");
        assertThat(service.container().at("/readinessProbe/httpGet/path").asText())
                .isEqualTo("/q/health/ready");
    }

    @Test
    void prometheus_scrapes_every_service() {
        JsonNode scrape =
                Manifests.all("deploy/monitoring/prometheus.yaml").get(0).at("/scrape_configs/0");
        List<String> targets = new ArrayList<>();
        scrape.at("/static_configs/0/targets").forEach(target -> targets.add(target.asText()));

        assertThat(targets)
                .containsExactlyElementsOf(Arrays.stream(Service.values())
                        .map(service -> service.shortName + ":" + service.port())
                        .toList());
        assertThat(scrape.path("metrics_path").asText()).isEqualTo("/q/metrics");
    }

    @Test
    void the_documents_name_the_ports() {
        String readme = Repository.text("deploy/README.md");
        for (Service service : Service.values()) {
            assertThat(readme).contains(Integer.toString(service.port()));
        }
    }

    private static String env(JsonNode container, String name) {
        for (JsonNode variable : container.path("env")) {
            if (variable.path("name").asText().equals(name)) {
                return variable.path("value").asText();
            }
        }
        return "";
    }
}
