package io.bellwether.acceptance.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.acceptance.Repository;
import io.bellwether.events.TopicSetup;
import io.bellwether.events.Topics;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TopicsDriftTest {

    @Test
    void the_strimzi_resources_are_the_topics_of_the_code() {
        Map<String, String> declared = new TreeMap<>();
        for (JsonNode topic : Manifests.all("deploy/kubernetes/topics.yaml")) {
            Map<String, String> config = new TreeMap<>();
            topic.at("/spec/config")
                    .properties()
                    .forEach(
                            entry -> config.put(entry.getKey(), entry.getValue().asText()));
            // How many copies must have a record is the cluster's business.
            config.remove("min.insync.replicas");
            declared.put(
                    topic.at("/metadata/name").asText(),
                    topic.at("/spec/partitions").asInt() + " " + config);
        }

        assertThat(declared).isEqualTo(topics());
    }

    @Test
    void every_strimzi_resource_is_for_the_cluster_that_the_services_speak_to() {
        String cluster = Manifests.all("deploy/kubernetes/settings.yaml")
                .get(0)
                .at("/data/KAFKA_BOOTSTRAP_SERVERS")
                .asText()
                .replaceFirst("-kafka-bootstrap:9092$", "");

        assertThat(Manifests.all("deploy/kubernetes/topics.yaml")).allSatisfy(topic -> {
            assertThat(topic.path("kind").asText()).isEqualTo("KafkaTopic");
            assertThat(topic.path("metadata")
                            .path("labels")
                            .path("strimzi.io/cluster")
                            .asText())
                    .isEqualTo(cluster);
        });
    }

    @Test
    void compose_sets_topics_up_with_the_code() {
        JsonNode job = Manifests.compose().path("services").path("topics");

        assertThat(last(job.path("entrypoint"))).isEqualTo(TopicSetup.class.getName());
        String source = Repository.text("events/src/main/java/io/bellwether/events/TopicSetup.java");
        assertThat(job.path("environment").properties())
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(source).contains('"' + setting.getKey() + '"'));
    }

    @Test
    void no_service_starts_before_the_topics_are_there() {
        for (Service service : Service.values()) {
            assertThat(service.inCompose().at("/depends_on/topics/condition").asText())
                    .isEqualTo("service_completed_successfully");
        }
    }

    private static String last(JsonNode command) {
        return command.path(command.size() - 1).asText();
    }

    private static Map<String, String> topics() {
        Map<String, String> topics = new TreeMap<>();
        Topics.ALL.forEach(topic -> topics.put(topic.name(), topic.partitions() + " " + new TreeMap<>(topic.config())));
        return topics;
    }
}
