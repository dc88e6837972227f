package io.bellwether.classify.article;

import io.bellwether.extraction.Extractor;
import io.bellwether.extraction.gazetteer.Gazetteer;
import io.bellwether.extraction.lexicon.DamagedResource;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.Startup;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What articles are read with. Loaded before all else: the streams wait for their topics first. */
@Singleton
@Startup(1)
public class LoadedExtractor {
    private static final Logger LOG = Logger.getLogger(LoadedExtractor.class);

    private final Gazetteer gazetteer;
    private final Extractor extractor;

    /** Who is known besides those that this release knows. */
    @ConfigMapping(prefix = "bellwether.gazetteer")
    public interface Settings {

        /**
         * A folder with any of {@code organizations.tsv}, {@code people.tsv} and {@code products.tsv}, in the format of those in {@code
         * extraction}; absent for none. A wrong line stops the start.
         */
        Optional<Path> directory();
    }

    /** A service that cannot read the news does not start, and says so in one line. */
    LoadedExtractor(Settings settings) {
        try {
            gazetteer = settings.directory().map(Gazetteer::with).orElseGet(Gazetteer::load);
            extractor = Extractor.create(gazetteer);
        } catch (DamagedResource e) {
            LOG.error("Cannot read articles: " + e.getMessage());
            Quarkus.asyncExit(1);
            throw new PreventFurtherStepsException(1);
        }
    }

    @Produces
    @Singleton
    Gazetteer gazetteer() {
        return gazetteer;
    }

    @Produces
    @Singleton
    Extractor extractor() {
        return extractor;
    }
}
