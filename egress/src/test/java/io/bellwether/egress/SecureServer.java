package io.bellwether.egress;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncServer;
import org.apache.hc.core5.http.nio.AsyncRequestConsumer;
import org.apache.hc.core5.http.nio.AsyncServerRequestHandler;
import org.apache.hc.core5.http.nio.entity.DiscardingEntityConsumer;
import org.apache.hc.core5.http.nio.ssl.BasicServerTlsStrategy;
import org.apache.hc.core5.http.nio.support.AsyncResponseBuilder;
import org.apache.hc.core5.http.nio.support.BasicRequestConsumer;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.impl.nio.bootstrap.H2ServerBootstrap;
import org.apache.hc.core5.http2.ssl.H2ServerTlsStrategy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.ListenerEndpoint;

/** A web server on this machine that speaks TLS, and HTTP/2 to who can: {@code /large}, {@code /silent} and others. */
final class SecureServer implements AutoCloseable {
    static final int LARGE = 3_000_000;

    private final HttpAsyncServer server;
    private final int port;
    private final AtomicReference<HttpRequest> last = new AtomicReference<>();

    SecureServer(SSLContext certificate, HttpVersionPolicy policy) throws Exception {
        this.server = H2ServerBootstrap.bootstrap()
                .setTlsStrategy(
                        policy == HttpVersionPolicy.FORCE_HTTP_1
                                ? new BasicServerTlsStrategy(certificate)
                                : new H2ServerTlsStrategy(certificate))
                .setVersionPolicy(policy)
                .setCanonicalHostName("127.0.0.1")
                .register("*", new Pages())
                .create();
        server.start();
        ListenerEndpoint endpoint = server.listen(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), URIScheme.HTTPS)
                .get();
        this.port = ((InetSocketAddress) endpoint.getAddress()).getPort();
    }

    URI address(String path) {
        return URI.create("https://127.0.0.1:" + port + path);
    }

    HttpRequest lastRequest() {
        return last.get();
    }

    @Override
    public void close() {
        server.close(CloseMode.IMMEDIATE);
    }

    private final class Pages implements AsyncServerRequestHandler<Message<HttpRequest, Void>> {
        @Override
        public AsyncRequestConsumer<Message<HttpRequest, Void>> prepare(
                HttpRequest request, EntityDetails entity, HttpContext context) {
            return new BasicRequestConsumer<>(entity == null ? null : new DiscardingEntityConsumer<>());
        }

        @Override
        public void handle(Message<HttpRequest, Void> message, ResponseTrigger trigger, HttpContext context)
                throws org.apache.hc.core5.http.HttpException, java.io.IOException {
            last.set(message.getHead());
            AsyncResponseBuilder answer = AsyncResponseBuilder.create(200).addHeader("Set-Cookie", "a=b");
            switch (message.getHead().getPath()) {
                case "/silent" -> {}
                case "/large" ->
                    trigger.submitResponse(
                            answer.setEntity(new byte[LARGE], ContentType.TEXT_XML)
                                    .build(),
                            context);
                default ->
                    trigger.submitResponse(
                            answer.setEntity("hello", ContentType.TEXT_XML).build(), context);
            }
        }
    }
}
