package io.bellwether.local.process;

import java.io.IOException;
import java.util.Arrays;

/**
 * Runs another main class, and ends when standard input ends: {@code Leash MAIN_CLASS ARGUMENTS...}. Whoever starts a process
 * this way and keeps the pipe to it open takes it along when it dies, even by {@code kill -9}.
 *
 * <p>Uses nothing but the JDK, since it runs on the class paths of others.
 */
public final class Leash {
    private static final long MILLIS_TO_END = 10_000;

    private Leash() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().name("leash").start(Leash::endWithStandardInput);
        Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(args, 1, args.length));
    }

    private static void endWithStandardInput() {
        try {
            while (System.in.read() >= 0) {
                // Nobody has anything to say here; what counts is the end.
            }
        } catch (IOException e) {
            // A broken pipe is an end as well.
        }
        Thread.ofPlatform().daemon().start(Leash::haltInTime);
        System.exit(0);
    }

    private static void haltInTime() {
        try {
            Thread.sleep(MILLIS_TO_END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
