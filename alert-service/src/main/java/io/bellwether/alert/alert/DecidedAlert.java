package io.bellwether.alert.alert;

import io.bellwether.alert.watch.Watch;
import io.bellwether.events.Alert;

/** An alert that is new, with the watch whose channels it goes through. */
public record DecidedAlert(Alert alert, Watch watch) {}
