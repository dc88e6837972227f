package io.bellwether.extraction.gazetteer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * An organisation that the gazetteer knows.
 *
 * @param id     stable, for ever
 * @param name   the canonical name
 * @param type   lab, company, university, agency, investor, nonprofit or media
 * @param parent the id of the organisation it is part of; null when it stands alone
 */
public record KnownOrganization(String id, String name, Type type, String parent) {

    /** What sort of employer. */
    public enum Type {
        LAB,
        COMPANY,
        UNIVERSITY,
        AGENCY,
        INVESTOR,
        NONPROFIT,
        MEDIA;

        /** As the files have it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static List<String> words() {
            return Arrays.stream(values()).map(Type::word).toList();
        }
    }
}
