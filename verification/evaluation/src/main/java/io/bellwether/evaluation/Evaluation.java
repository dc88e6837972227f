package io.bellwether.evaluation;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The evaluation as commands. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Measures how often moves are read right, on labelled items.",
        subcommands = {ScoreCommand.class, ReportCommand.class})
public final class Evaluation {

    @Option(names = "--repository", hidden = true, required = true)
    Path repository;

    public static void main(String[] args) {
        CommandLine command = new CommandLine(new Evaluation());
        command.setExecutionExceptionHandler((exception, line, result) -> {
            System.err.println("run: " + exception.getMessage());
            return 1;
        });
        System.exit(command.execute(args));
    }
}
