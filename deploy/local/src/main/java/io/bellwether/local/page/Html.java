package io.bellwether.local.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Pages that read well on a phone and in the dark. */
public final class Html {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH);

    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: light-dark(#1d2430, #e6e9ef); --soft: light-dark(#5b6575, #9aa4b5);
              --paper: light-dark(#f6f7f9, #12151b); --card: light-dark(#fff, #1b2029); --line: light-dark(#dfe3e9, #2c333f);
              --accent: light-dark(#0b6e57, #57c9a8); --bad: light-dark(#a4282b, #ff8a8a); }
            * { box-sizing: border-box; }
            body { margin: 0 auto; padding: 1.25rem; max-width: 56rem; font: 1rem/1.5 system-ui, sans-serif;
              color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
            h1 { font-size: 1.4rem; margin: 0 0 .25rem; } h2 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
            a { color: var(--accent); } .soft { color: var(--soft); font-size: .875rem; margin: 0; }
            ul { list-style: none; margin: 1rem 0; padding: 0; display: grid; gap: .6rem; }
            li, .card { display: block; background: var(--card); border: 1px solid var(--line); border-radius: .6rem;
              padding: .75rem 1rem; }
            li > a { font-weight: 600; text-decoration: none; } li > a:hover { text-decoration: underline; }
            .tag { color: var(--accent); } .bad { color: var(--bad); }
            pre { white-space: pre-wrap; margin: .5rem 0 0; font-size: .85rem; }
            iframe { width: 100%; height: 32rem; border: 1px solid var(--line); border-radius: .6rem; background: #fff; }
            """;

    private Html() {}

    /** Text as it may stand in an element or a quoted attribute. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** In the time zone of this machine, to the second. */
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(ZoneId.systemDefault()));
    }

    /** A page that stays as it is. */
    public static String page(String title, String body) {
        return page(title, "", body);
    }

    /** A page that the browser loads again every few seconds. */
    public static String livePage(String title, String body) {
        return page(title, "<meta http-equiv=\"refresh\" content=\"3\">", body);
    }

    private static String page(String title, String head, String body) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">" + head + "<title>"
                + escape(title) + "</title><style>" + STYLE + "</style></head><body>" + body + "</body></html>";
    }
}
