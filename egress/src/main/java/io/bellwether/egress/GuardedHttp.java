package io.bellwether.egress;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;

/** The HTTP client that goes through the guard. */
public final class GuardedHttp {
    private GuardedHttp() {}

    /**
     * A client that resolves names through the guard and does nothing on its own: it follows no redirect, keeps no cookie,
     * sends no credentials and retries nothing, so that each hop is decided, and recorded, by who uses it.
     *
     * @param maxConnections         at once, over all hosts; 1 or more
     * @param maxConnectionsPerRoute at once to one scheme, host and port; 1 or more
     * @param connectTimeout         for TCP and, again, for TLS
     * @param socketTimeout          of silence while reading or writing
     */
    public static HttpClientBuilder client(
            EgressGuard guard,
            int maxConnections,
            int maxConnectionsPerRoute,
            Timeout connectTimeout,
            Timeout socketTimeout) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new GuardedDnsResolver(guard))
                .setMaxConnTotal(maxConnections)
                .setMaxConnPerRoute(maxConnectionsPerRoute)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connectTimeout)
                        .setSocketTimeout(socketTimeout)
                        .build())
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setSoTimeout(connectTimeout)
                        .setTcpNoDelay(true)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries();
    }
}
