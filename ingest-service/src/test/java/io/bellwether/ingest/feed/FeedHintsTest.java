package io.bellwether.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.feed.ParseOutcome.Parsed;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedHintsTest {
    private static final String SY = "http://purl.org/rss/1.0/modules/syndication/";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "<ttl>90</ttl>, PT1H30M",
                "<ttl> 5 </ttl>, PT5M",
                "<ttl>0</ttl>, -",
                "<ttl>-5</ttl>, -",
                "<ttl>soon</ttl>, -",
                "<ttl>99999999999999999999</ttl>, -",
                "<ttl/>, -",
                "<sy:updatePeriod>hourly</sy:updatePeriod>, PT1H",
                "<sy:updatePeriod> Daily </sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>, PT6H",
                "<sy:updatePeriod>weekly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>, P7D",
                "<sy:updatePeriod>monthly</sy:updatePeriod><sy:updateFrequency>x</sy:updateFrequency>, P30D",
                "<sy:updatePeriod>yearly</sy:updatePeriod>, P365D",
                "<sy:updatePeriod>now and then</sy:updatePeriod>, -",
                "<sy:updateFrequency>4</sy:updateFrequency>, -",
                // what the feed says itself comes first
                "<sy:updatePeriod>daily</sy:updatePeriod><ttl>30</ttl>, PT30M",
                "<ttl>never</ttl><sy:updatePeriod>daily</sy:updatePeriod>, P1D",
            })
    void theIntervalOfRss(String says, Duration interval) {
        assertThat(rss(says).interval()).isEqualTo(interval);
    }

    @Test
    void theIntervalOfRdfAndAtom() {
        String says = "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>";
        String rdf = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'"
                + " xmlns:sy='" + SY + "'><channel>" + says + "</channel></rdf:RDF>";
        String atom = "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:s='" + SY + "'>" + says.replace("sy:", "s:")
                + "</feed>";

        assertThat(hints(rdf).interval()).isEqualTo(Duration.ofMinutes(30));
        assertThat(hints(atom).interval()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void hoursAndDaysToSkip() {
        FeedHints hints = rss("""
                <skipHours><hour>1</hour><hour> 02 </hour><hour>24</hour><hour>25</hour><hour>-1</hour><hour>x</hour></skipHours>
                <skipDays><day>Sunday</day><day>saturday</day><day>Caturday</day><day/></skipDays>
                """);

        assertThat(hints.skipHours()).isEqualTo(Set.of(0, 1, 2));
        assertThat(hints.skipDays()).isEqualTo(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }

    @Test
    void whoRulesOutEveryHourOrDayHasSaidNothing() {
        StringBuilder hours = new StringBuilder("<skipHours>");
        for (int hour = 1; hour <= 24; hour++) {
            hours.append("<hour>").append(hour).append("</hour>");
        }
        StringBuilder days = new StringBuilder("<skipDays>");
        for (DayOfWeek day : DayOfWeek.values()) {
            days.append("<day>").append(day).append("</day>");
        }

        assertThat(rss(hours + "</skipHours>" + days + "</skipDays>")).isEqualTo(FeedHints.NONE);
    }

    @Test
    void whoSaysNothingHasNoWish() {
        assertThat(rss("")).isEqualTo(FeedHints.NONE);
        assertThat(hints("{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"t\", \"items\": []}"))
                .isEqualTo(FeedHints.NONE);
    }

    private static FeedHints rss(String says) {
        return hints("<rss version='2.0' xmlns:sy='" + SY + "'><channel><title>t</title>" + says + "</channel></rss>");
    }

    private static FeedHints hints(String document) {
        Parsed parsed = (Parsed) FeedReader.read(
                document.getBytes(UTF_8), Map.of(), "https://outlet.example/feed", Duration.ofSeconds(10));
        return parsed.feed().hints();
    }
}
