package org.throughline.planner.inbox;

import static org.throughline.planner.Texts.text;

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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// Inbox: what waits for whoever sits there, each with the way to where it is done.
@Route(Paths.INBOX)
@Menu(title = "menu.inbox", order = 1, icon = "inbox")
@PermitAll
public final class InboxView extends Main implements HasDynamicTitle {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final LocalDate today;
    private final Set<String> fresh;

    public InboxView(WaitsFor waits, Sessions sessions, Clock clock) {
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        addClassName("page");
        setId("content");
        Actor actor = sessions.find().orElseThrow().seat().actor();
        WaitsFor.Looked looked = waits.look(actor);
        List<Waiting> all = looked.all();
        fresh = looked.fresh();
        PageHead head = new PageHead("", text("inbox.title"));
        add(head);
        if (waits.isMailRefused(actor)) {
            add(mailRefused());
        }
        if (all.isEmpty()) {
            Anchor campaign = new Anchor("", text("production.to-campaign"));
            campaign.setId("inbox-to-campaign");
            campaign.addClassName("link-button");
            add(new Blank(text("inbox.none"), text("inbox.none.todo"), campaign));
        } else {
            int count = (int) all.stream().filter(each -> fresh.contains(each.thing())).count();
            String lead = text("inbox.lead", all.size());
            String news = count == all.size() ? "inbox.lead.all-new" : "inbox.lead.new";
            head.lead(count == 0 ? lead : lead + " " + text(news, count));
            add(sheet(all));
        }
    }

    @Override
    public String getPageTitle() {
        return text("inbox.page-title");
    }

    /// Whoever gets no mail any more looks here.
    private static Div mailRefused() {
        Anchor there = new Anchor(Paths.NOTICES, text("inbox.mail-refused.to"));
        there.setId("inbox-to-notices");
        Div says = new Div(new Span(text("inbox.mail-refused") + " "), there);
        says.setId("inbox-mail-refused");
        says.addClassName("notice");
        says.getElement().setAttribute("data-tone", "warn");
        return says;
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

    private Component todo(Waiting each) {
        Anchor link = new Anchor(WaitingWords.path(each), WaitingWords.says(each));
        // only a page that is loaded anew knows the part its address names
        link.setRouterIgnore(true);
        Div all = new Div(link);
        all.addClassName("lines");
        if (fresh.contains(each.thing())) {
            StateMark mark = new StateMark(Tone.CALM, text("inbox.new"));
            mark.addClassName("inbox-new");
            all.addComponentAsFirst(mark);
        }
        String says = WaitingWords.detail(each);
        if (!says.isBlank()) {
            Span detail = new Span(says);
            detail.addClassNames("soft", "small", "inbox-says");
            all.add(detail);
        }
        return all;
    }

    private static Component video(Waiting each) {
        Span where = new Span(WaitingWords.where(each));
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
}
