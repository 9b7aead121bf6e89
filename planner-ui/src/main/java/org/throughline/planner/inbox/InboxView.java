package org.throughline.planner.inbox;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;
import static org.throughline.planner.Texts.wordWithin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.data.review.DraftId;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// Inbox: what waits for whoever sits there, each with the way to where it is done.
@Route(Paths.INBOX)
@Menu(title = "menu.inbox", order = 0.5, icon = "inbox")
@PermitAll
public final class InboxView extends Main implements HasDynamicTitle {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final LocalDate today;

    public InboxView(WaitsFor waits, Sessions sessions, Clock clock) {
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        addClassName("page");
        setId("content");
        List<Waiting> all = waits.list(sessions.find().orElseThrow().seat().actor());
        PageHead head = new PageHead("", text("inbox.title"));
        if (all.isEmpty()) {
            add(head, new Blank(text("inbox.none"), text("inbox.none.todo")));
        } else {
            add(head.lead(text("inbox.lead", all.size())), sheet(all));
        }
    }

    @Override
    public String getPageTitle() {
        return text("inbox.page-title");
    }

    private Sheet sheet(List<Waiting> all) {
        Sheet sheet =
                new Sheet(
                        "inbox",
                        text("inbox.title"),
                        List.of(
                                text("inbox.todo"),
                                text("inbox.video"),
                                text("inbox.since"),
                                text("inbox.due")));
        all.forEach(each -> sheet.row(todo(each), video(each), since(each), due(each)));
        return sheet;
    }

    private static Component todo(Waiting each) {
        Anchor link = new Anchor(path(each), sentence(each));
        // only a page that is loaded anew knows the part its address names
        link.setRouterIgnore(true);
        Div all = new Div(link);
        all.addClassName("lines");
        String says = detail(each);
        if (!says.isBlank()) {
            Span detail = new Span(says);
            detail.addClassNames("soft", "small", "inbox-says");
            all.add(detail);
        }
        return all;
    }

    private static String sentence(Waiting each) {
        String key = "inbox." + each.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (each.kind()) {
            case SEAL_PLAN, SEAL_AGAIN, SEAL_DRAFT -> {
                String[] parts = each.about().split(",", 2);
                String scope = wordWithin("seal", parts[0]);
                yield parts.length > 1 ? text(key + ".market", scope, parts[1]) : text(key, scope);
            }
            case DO_STEP -> {
                String[] parts = each.about().split(",", 2);
                String step = wordWithin("step", parts[0]);
                yield parts.length > 1 ? text(key + ".market", step, parts[1]) : text(key, step);
            }
            case SEE_LATE -> {
                String[] parts = each.about().split(",", 2);
                yield text(key, role(parts[0]), Integer.parseInt(parts[1]));
            }
            case READ_NOTES -> text(key, Integer.parseInt(each.about()));
            default -> text(key, each.about());
        };
    }

    private static String detail(Waiting each) {
        return switch (each.kind()) {
            case SEAL_AGAIN ->
                    text(
                            "inbox.changed",
                            Arrays.stream(each.says().split(","))
                                    .map(part -> word("part", part))
                                    .collect(Collectors.joining(", ")));
            case SEE_LATE ->
                    each.says().isEmpty()
                            ? text("route.nobody")
                            : text("inbox.late-who", each.says());
            case ATTACH_EVIDENCE -> each.says().isEmpty() ? "" : text("inbox.evidence-over");
            default -> each.says();
        };
    }

    private static Component video(Waiting each) {
        DraftId draft = each.draft();
        Span where =
                new Span(
                        Stream.concat(
                                        Stream.of(each.campaign()),
                                        draft == null
                                                ? Stream.<String>of()
                                                : Stream.of(
                                                        draft.market().code(),
                                                        word("platform", draft.platform().key())))
                                .collect(Collectors.joining(", ")));
        where.addClassNames("soft", "small");
        Div all = new Div(new Span(each.title()), where);
        all.addClassName("lines");
        return all;
    }

    private Component since(Waiting each) {
        Instant since = each.since();
        if (since == null) {
            return new Span();
        }
        LocalDate day = LocalDate.ofInstant(since, ZoneOffset.UTC);
        Span says = new Span(text("inbox.days", Math.max(0, ChronoUnit.DAYS.between(day, today))));
        says.setTitle(since.toString());
        says.addClassName("nowrap");
        return says;
    }

    private Component due(Waiting each) {
        LocalDate due = each.due();
        if (due == null) {
            return new Span();
        }
        return switch (each.urgency(today)) {
            case LATE -> new StateMark(Tone.BAD, text("inbox.over", DAY.format(due)));
            case DUE_SOON ->
                    new StateMark(
                            Tone.WARN,
                            due.equals(today)
                                    ? text("inbox.today")
                                    : text("inbox.soon", DAY.format(due)));
            case IN_TIME -> new Span(DAY.format(due));
        };
    }

    private static String path(Waiting each) {
        DraftId draft = each.draft();
        String page =
                switch (each.kind()) {
                    case ANSWER_BREAK, SEE_LOOSENED -> Paths.REGISTER;
                    case RENDER_AGAIN -> Paths.RENDERS;
                    case DO_STEP -> Paths.production(each.brief()) + "&mine=yes";
                    default ->
                            draft == null
                                    ? Paths.plan(each.brief())
                                    : Paths.draft(draft.toString());
                };
        return each.part().isEmpty() ? page : page + "#" + each.part();
    }
}
