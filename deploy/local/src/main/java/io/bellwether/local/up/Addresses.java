package io.bellwether.local.up;

/** The table a newcomer reads. */
record Addresses(PortPlan ports, DataDirectory data, boolean newsroom) {

    String table() {
        StringBuilder table = new StringBuilder();
        row(table, "Web page", PortPlan.url(ports.web()));
        row(table, "Feeds", PortPlan.url(ports.ingest()));
        row(table, "Read an article", PortPlan.url(ports.classify()));
        row(table, "Mailbox", PortPlan.url(ports.mailbox()) + "   (SMTP " + PortPlan.address(ports.smtp()) + ")");
        row(table, "Webhook receiver", PortPlan.url(ports.receiver()));
        if (newsroom) {
            row(table, "Newsroom", PortPlan.url(ports.newsroom()));
        }
        row(table, "Kafka bootstrap", PortPlan.address(ports.kafka()));
        row(table, "Metrics, ingest", PortPlan.url(ports.ingest()) + "q/metrics");
        row(table, "Metrics, classify", PortPlan.url(ports.classify()) + "q/metrics");
        row(table, "Metrics, alert", PortPlan.url(ports.web()) + "q/metrics");
        row(table, "Logs", data.logs() + "/");
        return table.toString();
    }

    private static void row(StringBuilder table, String what, String where) {
        table.append("  %-18s %s%n".formatted(what, where));
    }
}
