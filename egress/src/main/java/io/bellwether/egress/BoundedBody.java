package io.bellwether.egress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Keeps an answer as it comes, and ends the exchange at the limit. What came before it broke can still be had. */
final class BoundedBody implements AsyncResponseConsumer<Void> {
    /** Fields that are lists: sent twice, they mean both. */
    private static final Set<String> LISTS = Set.of("cache-control", "content-encoding", "link");

    private final int limit;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private HttpResponse response;
    private String protocol;
    private FutureCallback<Void> callback;
    private boolean cut;

    BoundedBody(int limit) {
        this.limit = limit;
    }

    /** Thrown to end an exchange whose body is longer than the limit: the rest is not drained. */
    static final class LimitReached extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Whether the status and headers had come; asked after the exchange ended. */
    synchronized boolean begun() {
        return response != null;
    }

    synchronized boolean isCut() {
        return cut;
    }

    synchronized Exchange.Answered answer(Exchange.Ending ending) {
        return new Exchange.Answered(response.getCode(), protocol, headers(), body.toByteArray(), ending);
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            String value = header.getValue() == null ? "" : header.getValue();
            headers.merge(name, value, (first, next) -> LISTS.contains(name) ? first + ", " + next : first);
        }
        return headers;
    }

    @Override
    public synchronized void consumeResponse(
            HttpResponse head, EntityDetails entity, HttpContext context, FutureCallback<Void> whenDone) {
        response = head;
        protocol = String.valueOf(context.getProtocolVersion());
        callback = whenDone;
        if (entity == null) {
            whenDone.completed(null);
        }
    }

    @Override
    public void informationResponse(HttpResponse head, HttpContext context) {}

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        channel.update(Integer.MAX_VALUE);
    }

    @Override
    public synchronized void consume(ByteBuffer bytes) throws IOException {
        int room = Math.min(bytes.remaining(), limit - body.size());
        byte[] chunk = new byte[room];
        bytes.get(chunk);
        body.writeBytes(chunk);
        if (bytes.hasRemaining()) {
            cut = true;
            throw new LimitReached();
        }
    }

    @Override
    public synchronized void streamEnd(List<? extends Header> trailers) {
        callback.completed(null);
    }

    /** The exchange's future says so too. */
    @Override
    public void failed(Exception cause) {}

    @Override
    public void releaseResources() {}
}
