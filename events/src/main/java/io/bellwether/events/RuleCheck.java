package io.bellwether.events;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiFunction;

/** Remembers the first rule that a record broke, and where: {@code "evidence[1].quote.text is missing"}. */
final class RuleCheck {
    /** RFC 3339 has four-digit years, and databases little more. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private final String at;
    private String broken;

    RuleCheck(String at) {
        this.at = at;
    }

    Optional<String> broken() {
        return Optional.ofNullable(broken);
    }

    RuleCheck there(String field, Object value) {
        return require(value != null, field, "is missing");
    }

    RuleCheck word(String field, String value) {
        return there(field, value).require(value != null && !value.isBlank(), field, "is empty");
    }

    RuleCheck atLeast(int least, String field, int value) {
        return require(value >= least, field, "is " + value + ", must be " + least + " or more");
    }

    RuleCheck share(String field, double value) {
        return require(value >= 0 && value <= 1, field, "is " + value + ", must be 0 to 1");
    }

    RuleCheck time(String field, Instant value) {
        return there(field, value)
                .require(
                        value != null && !value.isBefore(EARLIEST) && !value.isAfter(LATEST),
                        field,
                        "is outside the years 1 to 9999");
    }

    <T> RuleCheck inside(String field, T value, BiFunction<RuleCheck, T, RuleCheck> rules) {
        there(field, value);
        return broken == null ? take(rules.apply(new RuleCheck(at + field + "."), value)) : this;
    }

    /** Nothing is wrong with what is not there. */
    <T> RuleCheck ifThere(String field, T value, BiFunction<RuleCheck, T, RuleCheck> rules) {
        return value == null ? this : inside(field, value, rules);
    }

    <T> RuleCheck each(String field, Collection<T> values, BiFunction<RuleCheck, T, RuleCheck> rules) {
        int i = 0;
        for (T value : values) {
            inside(field + "[" + i++ + "]", value, rules);
        }
        return this;
    }

    private RuleCheck take(RuleCheck inner) {
        broken = inner.broken;
        return this;
    }

    private RuleCheck require(boolean holds, String field, String rule) {
        if (broken == null && !holds) {
            broken = at + field + " " + rule;
        }
        return this;
    }
}
