package io.bellwether.alert.ops;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.bellwether.egress.EgressGuard;
import io.bellwether.events.Json;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** The parts that features are given. */
class Parts {

    @Produces
    @Singleton
    Jdbi database(AgroalDataSource pool) {
        // The columns are text[]; the plugin would send varchar[], which has no operators with it.
        return Jdbi.create(pool).installPlugin(new PostgresPlugin()).registerArrayType(String.class, "text");
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    EgressGuard guard(EgressConfig config) {
        return new EgressGuard(config.allow().orElse(List.of()));
    }

    /** The API speaks the same JSON as the topics. */
    @Produces
    @Singleton
    ObjectMapper json() {
        return Json.MAPPER;
    }
}
