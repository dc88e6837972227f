package io.bellwether.egress;

import io.bellwether.egress.Exchange.Ending;
import io.bellwether.egress.Exchange.Failed;
import io.bellwether.egress.Exchange.Failure;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleRequestProducer;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.config.H2Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The HTTP client for feeds, hubs and pages: through the guard, HTTP/2 where TLS negotiates it and HTTP/1.1 otherwise, bounded
 * in time and size.
 *
 * <p>Like {@link GuardedHttp} it does nothing on its own: it follows no redirect, keeps no cookie, sends no credentials, retries
 * nothing. Each request has a connection of its own: requests to one server lie seconds apart, and what a broken server sends
 * after its answer must not be read as the next one.
 */
public final class GuardedClient implements AutoCloseable {
    /** Of one line of a head, in bytes, and lines of a head: far more than real servers send. */
    private static final int MAX_LINE = 32 * 1024;

    private static final int MAX_HEADERS = 256;
    private static final int MAX_HEAD = 256 * 1024;
    private static final TimeValue LOOK_FOR_SILENCE = TimeValue.ofMilliseconds(100);

    private final Patience patience;
    private final CloseableHttpAsyncClient client;

    /**
     * A client that trusts the certificate authorities that the JVM trusts.
     *
     * @param maxConnections at once; 1 or more
     */
    public GuardedClient(EgressGuard guard, int maxConnections, Patience patience, String userAgent) {
        this(
                guard,
                maxConnections,
                patience,
                userAgent,
                SSLContexts.createDefault(),
                SystemDefaultDnsResolver.INSTANCE);
    }

    GuardedClient(
            EgressGuard guard,
            int maxConnections,
            Patience patience,
            String userAgent,
            SSLContext trust,
            DnsResolver names) {
        this.patience = patience;
        this.client = HttpAsyncClients.custom()
                .setConnectionManager(connections(guard, maxConnections, patience, trust, names))
                .setUserAgent(userAgent)
                .setIOReactorConfig(IOReactorConfig.custom()
                        .setSelectInterval(LOOK_FOR_SILENCE)
                        .setSoTimeout(Timeout.of(patience.silence()))
                        .build())
                .setThreadFactory(new DefaultThreadFactory("egress", true))
                .setHttp1Config(Http1Config.custom()
                        .setMaxLineLength(MAX_LINE)
                        .setMaxHeaderCount(MAX_HEADERS)
                        .build())
                .setH2Config(H2Config.custom()
                        .setMaxHeaderListSize(MAX_HEAD)
                        .setPushEnabled(false)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(patience.silence()))
                        .setConnectionRequestTimeout(Timeout.of(patience.whole()))
                        .build())
                .setConnectionReuseStrategy((request, answer, context) -> false)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
        this.client.start();
    }

    private static PoolingAsyncClientConnectionManager connections(
            EgressGuard guard, int maxConnections, Patience patience, SSLContext trust, DnsResolver names) {
        return PoolingAsyncClientConnectionManagerBuilder.create()
                .setDnsResolver(new GuardedDnsResolver(guard, names))
                .setTlsStrategy(ClientTlsStrategyBuilder.create()
                        .setSslContext(trust)
                        // Said aloud: left to its default, 5.5.1 takes a certificate for another host.
                        .setHostVerificationPolicy(HostnameVerificationPolicy.CLIENT)
                        .setHostnameVerifier(HttpsSupport.getDefaultHostnameVerifier())
                        .buildAsync())
                .setMaxConnTotal(maxConnections)
                .setMaxConnPerRoute(maxConnections)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(patience.connect()))
                        .setSocketTimeout(Timeout.of(patience.silence()))
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setHandshakeTimeout(Timeout.of(patience.connect()))
                        .setVersionPolicy(HttpVersionPolicy.NEGOTIATE)
                        .build())
                .build();
    }

    /**
     * Sends a request and waits for its answer. Blocks its thread, which should be a virtual one.
     *
     * @param limit of the body, in bytes on the wire; what is longer is cut there
     */
    public Exchange send(SimpleHttpRequest request, int limit) {
        BoundedBody body = new BoundedBody(limit);
        Future<Void> exchange = client.execute(SimpleRequestProducer.create(request), body, null);
        try {
            exchange.get(patience.whole().toMillis(), TimeUnit.MILLISECONDS);
            return body.answer(Ending.COMPLETE);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            return new Failed(
                    Failure.TIMED_OUT, "took more than " + patience.whole().toSeconds() + " s");
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            return new Failed(Failure.BROKEN, "given up, the service stops");
        } catch (CancellationException e) {
            return new Failed(Failure.BROKEN, "given up");
        } catch (ExecutionException e) {
            return broken(body, e.getCause());
        }
    }

    private static Exchange broken(BoundedBody body, Throwable cause) {
        if (body.begun() && body.isCut()) {
            return body.answer(Ending.CUT);
        }
        if (body.begun() && Failures.isEarlyEnd(cause)) {
            return body.answer(Ending.BROKEN_OFF);
        }
        return Failures.of(cause);
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
