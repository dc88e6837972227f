package io.bellwether.alert.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.alert.watch.WatchRequest.Accepted;
import io.bellwether.alert.watch.WatchRequest.Refused;
import io.bellwether.egress.EgressGuard;
import io.bellwether.events.Json;
import io.bellwether.events.Kind;
import io.bellwether.events.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be asked for, and the words for what may not. */
class WatchRequestTest {
    private static final ChannelRequests CHANNELS = new ChannelRequests(new EgressGuard(List.of()));

    @Test
    void all_that_is_not_given_has_a_default() throws Exception {
        var outcome = read(
                "{'name':' Labs ','organizations':['OpenAI'],'channels':[{'type':'email','address':'me@example.org'}]}");

        WatchRequest.Draft draft = ((Accepted) outcome).draft();
        assertThat(draft.name()).isEqualTo("Labs");
        assertThat(draft.direction()).isEqualTo(Direction.ANY);
        assertThat(draft.leastStatus()).isEqualTo(Status.REPORTED);
        assertThat(draft.people()).isEmpty();
        assertThat(draft.kinds()).isEmpty();
        assertThat(draft.words()).isEmpty();
    }

    @Test
    void every_field_is_read() throws Exception {
        var outcome = read("""
                {'name':'All','people':['Ada Reyes','Ada Reyes'],'organizations':['xAI'],'direction':'arrivals','kinds':['board'],
                 'leastStatus':'rumour','words':'chief','channels':[{'type':'webhook','url':'https://example.org/hook'}]}""");

        WatchRequest.Draft draft = ((Accepted) outcome).draft();
        assertThat(draft.people()).containsExactly("Ada Reyes");
        assertThat(draft.direction()).isEqualTo(Direction.ARRIVALS);
        assertThat(draft.kinds()).containsExactly(Kind.BOARD);
        assertThat(draft.leastStatus()).isEqualTo(Status.RUMOUR);
        assertThat(draft.words()).hasValue(Words.of("chief"));
        assertThat(draft.channels())
                .singleElement()
                .satisfies(channel -> assertThat(channel.target()).isEqualTo("https://example.org/hook"));
    }

    @ParameterizedTest(name = "{0}: {1} is refused at {2}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "name          | ''                        | name           | must have 1 to 120 characters",
                "name          | 'two\\nlines'             | name           | must be one line without control characters",
                "name          | 7                         | name           | must be text",
                "people        | 'Ada'                     | people         | must be a list of at most 100",
                "people        | ['?']                     | people         | each must be a name",
                "organizations | [null]                    | organizations  | each must be a name",
                "direction     | 'sideways'                | direction      | must be one of any, arrivals, departures",
                "kinds         | ['sings']                 | kinds          | each must be one of joins, poached",
                "leastStatus   | 'denied'                  | leastStatus    | must be one of rumour, reported, confirmed",
                "words         | '?!'                      | words          | must have letters or digits",
                "organisations | ['xAI']                   | organisations  | is not a field of a watch",
                "channels      | []                        | channels       | must be a list of 1 to 10",
                "channels      | [{'type':'pigeon'}]       | channels[0].type | must be email or webhook",
                "channels      | [{'type':'email','address':'a@b\\r\\nBcc: c@d'}]          | channels[0].address | must be one e-mail address",
                "channels      | [{'type':'email','address':'a@example.org,b@example.org'}] | channels[0].address | must be one e-mail address",
                "channels      | [{'type':'email'}]        | channels[0].address | must be one e-mail address",
                "channels      | [{'type':'webhook','url':'ftp://example.org/'}]           | channels[0].url | must begin with http",
                "channels      | [{'type':'webhook','url':'http://127.0.0.1/'}]            | channels[0].url | leads to an address that is not public",
                "channels      | [{'type':'webhook','url':'http://[::ffff:10.0.0.1]/'}]    | channels[0].url | leads to an address that is not public",
                "channels      | [{'type':'webhook','url':'https://me:pw@example.org/'}]   | channels[0].url | must not hold a user name",
                "channels      | [{'type':'webhook','url':'https://example.org:22/'}]      | channels[0].url | must use port",
                "channels      | [{'type':'webhook','url':'https://exa mple.org/'}]        | channels[0].url | must be an http or https address",
                "channels      | [{'type':'webhook','url':'https://example.org/','secret':'hunter2'}] | channels[0].secret | must be whsec_",
            })
    void what_is_wrong_is_said_in_words(String field, String value, String where, String message) throws Exception {
        ObjectNode body = (ObjectNode)
                json("{'name':'n','people':['Ada'],'channels':[{'type':'email','address':'me@example.org'}]}");
        body.set(field, json(value));

        var outcome = WatchRequest.read(body, CHANNELS);

        assertThat(((Refused) outcome).violations()).anySatisfy(violation -> {
            assertThat(violation.field()).isEqualTo(where);
            assertThat(violation.message()).startsWith(message);
        });
    }

    @Test
    void a_watch_of_nothing_is_refused() throws Exception {
        var outcome = read(
                "{'name':'n','leastStatus':'rumour','direction':'arrivals','channels':[{'type':'email','address':'me@example.org'}]}");

        assertThat(((Refused) outcome).violations())
                .containsExactly(new Violation("", "give at least one of people, organizations, kinds or words"));
    }

    @Test
    void the_same_channel_twice_is_refused() throws Exception {
        var outcome = read(
                "{'name':'n','people':['Ada'],'channels':[{'type':'email','address':'me@example.org'},{'type':'email','address':'me@example.org'}]}");

        assertThat(((Refused) outcome).violations())
                .containsExactly(new Violation("channels[1]", "is the same as one before it"));
    }

    private static WatchRequest.Outcome read(String json) throws JsonProcessingException {
        return WatchRequest.read(json(json), CHANNELS);
    }

    private static com.fasterxml.jackson.databind.JsonNode json(String json) throws JsonProcessingException {
        return Json.MAPPER.readTree(json.replace('\'', '"'));
    }
}
