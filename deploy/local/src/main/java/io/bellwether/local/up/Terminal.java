package io.bellwether.local.up;

import java.io.PrintStream;

/** What the person at the terminal reads. */
record Terminal(PrintStream out) {
    static final Terminal STANDARD = new Terminal(System.out);

    void say(String line) {
        out.println(line);
        out.flush();
    }
}
