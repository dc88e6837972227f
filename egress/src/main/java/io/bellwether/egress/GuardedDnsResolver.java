package io.bellwether.egress;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** Resolves names as the system does, and gives back only addresses that the guard lets through. */
final class GuardedDnsResolver implements DnsResolver {
    private final EgressGuard guard;
    private final DnsResolver system;

    GuardedDnsResolver(EgressGuard guard) {
        this(guard, SystemDefaultDnsResolver.INSTANCE);
    }

    GuardedDnsResolver(EgressGuard guard, DnsResolver system) {
        this.guard = guard;
        this.system = system;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        List<InetSocketAddress> good = new ArrayList<>();
        Optional<Refusal> refusal = Optional.empty();
        for (InetAddress address : system.resolve(host)) {
            InetSocketAddress target = new InetSocketAddress(address, port);
            Optional<Refusal> against = guard.check(target);
            if (against.isEmpty()) {
                good.add(target);
            }
            refusal = refusal.or(() -> against);
        }
        if (good.isEmpty()) {
            throw new EgressRefusedException(
                    refusal.orElse(Refusal.HOST), host + " leads to no address that may be connected to");
        }
        return good;
    }

    /** Never asked for without a port by the connection manager; refuses, so that no way leads round the guard. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return resolve(host, 443).stream().map(InetSocketAddress::getAddress).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return system.resolveCanonicalHostname(host);
    }
}
