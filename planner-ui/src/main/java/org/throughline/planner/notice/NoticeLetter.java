package org.throughline.planner.notice;

import static org.throughline.planner.Texts.text;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.throughline.data.notice.MailAddress;
import org.throughline.data.notice.MailServer;
import org.throughline.planner.inbox.Waiting;
import org.throughline.planner.inbox.WaitingWords;
import org.throughline.planner.mail.Letter;
import org.throughline.planner.shell.Paths;

/// The letters that the planner writes. Whatever somebody typed stands in them as text; nothing in
/// them is fetched from anywhere when they are opened.
public final class NoticeLetter {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /// A mail is read, not worked through; the inbox has the rest.
    private static final int MOST = 30;

    private NoticeLetter() {}

    /// What waits for somebody.
    ///
    /// @param name theirs
    /// @param key of the way out
    static Letter of(
            MailServer server,
            MailAddress to,
            String name,
            List<Waiting> all,
            String key,
            LocalDate today) {
        URI out = URI.create(server.base() + Paths.NO_MAIL + "?" + Paths.KEY + "=" + key);
        Waiting first = all.getFirst();
        Body body = new Body();
        body.paragraph(text("letter.hello", name));
        body.paragraph(text("letter.waits", all.size()));
        for (Waiting each : all.subList(0, Math.min(MOST, all.size()))) {
            body.thing(
                    WaitingWords.says(each),
                    List.of(
                            each.title() + " (" + WaitingWords.where(each) + ")",
                            WaitingWords.detail(each)),
                    due(each, today),
                    server.base() + WaitingWords.path(each));
        }
        if (all.size() > MOST) {
            body.paragraph(text("letter.more", all.size() - MOST));
        }
        body.link(text("letter.inbox"), server.base() + Paths.INBOX);
        body.foot(
                text("letter.wishes"),
                server.base() + Paths.NOTICES,
                text("letter.out"),
                out.toASCIIString());
        String subject =
                all.size() == 1
                        ? text("letter.one", WaitingWords.says(first), first.title())
                        : text("letter.many", all.size());
        return new Letter(to, subject, body.text(), body.html(), out);
    }

    /// By which an administrator tries a server.
    public static Letter trial(MailServer server, MailAddress to) {
        Body body = new Body();
        body.paragraph(text("letter.trial.says", server.host()));
        body.link(text("letter.trial.planner"), server.base());
        return new Letter(to, text("letter.trial"), body.text(), body.html(), null);
    }

    /// By which somebody shows that an address is theirs.
    static Letter code(MailServer server, MailAddress to, String code) {
        Body body = new Body();
        body.paragraph(text("letter.code.says", code), code);
        body.link(text("letter.code.page"), server.base() + Paths.NOTICES);
        body.paragraph(text("letter.code.else"));
        return new Letter(to, text("letter.code"), body.text(), body.html(), null);
    }

    private static String due(Waiting each, LocalDate today) {
        LocalDate due = each.due();
        return due == null
                ? ""
                : switch (each.urgency(today)) {
                    case LATE -> text("inbox.over", DAY.format(due));
                    case DUE_SOON ->
                            due.equals(today)
                                    ? text("inbox.today")
                                    : text("inbox.soon", DAY.format(due));
                    case IN_TIME -> text("letter.due", DAY.format(due));
                };
    }

    /// The same words twice: plain, and as a page. What the page looks like stands in it piece by
    /// piece, since programs for mail leave out what stands at its top; colors are left to them, so
    /// that it can be read on dark as on light.
    private static final class Body {

        private static final String PAGE =
                "max-width:36em;margin:0 auto;padding:16px;"
                        + "font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif";
        private static final String THING =
                "margin:0 0 20px;padding:0 0 0 14px;border-left:3px solid #5b74c4";
        private static final String FOOT =
                "margin:28px 0 0;padding:12px 0 0;border-top:1px solid #8a93a6;font-size:14px";
        private static final String CODE =
                "font-family:ui-monospace,Menlo,Consolas,monospace;font-size:20px;"
                        + "letter-spacing:2px";

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();

        void paragraph(String says) {
            paragraph(says, "");
        }

        /// @param code stands out in it; empty: nothing does
        void paragraph(String says, String code) {
            String page = escaped(line(says));
            text.append(line(says)).append("\n\n");
            html.append("<p>")
                    .append(
                            code.isEmpty()
                                    ? page
                                    : page.replace(
                                            code,
                                            "<strong style=\"%s\">%s</strong>"
                                                    .formatted(CODE, code)))
                    .append("</p>\n");
        }

        /// @param due how near its day is; empty: it has none
        void thing(String says, List<String> lines, String due, String link) {
            text.append("* ").append(line(says)).append('\n');
            html.append("<p style=\"%s\"><strong>%s</strong>".formatted(THING, anchor(says, link)));
            for (String each : lines) {
                if (!each.isBlank()) {
                    text.append("  ").append(line(each)).append('\n');
                    html.append("<br>").append(escaped(line(each)));
                }
            }
            if (!due.isEmpty()) {
                text.append("  ").append(line(due)).append('\n');
                html.append("<br><strong>").append(escaped(line(due))).append("</strong>");
            }
            text.append("  ").append(link).append("\n\n");
            html.append("</p>\n");
        }

        void link(String says, String link) {
            text.append(line(says)).append(":\n").append(link).append("\n\n");
            html.append("<p>").append(anchor(says, link)).append("</p>\n");
        }

        /// Links below a line.
        void foot(String... saysAndLinks) {
            html.append("<p style=\"%s\">".formatted(FOOT));
            for (int i = 0; i < saysAndLinks.length; i += 2) {
                text.append(line(saysAndLinks[i]))
                        .append(":\n")
                        .append(saysAndLinks[i + 1])
                        .append("\n\n");
                html.append(i > 0 ? "<br>" : "")
                        .append(anchor(saysAndLinks[i], saysAndLinks[i + 1]));
            }
            html.append("</p>\n");
        }

        private static String anchor(String says, String link) {
            return "<a href=\"%s\">%s</a>".formatted(escaped(link), escaped(line(says)));
        }

        String text() {
            return text.toString().strip() + "\n";
        }

        String html() {
            return """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8">\
            <meta name="viewport" content="width=device-width">\
            <meta name="color-scheme" content="light dark"></head>
            <body><div style="%s">
            %s</div></body></html>
            """
                    .formatted(PAGE, html);
        }

        private static String line(String says) {
            return says.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&#39;");
        }
    }
}
