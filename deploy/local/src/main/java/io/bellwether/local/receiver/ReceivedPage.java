package io.bellwether.local.receiver;

import static io.bellwether.local.page.Html.escape;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.local.page.Html;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the receiver got, to look at. */
final class ReceivedPage {
    private ReceivedPage() {}

    static String html(List<Received> received, List<Refused> refused) {
        String content = received.isEmpty()
                ? "<p class=\"card\">No webhook yet.</p>"
                : "<ul>" + received.stream().map(ReceivedPage::row).collect(Collectors.joining()) + "</ul>";
        return Html.livePage(
                "Webhook receiver",
                "<h1>Webhook receiver</h1><p class=\"soft\">Stands in for your own: verifies each signature, keeps what is"
                        + " good. " + received.size() + " received, " + refused.size() + " refused</p>" + content
                        + refusals(refused));
    }

    /** One webhook, all of it. */
    static String one(Received webhook) {
        return Html.page(
                "Webhook " + webhook.id(),
                "<p><a href=\"/\">← Webhook receiver</a></p><h1>" + escape(summary(webhook.payload()))
                        + "</h1><p class=\"soft\">" + escape(webhook.id()) + " · " + Html.time(webhook.at())
                        + again(webhook) + "</p><h2>Payload</h2><pre class=\"card\">"
                        + escape(webhook.payload().toPrettyString()) + "</pre>");
    }

    private static String row(Received webhook) {
        return "<li><a href=\"/webhooks/" + webhook.number() + "\">" + escape(summary(webhook.payload()))
                + "</a><p class=\"soft\"><span class=\"tag\">✓ signature verified</span> · " + escape(webhook.id())
                + " · " + Html.time(webhook.at()) + again(webhook) + "</p></li>";
    }

    private static String refusals(List<Refused> refused) {
        if (refused.isEmpty()) {
            return "";
        }
        return "<h2>Refused</h2><ul>"
                + refused.stream()
                        .map(refusal -> "<li><span class=\"bad\">" + escape(refusal.reason())
                                + "</span><p class=\"soft\">" + Html.time(refusal.at()) + "</p></li>")
                        .collect(Collectors.joining())
                + "</ul>";
    }

    /** What it tells of: {@code move.confirmed · Andrej Karpathy}, as far as it can be made out. */
    private static String summary(JsonNode payload) {
        String summary = Stream.of("/type", "/data/move/person/name")
                .map(payload::at)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .collect(Collectors.joining(" · "));
        return summary.isEmpty() ? "Webhook" : summary;
    }

    private static String again(Received webhook) {
        return webhook.received() == 1 ? "" : " · <span class=\"bad\">received " + webhook.received() + " times</span>";
    }
}
