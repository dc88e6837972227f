package io.bellwether.evaluation.reading;

import io.bellwether.evaluation.item.Item;
import io.bellwether.evaluation.item.Jsonl;
import io.bellwether.evaluation.item.Prediction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What somebody read before, in the format of {@code bellwether extract}. Lines that tell of a failure are passed over. */
public record PredictionFile(Path file) implements Reader {

    @Override
    public Map<String, Prediction> read(List<Item> items) throws IOException {
        Map<String, Prediction> read = new HashMap<>();
        for (Prediction prediction : Jsonl.read(file, Prediction.class)) {
            if (prediction.id() != null) {
                read.put(prediction.id(), prediction);
            }
        }
        return read;
    }
}
