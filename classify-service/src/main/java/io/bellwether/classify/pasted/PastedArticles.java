package io.bellwether.classify.pasted;

import io.bellwether.classify.metrics.ClassifyMetrics;
import io.bellwether.extraction.Extractor;
import io.bellwether.extraction.answer.Request;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.InstantSource;

/** Reads what is pasted: within bounds of size, time and number, whoever pastes. */
@Singleton
class PastedArticles {
    private final Extractor extractor;
    private final PastedConfig config;
    private final ClassifyMetrics metrics;
    private final Places places;

    PastedArticles(Extractor extractor, PastedConfig config, ClassifyMetrics metrics) {
        this.extractor = extractor;
        this.config = config;
        this.metrics = metrics;
        this.places = new Places(config.maxBody().asLongValue(), config.atOnce());
    }

    /**
     * @param contentType null where none is said
     * @param length      of the body; -1 where none is said
     */
    Pasted read(InputStream body, String contentType, long length) {
        Pasted pasted = places.take(length, config.patience())
                .map(place -> {
                    try (place) {
                        return readAtOnce(body, contentType);
                    }
                })
                .orElseGet(() -> new Pasted.Refused(Refusal.BUSY, null));
        metrics.pasted(
                switch (pasted) {
                    case Pasted.Read read -> read.extraction().isMove() ? "moves" : "nothing";
                    case Pasted.Refused refused -> refused.why().word();
                });
        return pasted;
    }

    private Pasted readAtOnce(InputStream in, String contentType) {
        return switch (Body.read(in, most(), config.bodyWithin(), InstantSource.system())) {
            case Body.Unread unread -> new Pasted.Refused(unread.why(), detail(unread.why()));
            case Body.Whole whole ->
                Handed.in(contentType, whole.bytes())
                        .map(this::read)
                        .orElseGet(() -> new Pasted.Refused(
                                Refusal.UNKNOWN_TYPE, "Send application/json, text/plain or text/html"));
        };
    }

    private Pasted read(Request request) {
        return switch (request) {
            case Request.Article article -> new Pasted.Read(article.id(), extractor.extract(article.text()));
            case Request.Refused refused ->
                new Pasted.Refused(
                        refused.json() ? Refusal.NO_ARTICLE : Refusal.NOT_JSON,
                        refused.json() ? refused.problem() : null);
        };
    }

    long most() {
        return config.maxBody().asLongValue();
    }

    private String detail(Refusal why) {
        return why == Refusal.TOO_LARGE ? "At most " + most() + " bytes are read" : null;
    }
}
