package io.bellwether.ingest.websub;

import io.bellwether.ingest.websub.Door.Admission.Admitted;
import io.bellwether.ingest.websub.Door.Admission.Refused;
import io.bellwether.ingest.websub.HubLedger.Change;
import io.bellwether.ingest.websub.PushIntake.Push;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;

/**
 * Where hubs call: to ask whether we mean it, and to push. The only part of this service that strangers may reach; it says
 * nothing to who does not know a token.
 *
 * @see <a href="https://www.w3.org/TR/websub/#hub-verifies-intent">WebSub, verification of intent</a>
 */
@Path(CallbackResource.PATH + "/{token}")
@RunOnVirtualThread
public class CallbackResource {
    static final String PATH = "websub";

    private static final Logger LOG = Logger.getLogger(CallbackResource.class);
    private static final int MAX_CHALLENGE = 1_024;
    private static final int MAX_REASON = 200;
    private static final int SECONDS_UNTIL_MORE = 30;

    private final WebSub webSub;
    private final Door door;
    private final HubLedger ledger;
    private final HubReport report;
    private final PushIntake intake;

    CallbackResource(WebSub webSub, Door door, HubLedger ledger, HubReport report, PushIntake intake) {
        this.webSub = webSub;
        this.door = door;
        this.ledger = ledger;
        this.report = report;
        this.intake = intake;
    }

    @GET
    @Operation(summary = "For hubs: whether we asked for this")
    @APIResponse(responseCode = "200", description = "We did; the challenge")
    @APIResponse(responseCode = "404", description = "We did not")
    public Response verify(
            @PathParam("token") String token,
            @QueryParam("hub.mode") String mode,
            @QueryParam("hub.topic") String topic,
            @QueryParam("hub.challenge") String challenge,
            @QueryParam("hub.lease_seconds") String lease,
            @QueryParam("hub.reason") String reason) {
        if (!webSub.isOn() || mode == null || topic == null) {
            return notFound();
        }
        try {
            return switch (door.admit(token)) {
                case Refused refused -> answer(refused.why()).build();
                case Admitted admitted -> answer(token, new Question(mode, topic, challenge, lease, reason));
            };
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    /** What a hub asks, or says. */
    private record Question(String mode, String topic, String challenge, String lease, String reason) {
        boolean isAnswerable() {
            return challenge != null && !challenge.isEmpty() && challenge.length() <= MAX_CHALLENGE;
        }
    }

    private Response answer(String token, Question question) {
        Instant now = Instant.now();
        return switch (question.mode()) {
            case "subscribe" ->
                question.isAnswerable() && isLease(question.lease())
                        ? echo(ledger.confirm(token, question.topic(), lease(question.lease()), now), question)
                        : notFound();
            case "unsubscribe" ->
                question.isAnswerable() ? echo(ledger.release(token, question.topic(), now), question) : notFound();
            case "denied" -> heard(ledger.deny(token, question.topic(), printable(question.reason()), now));
            default -> notFound();
        };
    }

    private Response echo(Optional<Change> change, Question question) {
        change.ifPresent(report::changed);
        return change.isPresent()
                ? Response.ok(question.challenge(), "text/plain; charset=utf-8")
                        .header("X-Content-Type-Options", "nosniff")
                        .build()
                : notFound();
    }

    private Response heard(Optional<Change> change) {
        change.ifPresent(report::changed);
        return change.isPresent() ? Response.noContent().build() : notFound();
    }

    /** Absent, as old hubs leave it, or a number of seconds. */
    private static boolean isLease(String text) {
        return text == null || text.matches("0*[1-9]\\d{0,9}");
    }

    private static Duration lease(String text) {
        return text == null ? null : Duration.ofSeconds(Long.parseLong(text));
    }

    private static String printable(String reason) {
        String text = reason == null
                ? ""
                : reason.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S} ]+", " ").strip();
        return text.length() <= MAX_REASON ? text : text.substring(0, MAX_REASON);
    }

    @POST
    @Operation(summary = "For hubs: a feed, or its new entries")
    @APIResponse(responseCode = "202", description = "Stored, or ignored for want of a valid signature")
    @APIResponse(responseCode = "404", description = "No such callback")
    @APIResponse(responseCode = "410", description = "No longer wanted")
    @APIResponse(responseCode = "413", description = "Larger than 5 MB")
    @APIResponse(responseCode = "429", description = "Too often")
    public Response push(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) String coding,
            @HeaderParam("X-Hub-Signature") String signature,
            @Context HttpServerRequest request,
            InputStream body) {
        if (!webSub.isOn()) {
            return notFound();
        }
        try {
            return answer(intake.take(token, new Push(type, coding, signature, body)), request);
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    private static Response answer(PushOutcome outcome, HttpServerRequest request) {
        boolean unread = outcome == PushOutcome.TOO_LARGE || outcome == PushOutcome.TOO_SLOW;
        // What was not read to its end must not be taken for the next request.
        return unread && request.version() != HttpVersion.HTTP_2
                ? answer(outcome).header("Connection", "close").build()
                : answer(outcome).build();
    }

    private static Response.ResponseBuilder answer(PushOutcome outcome) {
        Response.ResponseBuilder answer = Response.status(outcome.status());
        return outcome == PushOutcome.TOO_MANY || outcome == PushOutcome.BUSY
                ? answer.header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_MORE)
                : answer;
    }

    private static Response notFound() {
        return Response.status(404).build();
    }

    /** A fault of ours: the hub tries again, and is not told more. */
    private static Response failed(RuntimeException e) {
        LOG.errorf("Callback failed through a fault of ours reason=%s", Fault.word(e));
        return Response.status(503)
                .header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_MORE)
                .build();
    }
}
