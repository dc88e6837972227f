package io.bellwether.evaluation;

import io.bellwether.evaluation.reading.ExternalCommand;
import io.bellwether.evaluation.reading.InProcess;
import io.bellwether.evaluation.reading.PredictionFile;
import io.bellwether.evaluation.reading.Reader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** Whom to measure; nobody named, the extractor of this build. */
final class ReaderChoice {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Option(names = "--predictions", paramLabel = "FILE", description = "a file in the format that extract writes")
    private Path predictions;

    @Option(
            names = "--command",
            description = "a command for the shell that reads articles and writes predictions as extract does")
    private String command;

    @Option(
            names = "--out-of-fold",
            split = ",",
            paramLabel = "ONNX",
            description =
                    "this build's extractor, each item read with the model that was not trained on its fold; - for one"
                            + " that is not there")
    private List<String> models;

    Reader reader() throws IOException {
        if (predictions != null) {
            return new PredictionFile(predictions);
        }
        if (command != null) {
            return new ExternalCommand(command, PATIENCE);
        }
        return inProcess();
    }

    InProcess inProcess() throws IOException {
        return models == null ? InProcess.shipped() : InProcess.outOfFold(models);
    }
}
