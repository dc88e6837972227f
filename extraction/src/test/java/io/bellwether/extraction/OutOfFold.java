package io.bellwether.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.events.Json;
import io.bellwether.extraction.claim.Claim;
import io.bellwether.extraction.reader.MoveModel;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads labelled items each with the model that was not trained on it, for scoring and for {@code training/calibrate.py}:
 *
 * <pre>
 * OutOfFold DIRECTORY moves-fold0.onnx,moves-fold1.onnx,moves-fold2.onnx ITEMS.jsonl..
 * </pre>
 *
 * writes {@code ITEMS.predictions.jsonl} and {@code ITEMS.gold.jsonl} into the directory. A model named {@code -} is not there
 * yet, and its fold is left out of both.
 */
final class OutOfFold {
    /** As many as {@code training/labels.py} makes. */
    private static final int FOLDS = 3;

    private final List<MoveModel> models = new ArrayList<>();
    private final List<Extractor> extractors = new ArrayList<>();

    private OutOfFold(String[] files) throws IOException {
        for (String file : files) {
            MoveModel model = file.equals("-") ? null : MoveModel.of(Files.readAllBytes(Path.of(file)));
            models.add(model);
            extractors.add(model == null ? null : Extractor.with(model));
        }
    }

    public static void main(String[] arguments) throws IOException {
        OutOfFold evaluation = new OutOfFold(arguments[1].split(","));
        for (int i = 2; i < arguments.length; i++) {
            evaluation.read(Path.of(arguments[i]), Path.of(arguments[0]));
        }
    }

    private void read(Path items, Path directory) throws IOException {
        List<String> predictions = new ArrayList<>();
        List<String> gold = new ArrayList<>();
        for (String line : Files.readAllLines(items)) {
            JsonNode item = Json.MAPPER.readTree(line);
            int fold = models.size() == 1 ? 0 : fold(item);
            if (models.get(fold) != null) {
                gold.add(line);
                predictions.add(Json.MAPPER.writeValueAsString(prediction(item, fold)));
            }
        }
        String name = items.getFileName().toString().replaceFirst("\\.jsonl$", "");
        Files.createDirectories(directory);
        Files.write(directory.resolve(name + ".gold.jsonl"), gold);
        Files.write(directory.resolve(name + ".predictions.jsonl"), predictions);
    }

    private static int fold(JsonNode item) {
        String story = item.path("story").asText("");
        String key = story.isEmpty() || story.equals("null") ? item.path("id").asText() : story;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(key.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, hash).mod(BigInteger.valueOf(FOLDS)).intValue();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    private ObjectNode prediction(JsonNode item, int fold) {
        Extraction extraction = extractors
                .get(fold)
                .extract(new ArticleText(
                        item.path("title").asText(""), item.path("text").asText("")));
        ArticleText read = extraction.cleaned();
        ObjectNode prediction = Json.MAPPER.createObjectNode();
        prediction.set("id", item.get("id"));
        prediction.put("is_move", extraction.isMove());
        var moves = prediction.putArray("moves");
        extraction.claims().forEach(claim -> put(moves.addObject(), claim));
        var weighed = prediction.putArray("weighed");
        extractors.get(fold).weigh(extraction.cleaned()).forEach(claim -> put(weighed.addObject(), claim));
        return prediction;
    }

    private static void put(ObjectNode move, Claim claim) {
        move.put("person", claim.person().name());
        var from = move.putArray("from");
        claim.from().forEach(organization -> from.add(organization.name()));
        var to = move.putArray("to");
        claim.to().forEach(organization -> to.add(organization.name()));
        move.put("role", claim.role() == null ? "" : claim.role());
        move.put("kind", claim.kind().word());
        move.put("status", claim.status().word());
        move.put("confidence", claim.confidence());
        move.putPOJO("signs", claim.signs().values());
    }
}
