package io.bellwether.classify.move;

import io.bellwether.classify.hop.JsonSerde;
import io.bellwether.events.Evidence;
import io.bellwether.events.Move;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Keeps a dossier without the evidence of its move, which its mentions hold already. */
public final class DossierSerde {
    private DossierSerde() {}

    public static Serde<Dossier> create() {
        Serde<Dossier> json = JsonSerde.of(Dossier.class);
        return Serdes.serdeFrom(
                (topic, dossier) -> json.serializer().serialize(topic, dossier == null ? null : lean(dossier)),
                (topic, bytes) ->
                        bytes == null ? null : full(json.deserializer().deserialize(topic, bytes)));
    }

    private static Dossier lean(Dossier dossier) {
        return with(dossier, List.of());
    }

    private static Dossier full(Dossier dossier) {
        return with(dossier, MoveReviser.evidence(dossier.live()));
    }

    private static Dossier with(Dossier dossier, List<Evidence> evidence) {
        Move move = dossier.move();
        return new Dossier(
                new Move(
                        move.id(),
                        move.revision(),
                        move.person(),
                        move.from(),
                        move.to(),
                        move.role(),
                        move.kind(),
                        move.status(),
                        move.transition(),
                        move.confidence(),
                        move.candidate(),
                        evidence,
                        move.reason(),
                        move.published(),
                        move.seen(),
                        move.firstSeen(),
                        move.backfill()),
                dossier.mentions(),
                dossier.settled());
    }
}
