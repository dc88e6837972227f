package io.bellwether.acceptance.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one watch was told through one channel: a step of somebody's move.
 *
 * @param person     who moves
 * @param transition the step
 */
record Told(String person, String transition) {

    /** Of the webhooks that the receiver verified, those of a watch. */
    static List<Told> byWebhook(RunningProduct product, String watchName) {
        return product.webhooks().stream()
                .map(webhook -> webhook.at("/payload/data"))
                .filter(alert -> alert.path("watchName").asText().equals(watchName))
                .map(Told::ofAlert)
                .toList();
    }

    /** Of the messages in the mailbox, those to an address. */
    static List<Told> byMail(RunningProduct product, String address, Map<String, Told> alerts) {
        return product.mails().stream()
                .filter(mail -> mail.path("to").asText().equals(address))
                .map(mail -> alerts.get(header(mail, "Bellwether-Alert")))
                .toList();
    }

    static Told ofAlert(JsonNode alert) {
        return new Told(
                alert.at("/move/person/name").asText(), alert.path("transition").asText());
    }

    /** How often each was told. */
    static Map<Told, Long> counted(List<Told> told) {
        return told.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    static String header(JsonNode mail, String name) {
        for (JsonNode header : mail.path("headers")) {
            if (header.path("name").asText().equalsIgnoreCase(name)) {
                return header.path("value").asText();
            }
        }
        return "";
    }
}
