package io.bellwether.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FaultTest {

    @Test
    void a_fault_is_named_and_what_it_was_given_is_not_told() {
        RuntimeException fault = new IllegalStateException(
                "arguments: {secret: s3cret}", new SQLException("Key (s3cret) exists", "23505"));

        assertThat(Fault.word(fault)).isEqualTo("SQLException 23505");
        assertThat(Fault.word(new IllegalStateException("s3cret"))).isEqualTo("IllegalStateException");
    }
}
