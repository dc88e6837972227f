package io.bellwether.egress;

import inet.ipaddr.HostName;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Judges where outgoing HTTP may go: {@code http} and {@code https}, the ports of web servers, public addresses. What an
 * operator allows by CIDR block may be reached on any port.
 *
 * <p>{@link #check(URI)} judges what an address says before it is kept; {@link #check(InetSocketAddress)} judges where it
 * leads, after DNS and before every connect, so that a name that changes its mind gains nothing.
 */
public final class EgressGuard {
    /** The registered port of each scheme and its customary alternative. */
    public static final Set<Integer> WEB_PORTS = Set.of(80, 443, 8080, 8443);

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final AddressSpace allowed;

    /**
     * A guard that also lets through what {@code allowedCidrs} holds.
     *
     * @throws IllegalArgumentException naming the first entry that is no CIDR block
     */
    public EgressGuard(List<String> allowedCidrs) {
        this.allowed = AddressSpace.parse(allowedCidrs);
    }

    /** What speaks against an address as written; empty when nothing does. Resolves no name. */
    public Optional<Refusal> check(URI uri) {
        if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
            return Optional.of(Refusal.SCHEME);
        }
        if (uri.getHost() == null || uri.getHost().isBlank()) {
            return Optional.of(Refusal.HOST);
        }
        if (uri.getRawUserInfo() != null) {
            return Optional.of(Refusal.CREDENTIALS);
        }
        return literal(uri.getHost())
                .flatMap(address -> check(new InetSocketAddress(address, port(uri))))
                .or(() -> possiblePort(port(uri)) ? Optional.empty() : Optional.of(Refusal.PORT));
    }

    /** What speaks against connecting to a resolved address; empty when nothing does. */
    public Optional<Refusal> check(InetSocketAddress target) {
        IPAddress address = new IPAddressGenerator().from(target.getAddress());
        if (allowed.contains(address)) {
            return Optional.empty();
        }
        if (AddressSpace.NOT_PUBLIC.contains(address)) {
            return Optional.of(Refusal.ADDRESS);
        }
        return WEB_PORTS.contains(target.getPort()) ? Optional.empty() : Optional.of(Refusal.PORT);
    }

    /** A name may yet resolve into an allowed block, where any port will do. */
    private boolean possiblePort(int port) {
        return WEB_PORTS.contains(port) || !allowed.blocks().isEmpty();
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    /** The address that a host is written as, dotted or in brackets; empty for a name. */
    private static Optional<InetAddress> literal(String host) {
        return Optional.ofNullable(new HostName(host).asInetAddress());
    }
}
