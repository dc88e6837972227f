package io.bellwether.alert.watch;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.egress.EgressGuard;
import io.bellwether.egress.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the channels of a watch that somebody asks for. Pure, but for the guard's list of addresses. */
final class ChannelRequests {
    static final int MAX_CHANNELS = 10;
    static final int MAX_TARGET = 2_000;
    private static final int MAX_ADDRESS = 254;
    private static final String SECRET_PREFIX = "whsec_";
    private static final int LEAST_SECRET_BYTES = 24;
    private static final int MOST_SECRET_BYTES = 64;

    /** One address and nothing else: no display name, no list, nothing that could end a header line. RFC 5321, no quotes. */
    private static final Pattern ADDRESS = Pattern.compile(
            "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*@[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");

    private final EgressGuard guard;

    ChannelRequests(EgressGuard guard) {
        this.guard = guard;
    }

    /** A channel before it has an id; a webhook without a secret is given one. */
    record Draft(String type, String target, Optional<String> secret) {}

    List<Draft> read(JsonNode channels, List<Violation> violations) {
        if (channels == null || !channels.isArray() || channels.isEmpty() || channels.size() > MAX_CHANNELS) {
            violations.add(new Violation("channels", "must be a list of 1 to " + MAX_CHANNELS));
            return List.of();
        }
        List<Draft> drafts = new ArrayList<>();
        Set<String> targets = new HashSet<>();
        for (int i = 0; i < channels.size(); i++) {
            String field = "channels[" + i + "]";
            Draft draft = read(field, channels.get(i), violations);
            if (!targets.add(draft.type() + " " + draft.target())) {
                violations.add(new Violation(field, "is the same as one before it"));
            }
            drafts.add(draft);
        }
        return drafts;
    }

    private Draft read(String field, JsonNode channel, List<Violation> violations) {
        return switch (text(channel, "type")) {
            case Channel.Email.TYPE -> email(field, channel, violations);
            case Channel.Webhook.TYPE -> webhook(field, channel, violations);
            default -> {
                violations.add(new Violation(field + ".type", "must be email or webhook"));
                yield new Draft("", field, Optional.empty());
            }
        };
    }

    private static Draft email(String field, JsonNode channel, List<Violation> violations) {
        String address = text(channel, "address").strip();
        if (address.length() > MAX_ADDRESS || !ADDRESS.matcher(address).matches()) {
            violations.add(new Violation(field + ".address", "must be one e-mail address, like name@example.org"));
        }
        return new Draft(Channel.Email.TYPE, address, Optional.empty());
    }

    private Draft webhook(String field, JsonNode channel, List<Violation> violations) {
        String url = text(channel, "url").strip();
        wrongWith(url).ifPresent(message -> violations.add(new Violation(field + ".url", message)));
        Optional<String> secret = Optional.of(text(channel, "secret").strip()).filter(text -> !text.isEmpty());
        if (secret.isPresent() && !isSecret(secret.get())) {
            violations.add(new Violation(
                    field + ".secret",
                    "must be whsec_ and the base64 of 24 to 64 bytes; leave it out and one is made for you"));
        }
        return new Draft(Channel.Webhook.TYPE, url, secret);
    }

    private Optional<String> wrongWith(String url) {
        if (url.isEmpty() || url.length() > MAX_TARGET) {
            return Optional.of("must be an http or https address of at most " + MAX_TARGET + " characters");
        }
        try {
            return guard.check(new URI(url)).map(ChannelRequests::words);
        } catch (URISyntaxException e) {
            return Optional.of("must be an http or https address");
        }
    }

    private static String words(Refusal refusal) {
        return switch (refusal) {
            case SCHEME -> "must begin with http:// or https://";
            case HOST -> "must name a host";
            case CREDENTIALS -> "must not hold a user name or password";
            case PORT -> "must use port 80, 443, 8080 or 8443";
            case ADDRESS -> "leads to an address that is not public";
        };
    }

    private static boolean isSecret(String secret) {
        if (!secret.startsWith(SECRET_PREFIX)) {
            return false;
        }
        try {
            int bytes = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length())).length;
            return bytes >= LEAST_SECRET_BYTES && bytes <= MOST_SECRET_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String text(JsonNode channel, String field) {
        JsonNode node = channel.get(field);
        return node == null || !node.isTextual() ? "" : node.textValue();
    }
}
