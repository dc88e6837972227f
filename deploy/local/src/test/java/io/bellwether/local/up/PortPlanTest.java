package io.bellwether.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.local.port.Ports;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortPlanTest {

    @Test
    void the_other_ports_follow_that_of_the_web_page() {
        assertThat(PortPlan.from(8080))
                .isEqualTo(new PortPlan(8080, 8081, 8082, 8083, 8084, 8085, 8086, 8087, 8088, 8089));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65_527, 70_000})
    void ports_that_do_not_exist_are_refused(int port) {
        assertThatThrownBy(() -> PortPlan.from(port))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("--port");
    }

    @Test
    void the_last_ports_there_are_can_be_had() {
        assertThatCode(() -> PortPlan.from(65_526)).doesNotThrowAnyException();
    }

    @Test
    void a_port_in_use_is_named_with_what_wanted_it() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, Ports.loopback())) {
            PortPlan plan = PortPlan.from(Math.min(taken.getLocalPort(), 65_526));
            assertThatThrownBy(plan::check)
                    .isInstanceOf(CannotRun.class)
                    .hasMessageMatching("port \\d+ is in use, and the .* wants it: .* --port");
        }
    }
}
