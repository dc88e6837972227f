package io.bellwether.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceSettingsTest {
    private static final DataDirectory DATA = new DataDirectory(Path.of("/data"));
    private static final Path OPML = Path.of("/data/feeds.opml");

    private final ServiceSettings settings = new ServiceSettings(PortPlan.from(9000), DATA, OPML);

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "classify-service", "alert-service"})
    void every_service_listens_on_loopback_only_and_knows_the_broker(String service) {
        assertThat(settings.environment(service))
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                .containsEntry("QUARKUS_HTTP_PORT", Integer.toString(settings.port(service)))
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9007")
                .containsEntry("BELLWETHER_EGRESS_ALLOW", "127.0.0.0/8");
    }

    @Test
    void ingest_follows_the_list_and_is_told_nothing_that_would_hurry_feeds_of_others() {
        assertThat(settings.environment("ingest-service"))
                .containsEntry("BELLWETHER_INGEST_OPML", OPML.toString())
                .containsEntry("BELLWETHER_INGEST_POLITENESS_EXEMPT", "127.0.0.1")
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:9009/bellwether")
                .doesNotContainKeys("BELLWETHER_INGEST_MIN_INTERVAL", "BELLWETHER_INGEST_MAX_INTERVAL");
    }

    @Test
    void alert_mails_to_the_local_mailbox_and_links_to_its_own_page() {
        assertThat(settings.environment("alert-service"))
                .containsEntry("QUARKUS_MAILER_PORT", "9006")
                .containsEntry("BELLWETHER_ALERT_PUBLIC_URL", "http://127.0.0.1:9000/")
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:9009/bellwether");
    }

    @Test
    void classify_keeps_its_state_under_the_data_folder_and_needs_no_database() {
        assertThat(settings.properties("classify-service")).containsEntry("kafka-streams.state.dir", "/data/streams");
        assertThat(settings.environment("classify-service")).doesNotContainKey("QUARKUS_DATASOURCE_JDBC_URL");
    }
}
