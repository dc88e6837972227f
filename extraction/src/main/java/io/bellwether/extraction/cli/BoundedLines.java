package io.bellwether.extraction.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** The lines of a stream, each at most so many bytes long; what is longer is read past, never held. */
final class BoundedLines {
    private final InputStream in;
    private final int limit;
    private int number;

    BoundedLines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /**
     * A line.
     *
     * @param number counted from 1
     * @param bytes  without its end; null when it is longer than the limit
     */
    record Line(int number, ByteBuffer bytes) {}

    /** The next line; null at the end. */
    Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        int b = in.read();
        if (b < 0) {
            return null;
        }
        while (b >= 0 && b != '\n') {
            tooLong |= line.size() >= limit;
            if (!tooLong) {
                line.write(b);
            }
            b = in.read();
        }
        number++;
        return new Line(number, tooLong ? null : ByteBuffer.wrap(line.toByteArray()));
    }
}
