package io.bellwether.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages documents as networks, templates and attackers do. The same seed gives the same document. */
final class Mutation {
    private static final int LARGEST = 300_000;
    private static final List<String> TOKENS = List.of(
            "<",
            ">",
            "&",
            "\"",
            "'",
            "]]>",
            "<![CDATA[",
            "<!--",
            "-->",
            "<!DOCTYPE x [",
            "<?xml encoding='utf-16'?>",
            "<?",
            "</",
            "/>",
            "&#0;",
            "&#x110000;",
            "&lt;script&gt;x()&lt;/script&gt;",
            "<script>",
            "&amp;lt;img src=x onerror=y&amp;gt;",
            "<img src=x onerror=y>",
            "<a href='javascript:x'>",
            "javascript:x",
            "data:text/html,x",
            "<item>",
            "<entry>",
            "</item>",
            "</channel>",
            "<content type='xhtml'>",
            " xml:base='javascript:x'",
            " xmlns='http://www.w3.org/1999/xhtml'",
            " mode='base64'",
            " type='html'",
            "<svg onload=x>",
            "<math>",
            "<template>",
            "<noscript>",
            "<style>",
            "<iframe srcdoc='x'>",
            "<table>",
            "<select>",
            "<plaintext>",
            "\u0000",
            "\uFEFF",
            "\uFFFE",
            "{",
            "}",
            "[",
            "]",
            "\\u0000",
            "\\ud800",
            ",",
            ":",
            "\"content_html\": \"<script>\"",
            "99999999999999999999",
            "2026-99-99",
            "::::");

    private final Random random;
    private final List<byte[]> seeds;

    Mutation(long seed, List<byte[]> seeds) {
        this.random = new Random(seed);
        this.seeds = seeds;
    }

    byte[] document() {
        byte[] document = any();
        for (int damages = 1 + random.nextInt(6); damages > 0; damages--) {
            document = damaged(document);
        }
        return document.length > LARGEST ? Arrays.copyOf(document, LARGEST) : document;
    }

    private byte[] damaged(byte[] document) {
        int from = random.nextInt(document.length + 1);
        int to = from + random.nextInt(Math.min(document.length - from, 1 << random.nextInt(14)) + 1);
        return switch (random.nextInt(7)) {
            case 0 -> flipped(document);
            case 1 -> joined(Arrays.copyOf(document, from), any(), from);
            case 2 -> Arrays.copyOf(document, from);
            case 3 -> replaced(document, from, to, Arrays.copyOfRange(document, from, to), 2 + random.nextInt(20));
            case 4 -> replaced(document, from, to, new byte[0], 1);
            default -> replaced(document, from, from, token(), 1 + random.nextInt(1 << random.nextInt(8)));
        };
    }

    private byte[] any() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private byte[] token() {
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(UTF_8);
    }

    private byte[] flipped(byte[] document) {
        byte[] flipped = document.clone();
        for (int i = random.nextInt(20); i >= 0 && flipped.length > 0; i--) {
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    private byte[] joined(byte[] head, byte[] other, int from) {
        return replaced(
                head,
                head.length,
                head.length,
                Arrays.copyOfRange(other, Math.min(from, other.length), other.length),
                1);
    }

    private static byte[] replaced(byte[] document, int from, int to, byte[] by, int times) {
        ByteArrayOutputStream replaced = new ByteArrayOutputStream();
        replaced.write(document, 0, from);
        for (int i = 0; i < times && replaced.size() < LARGEST; i++) {
            replaced.writeBytes(by);
        }
        replaced.write(document, to, document.length - to);
        return replaced.toByteArray();
    }
}
