package io.bellwether.alert.world;

import io.bellwether.local.port.Ports;
import io.bellwether.local.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The real parts, but for a mail server that is not there yet: the test opens it on {@link #port()}. */
public final class LatePostOffice implements QuarkusTestResourceLifecycleManager {
    private static final String PORT = "bellwether.test.late-post-office";

    /** Where mail is sent to. */
    public static int port() {
        return Integer.getInteger(PORT);
    }

    @Override
    public Map<String, String> start() {
        System.setProperty(PORT, Integer.toString(Ports.free()));
        Map<String, String> config = new HashMap<>(new RealParts().start());
        config.put("quarkus.mailer.port", Integer.toString(port()));
        config.put("bellwether.alert.delivery.timeout", "PT15S");
        config.put("bellwether.alert.delivery.lease", "PT30S");
        config.put("bellwether.alert.delivery.retries", "PT0S" + ",PT0.2S".repeat(100));
        return config;
    }

    /** These parts and no others. */
    public static final class Profile implements QuarkusTestProfile {
        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(LatePostOffice.class));
        }
    }

    @Override
    public void stop() {
        System.clearProperty(PORT);
    }
}
