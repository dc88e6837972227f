package io.bellwether.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/**
 * Writes half a surrogate pair as U+FFFD. Feeds bring such halves (JSON escapes, texts cut in the middle of an emoji); they have
 * no UTF-8 form, and one of them would make a whole article impossible to write. Lengths stay, so offsets stay true.
 */
final class WellFormedText extends StdSerializer<String> {
    private static final long serialVersionUID = 1L;
    private static final char REPLACEMENT = '\uFFFD';

    private WellFormedText() {
        super(String.class);
    }

    static Module module() {
        return new SimpleModule("well-formed-text").addSerializer(String.class, new WellFormedText());
    }

    @Override
    public void serialize(String value, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(of(value));
    }

    /** The same text where it is well formed, as it nearly always is. */
    static String of(String text) {
        int half = nextHalf(text, 0);
        if (half < 0) {
            return text;
        }
        StringBuilder repaired = new StringBuilder(text);
        for (; half >= 0; half = nextHalf(repaired, half + 1)) {
            repaired.setCharAt(half, REPLACEMENT);
        }
        return repaired.toString();
    }

    private static int nextHalf(CharSequence text, int from) {
        int i = from;
        while (i < text.length()) {
            if (!Character.isSurrogate(text.charAt(i))) {
                i++;
            } else if (pairAt(text, i)) {
                i += 2;
            } else {
                return i;
            }
        }
        return -1;
    }

    private static boolean pairAt(CharSequence text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }
}
