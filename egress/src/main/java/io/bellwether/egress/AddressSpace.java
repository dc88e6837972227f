package io.bellwether.egress;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.List;
import java.util.stream.Stream;

/** A set of CIDR blocks. */
record AddressSpace(List<IPAddress> blocks) {

    /**
     * What the public internet does not route, or routes to somewhere else than it says.
     *
     * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA IPv4 special-purpose registry</a>
     * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IANA IPv6 special-purpose registry</a>
     */
    static final AddressSpace NOT_PUBLIC = parse(Stream.of(
                    // this network, private, shared (CGNAT), loopback, link-local (cloud metadata)
                    "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12",
                    // protocol assignments, documentation, 6to4 relays, private, benchmarking
                    "192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15",
                    // documentation, multicast, reserved, broadcast
                    "198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4",
                    // unspecified, loopback and IPv4 in IPv6: compatible, mapped, translated, NAT64, 6to4, Teredo
                    "::/96 ::ffff:0:0/96 ::ffff:0:0:0/96 64:ff9b::/96 64:ff9b:1::/48 2002::/16 2001::/23",
                    // discard, documentation, segment routing, unique local, link-local, site-local, multicast
                    "100::/64 2001:db8::/32 3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8")
            .flatMap(line -> Stream.of(line.split(" ")))
            .toList());

    /**
     * Reads CIDR blocks or single addresses.
     *
     * @throws IllegalArgumentException naming the first that is neither
     */
    static AddressSpace parse(List<String> cidrs) {
        return new AddressSpace(cidrs.stream().map(AddressSpace::block).toList());
    }

    private static IPAddress block(String cidr) {
        try {
            IPAddress address = new IPAddressString(cidr.strip()).toAddress();
            if (address != null && !cidr.isBlank()) {
                return address.toPrefixBlock();
            }
        } catch (AddressStringException e) {
            throw new IllegalArgumentException("not a CIDR block: " + cidr, e);
        }
        throw new IllegalArgumentException("not a CIDR block: " + cidr);
    }

    boolean contains(IPAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }
}
