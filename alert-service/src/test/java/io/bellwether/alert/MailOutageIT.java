package io.bellwether.alert;

import static io.bellwether.alert.world.MovesTopic.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.alert.world.Api;
import io.bellwether.alert.world.LatePostOffice;
import io.bellwether.alert.world.Patient;
import io.bellwether.alert.world.Story;
import io.bellwether.local.mailbox.LocalMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A mail server that is away for a while. */
@QuarkusTest
@TestProfile(LatePostOffice.Profile.class)
class MailOutageIT implements Patient {
    @Test
    void mail_waits_for_the_server_and_arrives_once() throws Exception {
        JsonNode watch = Api.watch("""
                {"name":"Mail","people":["Xia Patient"],"channels":[{"type":"email","address":"xia@example.org"}]}
                """);
        tell(Story.of("Xia Patient").to("OpenAI").confirmed());
        await().untilAsserted(() -> assertThat(Api.deliveriesOf(watch))
                .singleElement()
                .satisfies(delivery -> {
                    assertThat(delivery.get("attempts").intValue()).isGreaterThan(1);
                    assertThat(delivery.path("lastReason").textValue()).isEqualTo("unreachable");
                }));

        try (LocalMailbox mailbox =
                LocalMailbox.start(Files.createTempDirectory(Path.of("target"), "late-mail"), LatePostOffice.port())) {
            await().untilAsserted(() -> assertThat(Api.outcomesOf(watch)).containsExactly("delivered"));

            assertThat(mailbox.messages()).singleElement().satisfies(mail -> {
                assertThat(mail.to()).isEqualTo("xia@example.org");
                assertThat(mail.received()).isEqualTo(1);
            });
        }
    }
}
