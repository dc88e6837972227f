package io.bellwether.evaluation.report;

import java.io.IOException;
import java.util.StringJoiner;

/** Everything about one file, one table below the other. */
public final class Sheet {

    private Sheet() {}

    /**
     * @param least  claims that are less likely are left out, 0 to 1; not from calibration and events, which go by confidence themselves
     * @param errors how many of each sort to list
     */
    public static String of(Evaluated evaluated, double least, int errors) throws IOException {
        StringJoiner sheet = new StringJoiner("\n");
        sheet.add(evaluated.scored() + " items count.\n");
        if (evaluated.isSampleOfStream()) {
            sheet.add(Tables.scores(evaluated.baseRate(least)));
            sheet.add(Tables.thresholds(evaluated.thresholds()));
        } else {
            sheet.add(Tables.scores(evaluated.moves(least)));
        }
        sheet.add(Tables.calibration(evaluated.calibration()));
        evaluated.events().ifPresent(events -> {
            sheet.add(Tables.events(events));
            sheet.add(Tables.failures(events.failures(), errors));
        });
        sheet.add(Tables.failures(evaluated.failures(least), errors));
        return sheet.toString();
    }
}
