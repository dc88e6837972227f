package io.bellwether.alert.watch;

import io.bellwether.events.Kind;
import io.bellwether.events.Move;
import io.bellwether.events.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The watches and their channels. */
@ApplicationScoped
public class WatchStore {

    private record ChannelRow(String watchId, Channel channel) {}

    /** The watches worth holding against a move: found by index, never by asking all. A few too many, never one too few. */
    public List<Watch> candidates(Handle handle, Move move) {
        return withChannels(
                handle,
                handle.createQuery("""
                select * from watches where people <> '{}' and people && :people
                union all
                select * from watches where people = '{}' and organizations <> '{}' and organizations && :organizations
                union all
                select * from watches where people = '{}' and organizations = '{}'
                """)
                        .bindArray("people", String.class, WatchMatcher.personKeys(move))
                        .bindArray("organizations", String.class, WatchMatcher.organizationKeys(move))
                        .map(WatchStore::bare)
                        .list());
    }

    /** Those of {@code ids} that still exist. */
    public List<Watch> byIds(Handle handle, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : withChannels(
                        handle,
                        handle.createQuery("select * from watches where id = any(:ids)")
                                .bindArray("ids", String.class, ids)
                                .map(WatchStore::bare)
                                .list());
    }

    /**
     * A page of watches, the oldest first.
     *
     * @param after the id the page before ended with; empty for the first page
     */
    List<Watch> page(Handle handle, Optional<String> after, int limit) {
        return withChannels(
                handle,
                handle.createQuery("""
                select * from watches
                where :after::text is null
                   or (created, id) > (select created, id from watches where id = :after)
                order by created, id limit :limit
                """)
                        .bind("after", after.orElse(null))
                        .bind("limit", limit)
                        .map(WatchStore::bare)
                        .list());
    }

    void insert(Handle tx, Watch watch) {
        tx.createUpdate("""
                insert into watches (id, name, people, people_names, organizations, organization_names,
                                     direction, kinds, least_status, words, created)
                values (:id, :name, :people, :peopleNames, :organizations, :organizationNames,
                        :direction, :kinds, :leastStatus, :words, :created)
                """)
                .bind("id", watch.id())
                .bind("name", watch.name())
                .bindArray("people", String.class, ids(watch.people()))
                .bindArray("peopleNames", String.class, names(watch.people()))
                .bindArray("organizations", String.class, ids(watch.organizations()))
                .bindArray("organizationNames", String.class, names(watch.organizations()))
                .bind("direction", watch.direction().word())
                .bindArray(
                        "kinds",
                        String.class,
                        watch.kinds().stream().map(Kind::word).sorted().toList())
                .bind("leastStatus", watch.leastStatus().word())
                .bind("words", watch.words().map(Words::typed).orElse(null))
                .bind("created", watch.created())
                .execute();
        for (int position = 0; position < watch.channels().size(); position++) {
            insert(tx, watch.id(), position, watch.channels().get(position));
        }
    }

    private static void insert(Handle tx, String watchId, int position, Channel channel) {
        tx.createUpdate("""
                insert into channels (id, watch_id, position, type, target, secret)
                values (:id, :watchId, :position, :type, :target, :secret)
                """)
                .bind("id", channel.id())
                .bind("watchId", watchId)
                .bind("position", position)
                .bind("type", channel.type())
                .bind("target", channel.target())
                .bind("secret", channel instanceof Channel.Webhook webhook ? webhook.secret() : null)
                .execute();
    }

    /** Whether there was such a watch. */
    boolean delete(Handle tx, String id) {
        return tx.createUpdate("delete from watches where id = :id")
                        .bind("id", id)
                        .execute()
                == 1;
    }

    private static List<String> ids(List<Watch.Named> named) {
        return named.stream().map(Watch.Named::id).toList();
    }

    private static List<String> names(List<Watch.Named> named) {
        return named.stream().map(Watch.Named::name).toList();
    }

    private static List<Watch> withChannels(Handle handle, List<Watch> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        Map<String, List<ChannelRow>> channels = handle
                .createQuery("select * from channels where watch_id = any(:ids) order by watch_id, position")
                .bindArray("ids", String.class, bare.stream().map(Watch::id).toList())
                .map(WatchStore::channel)
                .stream()
                .collect(Collectors.groupingBy(ChannelRow::watchId));
        return bare.stream()
                .map(watch -> watch.with(channels.getOrDefault(watch.id(), List.of()).stream()
                        .map(ChannelRow::channel)
                        .toList()))
                .toList();
    }

    private static ChannelRow channel(ResultSet row, StatementContext context) throws SQLException {
        String id = row.getString("id");
        String target = row.getString("target");
        return new ChannelRow(
                row.getString("watch_id"),
                Channel.Email.TYPE.equals(row.getString("type"))
                        ? new Channel.Email(id, target)
                        : new Channel.Webhook(id, target, row.getString("secret")));
    }

    private static Watch bare(ResultSet row, StatementContext context) throws SQLException {
        return new Watch(
                row.getString("id"),
                row.getString("name"),
                named(row, "people", "people_names"),
                named(row, "organizations", "organization_names"),
                Direction.valueOf(upper(row.getString("direction"))),
                kinds(row),
                Status.valueOf(upper(row.getString("least_status"))),
                Optional.ofNullable(row.getString("words")).map(Words::of),
                List.of(),
                row.getTimestamp("created").toInstant());
    }

    private static List<Watch.Named> named(ResultSet row, String ids, String names) throws SQLException {
        String[] id = strings(row, ids);
        String[] name = strings(row, names);
        return IntStream.range(0, id.length)
                .mapToObj(i -> new Watch.Named(id[i], name[i]))
                .toList();
    }

    private static Set<Kind> kinds(ResultSet row) throws SQLException {
        return Stream.of(strings(row, "kinds"))
                .map(word -> Kind.valueOf(upper(word)))
                .collect(Collectors.toSet());
    }

    private static String[] strings(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
