package io.bellwether.local.up;

import io.bellwether.local.database.LocalPostgres;
import io.bellwether.local.process.Endings;
import io.bellwether.local.process.ProcessNotes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a run left behind that had no time to stop: it would hold the ports and the data. */
record Leftovers(DataDirectory data, Terminal terminal) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Ends them. To be called with the data folder locked: whoever held it is gone. */
    void end() {
        List<ProcessHandle> processes = new ArrayList<>();
        try (ProcessNotes notes = ProcessNotes.in(data.processes())) {
            processes.addAll(notes.leftovers());
        }
        LocalPostgres.process(data.postgres()).ifPresent(processes::add);
        if (!processes.isEmpty()) {
            terminal.say("Ending " + processes.size() + " processes that an earlier run left behind");
            processes.forEach(process -> Endings.end(process, PATIENCE));
        }
    }
}
