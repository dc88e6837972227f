package io.bellwether.classify.move;

import io.bellwether.classify.hop.JsonSerde;
import io.bellwether.events.Evidence;
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
        return new Dossier(dossier.move().but().evidence(evidence).build(), dossier.mentions(), dossier.settled());
    }
}
