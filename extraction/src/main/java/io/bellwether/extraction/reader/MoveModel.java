package io.bellwether.extraction.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import io.bellwether.extraction.lexicon.DamagedResource;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;
import java.util.Set;

/**
 * A small transformer, fine-tuned to read moves, in ONNX Runtime. Any number of threads may share one; each runs it on itself
 * alone. A text is read by itself, never in a batch: activations are quantised over the whole tensor, so that what a text is
 * read as would depend on its neighbours, and reading again would not give the same.
 */
public final class MoveModel {
    private static final String FILE = "reader/moves.onnx";
    private static final Set<String> OUTPUTS = Set.of("tags", "kinds", "statuses", "move");

    /** A model is surer than it may be: beyond this its logit says no more. */
    private static final double MOST = 20;

    private static MoveModel shared;

    private final WordPiece pieces;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private MoveModel(WordPiece pieces, OrtEnvironment environment, OrtSession session) {
        this.pieces = pieces;
        this.environment = environment;
        this.session = session;
    }

    /**
     * The model of this release, loaded once a process and kept.
     *
     * @throws DamagedResource when a file of it is missing or damaged, or this machine cannot run it; its message is one line
     */
    public static synchronized MoveModel load() {
        if (shared == null) {
            shared = of(ModelFile.verified(FILE).bytes());
        }
        return shared;
    }

    /** Of any bytes that hold such a model: what an evaluation out of fold reads with. */
    public static MoveModel of(byte[] onnx) {
        WordPiece pieces = WordPiece.load();
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            return new MoveModel(pieces, environment, session(environment, onnx));
        } catch (OrtException e) {
            throw new DamagedResource(FILE, "cannot be loaded: " + firstLine(e));
        } catch (LinkageError e) {
            throw new DamagedResource(FILE, "ONNX Runtime does not run on this machine: " + firstLine(e));
        }
    }

    private static OrtSession session(OrtEnvironment environment, byte[] onnx) throws OrtException {
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // A waiting thread sleeps: the cores belong to other workers.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            // Lengths differ from run to run; patterns of memory would be kept for each.
            options.setMemoryPatternOptimization(false);
            return environment.createSession(onnx, options);
        }
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** What the title, and the text from {@code from} up to {@code to}, tell; no more than the first 128 pieces are read. */
    public Reading read(String title, String text, int from, int to) {
        Encoding encoding = pieces.encode(title, text, from, to);
        return Decoder.decode(title, text, encoding, scores(encoding));
    }

    Scores scores(Encoding encoding) {
        try (OnnxTensor ids = tensor(encoding.ids());
                OnnxTensor forms = tensor(encoding.forms());
                OnnxTensor segments = tensor(encoding.segments());
                OrtSession.Result result =
                        session.run(Map.of("ids", ids, "shapes", forms, "segments", segments), OUTPUTS)) {
            return new Scores(
                    rows(result, "tags"),
                    rows(result, "kinds"),
                    rows(result, "statuses"),
                    Math.clamp(floats(result, "move").get(0), -MOST, MOST));
        } catch (OrtException e) {
            throw new IllegalStateException("the model cannot read a text of " + encoding.size() + " pieces", e);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private static FloatBuffer floats(OrtSession.Result result, String output) {
        return ((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer();
    }

    private static float[][] rows(OrtSession.Result result, String output) throws OrtException {
        return (float[][]) ((OnnxTensor) result.get(output).orElseThrow()).getValue();
    }
}
