package io.bellwether.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.egress.EgressGuard;
import io.bellwether.egress.Exchange.Answered;
import io.bellwether.egress.Exchange.Failed;
import io.bellwether.egress.GuardedClient;
import io.bellwether.egress.Patience;
import io.bellwether.egress.Refusal;
import io.bellwether.ingest.fetch.EgressConfig;
import io.bellwether.ingest.fetch.FetchConfig;
import io.bellwether.ingest.websub.HubAnswer.Accepted;
import io.bellwether.ingest.websub.HubAnswer.Elsewhere;
import io.bellwether.ingest.websub.HubAnswer.Refused;
import io.bellwether.ingest.websub.HubSubscription.Contract;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.net.WWWFormCodec;

/**
 * Asks hubs, through the guard and with the patience that feeds are fetched with.
 *
 * <p>Blocks its thread, which should be a virtual one.
 *
 * @see <a href="https://www.w3.org/TR/websub/#subscriber-sends-subscription-request">WebSub, subscription request</a>
 */
@ApplicationScoped
class HubClient {
    static final int MAX_REDIRECTS = 5;

    private static final int MAX_CONNECTIONS = 32;
    /** What a hub says beside its status is for people, and is not kept. */
    private static final int MAX_ANSWER = 16 * 1024;

    private final EgressGuard guard;
    private final WebSubConfig config;
    private final GuardedClient client;

    HubClient(WebSubConfig config, FetchConfig fetch, EgressConfig egress) {
        this.config = config;
        this.guard = new EgressGuard(egress.allow().orElse(List.of()));
        Patience patience = new Patience(fetch.connectTimeout(), fetch.responseTimeout(), fetch.wholeTimeout());
        this.client = new GuardedClient(guard, MAX_CONNECTIONS, patience, fetch.userAgent());
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Asks the hub of a contract; its redirects are followed. The answer is never {@link Elsewhere}. */
    HubAnswer ask(Contract contract, HubMode mode) {
        String form = WWWFormCodec.format(form(contract, mode), UTF_8);
        String next = contract.hub();
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            switch (hop(next, form)) {
                case Elsewhere elsewhere -> next = elsewhere.location();
                case HubAnswer answer -> {
                    return answer;
                }
            }
        }
        return new Refused(HubTrouble.MISDIRECTED, "more than " + MAX_REDIRECTS + " redirects");
    }

    private List<NameValuePair> form(Contract contract, HubMode mode) {
        List<NameValuePair> form = new ArrayList<>();
        form.add(new BasicNameValuePair("hub.mode", mode.word()));
        form.add(new BasicNameValuePair("hub.topic", contract.topic()));
        form.add(new BasicNameValuePair("hub.callback", callback(contract)));
        if (mode == HubMode.SUBSCRIBE) {
            form.add(new BasicNameValuePair("hub.secret", contract.secret()));
            form.add(new BasicNameValuePair(
                    "hub.lease_seconds", Long.toString(config.lease().toSeconds())));
        }
        return form;
    }

    private String callback(Contract contract) {
        String base = config.callbackUrl().orElseThrow().toString();
        return base.replaceAll("/+$", "") + "/" + CallbackResource.PATH + "/" + contract.token();
    }

    private HubAnswer hop(String address, String form) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            return new Refused(HubTrouble.MISDIRECTED, "no address");
        }
        Optional<Refusal> refusal = guard.check(uri);
        if (refusal.isPresent()) {
            return new Refused(HubTrouble.BLOCKED, refusal.get().word());
        }
        var request = SimpleRequestBuilder.post(uri)
                .setBody(form, ContentType.APPLICATION_FORM_URLENCODED)
                .build();
        return switch (client.send(request, MAX_ANSWER)) {
            case Answered answer -> answer(uri, answer);
            case Failed failed -> failed(failed);
        };
    }

    private static HubAnswer answer(URI asked, Answered answer) {
        int status = answer.status();
        String location = answer.headers().get("location");
        if ((status == 307 || status == 308) && location != null) {
            return elsewhere(asked, location);
        }
        // 202 is the word for it; hubs of old say 204, and all of them ask back.
        if (status >= 200 && status < 300) {
            return new Accepted();
        }
        return new Refused(status >= 400 && status < 500 ? HubTrouble.REFUSED : HubTrouble.FAILED, "HTTP " + status);
    }

    private static HubAnswer elsewhere(URI asked, String location) {
        try {
            return new Elsewhere(asked.resolve(location.strip()).toString());
        } catch (IllegalArgumentException e) {
            return new Refused(HubTrouble.MISDIRECTED, "a redirect to no address");
        }
    }

    private static HubAnswer failed(Failed failed) {
        return new Refused(
                switch (failed.reason()) {
                    case REFUSED -> HubTrouble.BLOCKED;
                    case TIMED_OUT -> HubTrouble.TIMED_OUT;
                    case NO_HOST, TLS, BROKEN -> HubTrouble.UNREACHABLE;
                },
                failed.detail());
    }
}
