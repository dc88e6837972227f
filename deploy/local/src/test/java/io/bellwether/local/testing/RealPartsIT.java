package io.bellwether.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.events.Topics;
import io.bellwether.local.mailbox.Mail;
import io.bellwether.local.mailbox.Sender;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class RealPartsIT {

    @Test
    void start_once_and_hand_a_service_all_it_needs() throws Exception {
        Map<String, String> config = new RealParts().start();

        assertThat(new RealParts().start()).isEqualTo(config);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", config.get("kafka.bootstrap.servers")))) {
            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS))
                    .containsAll(Topics.ALL.stream().map(Topics.Topic::name).toList());
        }
        try (Connection connection = DriverManager.getConnection(
                config.get("quarkus.datasource.jdbc.url"),
                config.get("quarkus.datasource.username"),
                config.get("quarkus.datasource.password"))) {
            assertThat(connection.isValid(10)).isTrue();
        }
        Sender.to(Integer.parseInt(config.get("quarkus.mailer.port")))
                .send("<parts@test>", "parts@bellwether.local", "Hello", "text", "html");
        assertThat(RealParts.mailbox().messagesTo("parts@bellwether.local"))
                .extracting(Mail::subject)
                .containsExactly("Hello");
    }

    @Test
    void a_choice_that_does_not_exist_is_named_with_those_that_do() {
        assertThatThrownBy(() -> PartsChoice.of("docker"))
                .hasMessage("bellwether.test.parts is docker, must be one of auto, embedded, containers");
    }
}
