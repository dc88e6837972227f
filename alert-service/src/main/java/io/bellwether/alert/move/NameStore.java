package io.bellwether.alert.move;

import io.bellwether.events.Move;
import io.bellwether.events.Organization;
import io.bellwether.events.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The names under which people and organisations were met, so that one may be asked for by any of them. */
@ApplicationScoped
public class NameStore {
    /** One order for everyone, so that two writers of the same names cannot wait for each other. */
    private static final Comparator<Met> ORDER =
            Comparator.comparing(Met::noun).thenComparing(Met::slug).thenComparing(Met::id);

    /** What a name can be of. */
    public enum Noun {
        PERSON("person"),
        ORGANIZATION("organization");

        private final String word;

        Noun(String word) {
            this.word = word;
        }
    }

    private record Met(Noun noun, String slug, String id, String name) {}

    /** Remembers the names in a move, in the caller's transaction. */
    void remember(Handle tx, Move move) {
        PreparedBatch batch = tx.prepareBatch("""
                insert into names (noun, slug, id, name) values (:noun, :slug, :id, :name) on conflict do nothing
                """);
        met(move)
                .filter(met -> !met.slug().isEmpty())
                .distinct()
                .sorted(ORDER)
                .forEach(met -> batch.bind("noun", met.noun().word)
                        .bind("slug", met.slug())
                        .bind("id", met.id())
                        .bind("name", met.name())
                        .add());
        batch.execute();
    }

    private static Stream<Met> met(Move move) {
        return Stream.of(
                        forms(
                                Noun.PERSON,
                                move.person().id(),
                                move.person().name(),
                                move.person().text()),
                        move.from().stream().flatMap(NameStore::forms),
                        move.to().stream().flatMap(NameStore::forms))
                .flatMap(forms -> forms);
    }

    private static Stream<Met> forms(Organization organization) {
        return forms(Noun.ORGANIZATION, organization.id(), organization.name(), organization.text());
    }

    private static Stream<Met> forms(Noun noun, String id, String name, String text) {
        return Stream.of(id, name, text)
                .filter(form -> form != null)
                .map(form -> new Met(noun, Slug.of(form), id, name == null ? id : name));
    }

    /**
     * The id meant by a name: itself where something has it as its id, else the one thing met under that name; empty where the
     * name is not known or could mean several.
     */
    public Optional<String> idOf(Handle handle, Noun noun, String name) {
        String slug = Slug.of(name);
        var ids = handle.createQuery("select distinct id from names where noun = :noun and slug = :slug limit 10")
                .bind("noun", noun.word)
                .bind("slug", slug)
                .mapTo(String.class)
                .list();
        if (ids.contains(slug)) {
            return Optional.of(slug);
        }
        return ids.size() == 1 ? Optional.of(ids.getFirst()) : Optional.empty();
    }
}
