package io.bellwether.classify.move;

import io.bellwether.events.Mention;
import io.bellwether.events.Organization;
import io.bellwether.events.Person;
import io.bellwether.events.Slug;
import io.bellwether.events.Source;
import io.bellwether.events.Tier;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * For whom an official source speaks. A newsroom knows of its own people: it confirms a move to, from or within its organisation, the one
 * that this belongs to and the ones that belong to it. What it says of others counts as press.
 *
 * <table>
 * <caption>Whose newsroom it is</caption>
 * <tr><th>{@code speaksFor}</th><th>it speaks for</th></tr>
 * <tr><td>{@value Source#ANYONE}</td><td>anyone: a regulator's filing service</td></tr>
 * <tr><td>an id or a name</td><td>that organisation and its kin, or that person</td></tr>
 * <tr><td>absent</td><td>an organisation, a house it is part of, or a person, named in full in the source's own name, or as one label of
 * its host: {@code "Helix newsroom"}, {@code news.helix.example}</td></tr>
 * </table>
 *
 * <p>Where all of that leads nowhere the source counts as press: it would be worse to take a stranger's word for the house's own than to
 * wait for a second outlet.
 */
final class Newsrooms {
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");
    private static final Pattern DOT = Pattern.compile("\\.");

    private final Kinship kinship;

    Newsrooms(Kinship kinship) {
        this.kinship = kinship;
    }

    /** For whom a source speaks, where it tells of one of its own. */
    sealed interface Voice {
        /** An organisation's own newsroom. */
        record House(Organization organization) implements Voice {}

        /** The person. */
        record Own(Person person) implements Voice {}

        /** A filing, which may be about anyone. */
        record Filing() implements Voice {}
    }

    /**
     * For whom the source of a mention speaks; empty where it is not official, or speaks for nobody here.
     *
     * @param concerned the organisations that the move is about
     */
    Optional<Voice> voice(Mention mention, Collection<Organization> concerned) {
        Source source = mention.article().source();
        if (source.tier() != Tier.OFFICIAL) {
            return Optional.empty();
        }
        if (Source.ANYONE.equalsIgnoreCase(source.speaksFor())) {
            return Optional.of(new Voice.Filing());
        }
        return house(source, concerned)
                .<Voice>map(Voice.House::new)
                .or(() -> speaksFor(source, mention.person())
                        ? Optional.of(new Voice.Own(mention.person()))
                        : Optional.empty());
    }

    private Optional<Organization> house(Source source, Collection<Organization> concerned) {
        return concerned.stream().filter(one -> speaksFor(source, one)).findFirst();
    }

    private boolean speaksFor(Source source, Organization one) {
        if (isSaid(source)) {
            String said = Slug.of(source.speaksFor());
            return names(one.id(), one.name()).anyMatch(name -> kinship.related(name, said));
        }
        return Stream.concat(kinship.houses(one.id()), names(one.id(), one.name()))
                .anyMatch(name -> isNamed(source, name));
    }

    private static boolean speaksFor(Source source, Person person) {
        return isSaid(source)
                ? names(person.id(), person.name()).anyMatch(Slug.of(source.speaksFor())::equals)
                : names(person.id(), person.name()).anyMatch(name -> isNamed(source, name));
    }

    private static boolean isSaid(Source source) {
        return source.speaksFor() != null && !source.speaksFor().isBlank();
    }

    private static Stream<String> names(String id, String name) {
        return name == null ? Stream.of(id) : Stream.of(id, Slug.of(name)).filter(slug -> !slug.isEmpty());
    }

    private static boolean isNamed(Source source, String name) {
        String called =
                source.name() == null ? "" : POSSESSIVE.matcher(source.name()).replaceAll("");
        return ("-" + Slug.of(called) + "-").contains("-" + name + "-") || isLabel(source.id(), name);
    }

    /** The last label belongs to a country or a trade, not to an owner. */
    private static boolean isLabel(String host, String name) {
        String[] labels = DOT.split(host.toLowerCase(Locale.ROOT));
        return Stream.of(labels)
                .limit(labels.length - 1L)
                .anyMatch(label -> label.equals(name) || label.equals(name.replace("-", "")));
    }
}
