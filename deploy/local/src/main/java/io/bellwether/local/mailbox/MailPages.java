package io.bellwether.local.mailbox;

import static io.bellwether.local.page.Html.escape;

import io.bellwether.local.page.Answer;
import io.bellwether.local.page.Html;
import io.bellwether.local.page.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The mailbox to look at: {@code /} lists, {@code /messages/ID} opens, {@code /messages/ID/html} is the HTML part alone, and
 * {@code /api/messages} has everything as JSON.
 */
public record MailPages(LocalMailbox mailbox) implements Function<Request, Answer> {
    private static final Pattern MESSAGE = Pattern.compile("/messages/(\\d{1,9})(/html)?");
    private static final Pattern HEAD = Pattern.compile("<head[^>]*>", Pattern.CASE_INSENSITIVE);

    @Override
    public Answer apply(Request request) {
        if (!request.reads()) {
            return Answer.text(405, "this page only shows");
        }
        return switch (request.path()) {
            case "/" -> Answer.page(list(mailbox.messages()));
            case "/api/messages" -> Answer.json(Map.of("messages", mailbox.messages()));
            default -> message(request.path());
        };
    }

    private Answer message(String path) {
        Matcher matcher = MESSAGE.matcher(path);
        Optional<Mail> mail = matcher.matches() ? mailbox.message(matcher.group(1)) : Optional.empty();
        if (mail.isEmpty()) {
            return Answer.notFound();
        }
        return matcher.group(2) == null
                ? Answer.page(opened(mail.get()))
                : Optional.ofNullable(mail.get().html())
                        .map(html -> Answer.foreignPage(linksInNewWindows(html)))
                        .orElseGet(Answer::notFound);
    }

    private static String list(List<Mail> mails) {
        String rows = mails.stream()
                .map(mail -> "<li><a href=\"/messages/" + mail.id() + "\">" + escape(subject(mail))
                        + "</a><p class=\"soft\">"
                        + escape(mail.from()) + " → " + escape(mail.to()) + " · " + Html.time(mail.at()) + again(mail)
                        + "</p></li>")
                .collect(Collectors.joining());
        String content = mails.isEmpty() ? "<p class=\"card\">No mail yet.</p>" : "<ul>" + rows + "</ul>";
        return Html.livePage(
                "Mailbox",
                "<h1>Mailbox</h1><p class=\"soft\">Everything that was mailed from this machine's Bellwether: "
                        + mails.size() + (mails.size() == 1 ? " message" : " messages") + "</p>" + content);
    }

    private static String opened(Mail mail) {
        StringBuilder body = new StringBuilder("<p><a href=\"/\">← Mailbox</a></p><h1>")
                .append(escape(subject(mail)))
                .append("</h1><p class=\"soft\">")
                .append(escape(mail.from()))
                .append(" → ")
                .append(escape(mail.to()))
                .append(" · ")
                .append(Html.time(mail.at()))
                .append(again(mail))
                .append("</p>");
        if (mail.html() != null) {
            body.append(
                            "<h2>Message</h2><iframe title=\"Message\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\" src=\"/messages/")
                    .append(mail.id())
                    .append("/html\"></iframe>");
        }
        if (mail.text() != null) {
            body.append("<h2>As plain text</h2><pre class=\"card\">")
                    .append(escape(mail.text()))
                    .append("</pre>");
        }
        body.append("<h2>Headers</h2><pre class=\"card\">");
        mail.headers()
                .forEach(header -> body.append(escape(header.name() + ": " + header.value()))
                        .append('\n'));
        return Html.page(subject(mail), body.append("</pre>").toString());
    }

    private static String subject(Mail mail) {
        return mail.subject().isBlank() ? "(no subject)" : mail.subject();
    }

    private static String again(Mail mail) {
        return mail.received() == 1 ? "" : " · <span class=\"bad\">received " + mail.received() + " times</span>";
    }

    /** A link must not open inside the frame, where nothing works. */
    private static String linksInNewWindows(String html) {
        Matcher head = HEAD.matcher(html);
        return head.find()
                ? html.substring(0, head.end()) + "<base target=\"_blank\">" + html.substring(head.end())
                : "<base target=\"_blank\">" + html;
    }
}
