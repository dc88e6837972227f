package io.bellwether.ingest.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTextTest {
    private static final String RUSSIAN =
            "Новый директор музея приступил к работе в понедельник, сообщила пресс-служба города. Прежний руководитель уходит.";
    private static final String JAPANESE = "港町の図書館に新しい館長が着任しました。前の館長は三月で退職します。カフェも開きます。";
    private static final String CHINESE = "港口城市的图书馆本周迎来了新馆长，前任馆长将于三月退休，市长表示感谢并祝愿她一切顺利。";
    private static final String TAIWANESE = "港口城市的圖書館本週迎來了新館長，前任館長將於三月退休，市長表示感謝並祝願她一切順利。";
    private static final String KOREAN = "항구 도시의 도서관에 새 관장이 부임했습니다. 전임 관장은 삼월에 은퇴합니다. 시장은 감사의 뜻을 전했습니다.";
    private static final String POLISH =
            "Nowy dyrektor zaczął pracę w środę, źródła potwierdzają: żółty gmach ma gospodarza.";
    private static final String FRENCH = "Un café à Besançon – l’été, déjà";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Shift_JIS | japanese",
                "EUC-JP | japanese",
                "ISO-2022-JP | japanese",
                "GB18030 | chinese",
                "Big5 | taiwanese",
                "EUC-KR | korean",
                "KOI8-R | russian",
                "windows-1251 | russian",
                "ISO-8859-5 | russian",
                "windows-1252 | french",
                "UTF-8 | polish",
                "ISO-8859-2 | polish",
                "windows-1250 | polish",
            })
    void whatNothingNamesIsGuessedFromTheBytes(String charset, String language) {
        String text = language.equals("polish") ? "<language>pl</language>" + POLISH : sample(language);

        assertThat(FeedText.decode(text.getBytes(Charset.forName(charset)), null))
                .isEqualTo(text);
    }

    @ParameterizedTest(name = "bytes in {0}, declared {1}")
    @CsvSource({
        "windows-1251, UTF-8, russian",
        "Shift_JIS, UTF-8, japanese",
        "UTF-8, GB2312, chinese",
        "UTF-8, Shift_JIS, japanese",
        "UTF-8, ISO-8859-1, french",
        "UTF-8, UTF-16, french",
        "UTF-8, UTF-7, french",
        "UTF-8, nonsense, french",
        "windows-1252, UTF-16, french",
        "GB18030, gb2312, chinese",
        "windows-1252, ISO-8859-1, french",
        "windows-1252, x-ansi, french",
        "windows-1252, ISO_8859-1:1987, french",
        "windows-1251, CP1251, russian",
        "windows-1251, win1251, russian",
        "KOI8-R, koi8_r, russian",
        "Shift_JIS, x-sjis, japanese",
        "Big5, x-x-big5, taiwanese",
        "EUC-KR, ks_c_5601-1987, korean",
        "IBM037, cp037, english",
        "IBM500, cp500, english",
        "UTF-32BE, UTF-32, french",
        "UTF-32LE, UTF-32, french",
        "UTF-16LE, utf-8, french",
        "UTF-16BE, ISO-8859-1, french",
    })
    void aDeclarationIsBelievedWhereTheBytesFitIt(String charset, String declared, String language) {
        String text = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?><rss>" + sample(language) + "</rss>";

        assertThat(FeedText.decode(text.getBytes(Charset.forName(charset)), null))
                .isEqualTo(text);
    }

    @ParameterizedTest(name = "header {0}, declared {1}")
    @CsvSource({
        "text/xml; charset=windows-1251, KOI8-R",
        "application/rss+xml; charset=\"windows-1251\", KOI8-R",
        "application/xml;charset = 'windows-1251', KOI8-R",
        "application/xml, windows-1251",
        "text/xml, windows-1251",
        "text/xml; charset=utf-8, windows-1251",
        "text/xml; charset=nonsense, windows-1251",
    })
    void theHeaderGoesBeforeTheDeclarationWhereTheBytesFitIt(String header, String declared) {
        String text = "<?xml version='1.0' encoding='" + declared + "'?><rss>" + RUSSIAN + "</rss>";

        assertThat(FeedText.decode(text.getBytes(Charset.forName("windows-1251")), header))
                .isEqualTo(text);
    }

    @Test
    void onlyTheBytesThatAreNoUtf8AreReadAsWindows() {
        byte[] mixed = join(
                "Ångström, ".getBytes(UTF_8),
                "café – ".getBytes(Charset.forName("windows-1252")),
                "Zürich, Čapek".getBytes(UTF_8));

        assertThat(FeedText.decode(mixed, "text/xml; charset=utf-8")).isEqualTo("Ångström, café – Zürich, Čapek");
    }

    @Test
    void aCharacterThatTheEndCutsOffIsDropped() {
        byte[] whole = "Zürich, 東京".getBytes(UTF_8);

        assertThat(FeedText.decode(java.util.Arrays.copyOf(whole, whole.length - 1), null))
                .isEqualTo("Zürich, 東");
    }

    @Test
    void aMarkDecidesAndMarksInsideAreDropped() {
        String declared = "<?xml version='1.0' encoding='windows-1251'?>";

        assertThat(FeedText.decode(("\uFEFF" + declared + "Café\uFEFF!").getBytes(UTF_8), "text/xml; charset=KOI8-R"))
                .isEqualTo(declared + "Café!");
        assertThat(FeedText.decode(("\uFEFF" + declared + "Café").getBytes(UTF_16BE), null))
                .isEqualTo(declared + "Café");
    }

    @Test
    void whatNobodyMayStoreIsDropped() {
        assertThat(FeedText.withoutForbidden("a\u0000b\u0008c\uFFFFd\uD800e\uDC00f\t\n\uD83D\uDE00"))
                .isEqualTo("abcdef\t\n\uD83D\uDE00");
    }

    @Test
    void sevenBitsThatLookLikeMarkupInUtf7StayText() {
        assertThat(FeedText.decode("+ADw-script+AD4-".getBytes(ISO_8859_1), "text/xml; charset=utf-7"))
                .isEqualTo("+ADw-script+AD4-");
    }

    private static String sample(String language) {
        return switch (language) {
            case "russian" -> RUSSIAN;
            case "japanese" -> JAPANESE;
            case "chinese" -> CHINESE;
            case "taiwanese" -> TAIWANESE;
            case "korean" -> KOREAN;
            case "french" -> FRENCH;
            default -> "Plain words";
        };
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
