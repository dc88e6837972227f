package io.bellwether.ingest.politeness;

/** For tests without a database: these hosts are not limited, and others are not asked. */
public final class Exempt {
    private Exempt() {}

    public static Politeness politeness(String... hosts) {
        return new Politeness(TestRules.exempting(hosts), null);
    }
}
