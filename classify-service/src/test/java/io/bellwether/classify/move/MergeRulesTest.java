package io.bellwether.classify.move;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MergeRulesTest {

    @Test
    void theDefaults() {
        MergeRules rules = new SmallRyeConfigBuilder()
                .withMapping(MergeRules.class)
                .build()
                .getConfigMapping(MergeRules.class);

        assertThat(rules.window()).isEqualTo(Duration.ofDays(90));
        assertThat(rules.alertConfidence()).isEqualTo(0.5);
        assertThat(rules.maxEvidence()).isEqualTo(200);
    }
}
