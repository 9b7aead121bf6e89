package org.throughline.planner.route;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.register.Escalation;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.approval.AnswerTimes;
import org.throughline.planner.approval.ApprovalPace;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Refusal;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// Where it waits: which seals and whose are open, how long the oldest of them waits, and how long
/// such seals took.
@Route(Paths.WAITS)
@Menu(title = "menu.waits", order = 1.4, icon = "waits")
@RolesAllowed({"ADMINISTRATOR", "BRAND_LEAD", "STRATEGIST"})
public final class WaitsView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private static final String CAMPAIGN = "campaign";
    private static final double LEAST_SHOWN = 0.1;
    private static final String CHOICE = "waits-campaign";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final transient MeasureWaits waits;
    private final transient SetEscalation escalation;
    private final transient Actor actor;
    private @Nullable String campaign;

    public WaitsView(MeasureWaits waits, SetEscalation escalation, Sessions sessions) {
        this.waits = waits;
        this.escalation = escalation;
        this.actor = sessions.find().orElseThrow().seat().actor();
        addClassNames("page", "lead-page");
        setId("content");
    }

    @Override
    public String getPageTitle() {
        return text("waits.page-title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        campaign =
                event.getLocation().getQueryParameters().getSingleParameter(CAMPAIGN).orElse(null);
        show();
    }

    private void show() {
        removeAll();
        WaitReport report = waits.of(campaign, actor);
        PageHead head =
                new PageHead("", text("waits.title"))
                        .lead(text("waits.lead", report.open(), report.late()));
        add(head);
        if (report.campaigns().size() > 1) {
            add(choice(report));
        }
        if (report.isEmpty()) {
            add(new Blank(text("waits.none"), text("waits.none.todo")));
        } else {
            head.actions(download(report));
            add(
                    new Panel("waits-seals", text("waits.by-seal"), seals(report)),
                    new Panel(
                            "waits-people",
                            text("waits.by-person"),
                            soft(text("waits.by-person.says")),
                            people(report)));
        }
        add(escalations());
    }

    private Component choice(WaitReport report) {
        Select<String> select = new Select<>();
        select.setId(CHOICE);
        select.setLabel(text("waits.campaign"));
        select.setItems(report.campaigns().sequencedKeySet());
        select.setItemLabelGenerator(
                id -> id == null ? text("coverage.all") : report.campaigns().getOrDefault(id, id));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(text("coverage.all"));
        if (campaign != null && report.campaigns().containsKey(campaign)) {
            select.setValue(campaign);
        }
        select.addValueChangeListener(change -> choose(change.getValue()));
        Div bar = new Div(select);
        bar.addClassName("lead-filters");
        return bar;
    }

    /// The address says what is shown, so that it can be kept and passed on.
    private void choose(@Nullable String wanted) {
        campaign = wanted;
        String query =
                wanted == null
                        ? ""
                        : "?"
                                + new QueryParameters(Map.of(CAMPAIGN, List.of(wanted)))
                                        .getQueryString();
        getElement()
                .executeJs(
                        "window.history.replaceState(window.history.state, '', $0)",
                        Paths.WAITS + query);
        show();
        getUI().ifPresent(ui -> Reach.first(ui, CHOICE));
    }

    private Sheet seals(WaitReport report) {
        return sheet(
                "waits-by-seal",
                text("waits.by-seal"),
                text("waits.seal"),
                report.bySeal(),
                report.today(),
                line -> named(word("seal", line.scope()), role(line.role())));
    }

    private Sheet people(WaitReport report) {
        return sheet(
                "waits-by-person",
                text("waits.by-person"),
                text("waits.person"),
                report.byPerson(),
                report.today(),
                line ->
                        named(
                                line.person().isEmpty() ? text("waits.nobody") : line.person(),
                                role(line.role())));
    }

    private static Sheet sheet(
            String id,
            String label,
            String of,
            List<WaitLine> lines,
            LocalDate today,
            Function<WaitLine, Component> name) {
        Sheet sheet =
                new Sheet(
                                id,
                                label,
                                List.of(
                                        of,
                                        text("waits.open"),
                                        text("waits.late"),
                                        text("waits.oldest"),
                                        text("waits.took")))
                        .numbers(1, 2);
        for (WaitLine line : lines) {
            sheet.row(
                    name.apply(line),
                    new Span(String.valueOf(line.open())),
                    line.late() == 0
                            ? new Span("0")
                            : new StateMark(Tone.BAD, String.valueOf(line.late())),
                    oldest(line.oldest(), today),
                    new Span(took(line.times())));
        }
        return sheet;
    }

    private static Component named(String what, String role) {
        Span first = new Span(what);
        first.addClassName("step-name");
        Span second = new Span(role);
        second.addClassNames("soft", "small");
        Div both = new Div(first, second);
        both.addClassName("step");
        return both;
    }

    private static Component oldest(WaitLine.@Nullable Oldest oldest, LocalDate today) {
        if (oldest == null) {
            return new Span(text("waits.none-open"));
        }
        String path =
                oldest.draft() == null
                        ? Paths.plan(oldest.brief()) + "#seals"
                        : Paths.draft(oldest.draft().toString()) + "#decision";
        Anchor link = new Anchor(path, oldest.title());
        // only a page that is loaded anew knows the part its address names
        link.setRouterIgnore(true);
        LocalDate since = OpenSeal.day(oldest.since());
        long days = Math.max(0, ChronoUnit.DAYS.between(since, today));
        Span waits = new Span(text("waits.since", DAY.format(since), days));
        waits.addClassNames("soft", "small");
        Div both = new Div(link, waits);
        both.addClassName("step");
        return both;
    }

    private static String took(AnswerTimes times) {
        return times.isKnown()
                ? text("waits.took.known", days(times.half()), days(times.most()), times.n())
                : text("waits.took.few", times.n(), ApprovalPace.LEAST);
    }

    private Panel escalations() {
        Panel panel = new Panel("escalation", text("escalation.title"));
        Map<String, Integer> days = escalation.afterDays(actor);
        int number = 0;
        for (Map.Entry<String, Integer> each : days.entrySet()) {
            String brand = each.getKey();
            panel.add(new Paragraph(text("escalation.says", brand, each.getValue())));
            if (actor.isBrandLead()) {
                panel.add(
                        new EscalationForm(
                                number, brand, each.getValue(), wanted -> keep(brand, wanted)));
            }
            number++;
        }
        panel.setVisible(!days.isEmpty());
        return panel;
    }

    private void keep(String brand, int days) {
        switch (escalation.set(brand, days, actor)) {
            case Outcome.Accepted<Escalation> _ -> {
                Notification.show(text("escalation.kept"));
                show();
                getUI().ifPresent(ui -> Reach.first(ui, "escalation-title"));
            }
            case Outcome.Refused<Escalation>(List<Problem> problems) -> Refusal.show(problems);
        }
    }

    private static String days(double days) {
        return days < LEAST_SHOWN ? text("waits.under", LEAST_SHOWN) : text("waits.days", days);
    }

    private static Anchor download(WaitReport report) {
        byte[] table = WaitTable.of(report).getBytes(StandardCharsets.UTF_8);
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(_ ->
                                new DownloadResponse(
                                        new ByteArrayInputStream(table),
                                        "where-it-waits.csv",
                                        "text/csv;charset=utf-8",
                                        table.length)),
                        text("waits.download"));
        link.setId("waits-csv");
        link.setDownload(true);
        link.addClassName("link-button");
        return link;
    }

    private static Paragraph soft(String says) {
        Paragraph paragraph = new Paragraph(says);
        paragraph.addClassName("soft");
        return paragraph;
    }
}
