package io.bellwether.local.up;

/** Why the product cannot run here, in one line for the person at the terminal. */
final class CannotRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotRun(String line) {
        super(line);
    }

    CannotRun(String line, Throwable cause) {
        super(line, cause);
    }
}
