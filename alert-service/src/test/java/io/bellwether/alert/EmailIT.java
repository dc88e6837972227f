package io.bellwether.alert;

import static io.bellwether.alert.world.MovesTopic.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.alert.world.Api;
import io.bellwether.alert.world.Patient;
import io.bellwether.alert.world.Story;
import io.bellwether.events.Move;
import io.bellwether.local.mailbox.Mail;
import io.bellwether.local.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Alerts in a real mailbox. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EmailIT implements Patient {

    @Test
    void an_alert_reads_well_in_both_parts() {
        Story story = Story.of("Uma Mailed")
                .from("Tesla")
                .to("Anthropic")
                .as("chief scientist")
                .told(
                        "Anthropic names Uma Mailed",
                        "https://daily.example/uma?a=1&b=2",
                        "Uma Mailed will join Anthropic on Monday.");
        watch("Uma Mailed", "uma@example.org");

        tell(story.confirmed());

        Mail mail = only("uma@example.org");
        assertThat(mail.subject()).isEqualTo("Confirmed: Uma Mailed joins Anthropic");
        assertThat(mail.from()).isEqualTo("alerts@bellwether.local");
        assertThat(mail.text())
                .contains(
                        "CONFIRMED: Uma Mailed joins Anthropic",
                        "Who:    Uma Mailed",
                        "From:   Tesla",
                        "To:     Anthropic")
                .contains("Role:   chief scientist", "“Uma Mailed will join Anthropic on Monday.”")
                .contains(
                        "https://daily.example/uma?a=1&b=2",
                        "Why you got this: you watch Uma Mailed (your watch “Mail”).");
        assertThat(mail.html())
                .contains(
                        "<h1",
                        "Uma Mailed joins Anthropic",
                        "chief scientist",
                        "Uma Mailed will join Anthropic on Monday.")
                .contains("href=\"https://daily.example/uma?a=1&amp;b=2\"", "name=\"viewport\"");
    }

    @Test
    void the_steps_of_a_move_are_one_thread_and_name_their_alerts() {
        Story story = Story.of("Vic Threaded").to("OpenAI");
        JsonNode watch = watch("Vic Threaded", "vic@example.org");

        tell(story.rumoured(), story.denied());

        await().untilAsserted(() -> assertThat(mails("vic@example.org")).hasSize(2));
        Mail rumour = mails("vic@example.org").getLast();
        Mail denial = mails("vic@example.org").getFirst();
        assertThat(denial.subject()).isEqualTo("Denied: Vic Threaded joins OpenAI");
        assertThat(denial.text()).contains("you were told before that it was rumoured");
        assertThat(rumour.messageId()).matches("<[0-9a-f]{32}-0@bellwether.local>");
        assertThat(header(denial, "In-Reply-To")).isEqualTo(rumour.messageId());
        assertThat(header(denial, "References")).isEqualTo(header(rumour, "References") + " " + rumour.messageId());
        assertThat(Api.deliveriesOf(watch))
                .extracting(delivery -> delivery.get("alertId").textValue())
                .containsExactly(header(rumour, "Bellwether-Alert"), header(denial, "Bellwether-Alert"));
    }

    @Test
    void what_strangers_write_is_text_and_nothing_else() {
        Story story = Story.of("Wes <b>Bold</b>\r\nBcc: victim@example.org")
                .to("<script>alert(1)</script>")
                .as("{letter.moveUrl}")
                .told(
                        "<img src=x onerror=alert(2)>",
                        "javascript:alert(3)",
                        "<a href='https://evil.example'>click</a> {letter}");
        Move move = story.confirmed();
        Api.watch("""
                {"name":"Mail","organizations":["script alert 1 script"],
                 "channels":[{"type":"email","address":"wes@example.org"}]}
                """);

        tell(move);

        Mail mail = only("wes@example.org");
        assertThat(mail.subject())
                .isEqualTo("Confirmed: Wes <b>Bold</b> Bcc: victim@example.org joins <script>alert(1)</script>");
        assertThat(mail.headers()).extracting(Mail.Header::name).doesNotContain("Bcc");
        assertThat(mails("victim@example.org")).isEmpty();
        assertThat(mail.html())
                .doesNotContain("<script>", "<b>Bold", "<img", "<a href='https://evil", "javascript:")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x", "{letter.moveUrl}");
    }

    private static JsonNode watch(String person, String address) {
        return Api.watch("""
                {"name":"Mail","people":["%s"],"leastStatus":"rumour","channels":[{"type":"email","address":"%s"}]}
                """.formatted(person, address));
    }

    private static Mail only(String address) {
        await().untilAsserted(() -> assertThat(mails(address)).hasSize(1));
        return mails(address).getFirst();
    }

    private static List<Mail> mails(String address) {
        return RealParts.mailbox().messagesTo(address);
    }

    private static String header(Mail mail, String name) {
        return mail.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Mail.Header::value)
                .findFirst()
                .orElse("")
                .replaceAll("\\s+", " ");
    }
}
