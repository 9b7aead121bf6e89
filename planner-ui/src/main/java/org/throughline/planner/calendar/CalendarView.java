package org.throughline.planner.calendar;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.MarketProfile;
import org.throughline.data.brief.MarketTable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.mix.MixFilter;
import org.throughline.planner.mix.MixPanel;
import org.throughline.planner.mix.MixedVideo;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.Jump;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Refusal;
import org.throughline.planner.together.Changed;
import org.throughline.planner.together.ChangedNotice;
import org.throughline.planner.together.TogetherDesk;

/// A month of the campaign: what is planned, scheduled and posted on which day of which market, and
/// by when what must stand for it.
@Route(Paths.CALENDAR)
@Menu(title = "menu.calendar", order = 1.2, icon = "calendar")
@PermitAll
public final class CalendarView extends Main implements HasDynamicTitle, HasUrlParameter<String> {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final transient CalendarDesk desk;
    private final transient TogetherDesk together;
    private final transient KeepSubscriptions subscriptions;
    private final transient Seat seat;
    private final Div month = new Div();
    private transient Optional<CampaignCalendar> found = Optional.empty();
    private transient CalendarDesk.@Nullable Stand stood;
    private transient CalendarFilter filter = CalendarFilter.NONE;
    private transient MixFilter mix = MixFilter.NONE;
    private @Nullable YearMonth shown;
    private @Nullable ChangedNotice notice;
    private @Nullable Registration polling;
    private String focused = "";

    public CalendarView(
            CalendarDesk desk,
            TogetherDesk together,
            KeepSubscriptions subscriptions,
            Sessions sessions) {
        this.desk = desk;
        this.together = together;
        this.subscriptions = subscriptions;
        this.seat = sessions.find().orElseThrow().seat();
        addClassNames("page", "calendar-page");
        setId("content");
        month.addClassName("column");
        Reach.follow(month, "[id]", id -> focused = id);
    }

    @Override
    public String getPageTitle() {
        YearMonth of = shown;
        return of == null
                ? text("calendar.page-title")
                : text("calendar.page-title.month", MONTH.format(of));
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String asked) {
        open(asked, event.getLocation().getQueryParameters().getParameters());
    }

    /// Shows what an address asks for; one of a campaign that may not be seen is not found.
    ///
    /// @param asked a month such as `2027-02`; absent: the one that is looked for first
    public void open(@Nullable String asked, Map<String, List<String>> parameters) {
        if (parameters.getOrDefault(Paths.CAMPAIGN, List.of()).stream()
                .anyMatch(named -> !desk.isSeen(named))) {
            throw new NotFoundException();
        }
        removeAll();
        notice = null;
        stood = desk.stand();
        found = desk.find();
        if (found.isEmpty()) {
            shown = null;
            Anchor bring = link(Paths.CAMPAIGNS, text("campaign.none.bring"), "bring-campaign");
            add(
                    new PageHead("", text("calendar.title")),
                    new Blank(text("campaign.none"), text("campaign.none.todo"), bring));
            if (!subscriptions.list(seat.actor()).isEmpty()) {
                add(new SubscriptionsPanel(subscriptions, null, seat.actor()));
            }
            return;
        }
        CampaignCalendar calendar = found.get();
        filter = CalendarFilter.of(parameters, calendar.codes());
        mix = MixFilter.of(parameters);
        YearMonth of = parsed(asked).orElseGet(calendar::month);
        add(month, new SubscriptionsPanel(subscriptions, calendar, seat.actor()));
        show(calendar, of, null);
        address();
    }

    /// What somebody else has changed is shown as soon as the page looks again, though not under a
    /// dialog that is being filled in.
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        polling = event.getUI().addPollListener(poll -> look());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }

    /// Shows what is kept by now, where that is something else than what is shown. Nothing is
    /// listed anew while nothing was done.
    public void look() {
        if (isMoving()) {
            return;
        }
        Optional<CampaignCalendar> before = found;
        CalendarDesk.Stand stands = desk.stand();
        if (before.isEmpty() || stands.equals(stood)) {
            return;
        }
        Optional<CampaignCalendar> now = before.flatMap(this::again);
        if (now.isPresent()) {
            stood = stands;
        }
        if (now.isPresent() && !now.get().isAs(before.get())) {
            found = now;
            show(now.get(), monthShown(), null);
            Paragraph says = new Paragraph(text("calendar.renewed"));
            says.setId("calendar-renewed");
            says.addClassName("notice");
            says.getElement().setAttribute("role", "status");
            month.addComponentAtIndex(1, says);
            getUI().ifPresent(ui -> Reach.whereLost(ui, focused, PageHead.TITLE));
        }
    }

    /// The calendar that is shown, as it is kept now; empty while another campaign is open
    /// elsewhere in the session.
    private Optional<CampaignCalendar> again(CampaignCalendar before) {
        return desk.find().filter(now -> now.campaign().equals(before.campaign()));
    }

    private boolean isMoving() {
        return getChildren().anyMatch(MoveDialog.class::isInstance);
    }

    /// A month that cannot be read is none.
    private static Optional<YearMonth> parsed(@Nullable String asked) {
        try {
            return asked == null
                    ? Optional.empty()
                    : Optional.of(YearMonth.parse(asked)).filter(CalendarView::isShown);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean isShown(YearMonth month) {
        return month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR;
    }

    private void show(CampaignCalendar calendar, YearMonth of, @Nullable LocalDate reached) {
        shown = of;
        month.removeAll();
        EntryWords words = new EntryWords(ownZone(), calendar.now(), calendar.embargo());
        List<CalendarEntry> chosen = filter.of(calendar.entries());
        MonthGrid grid = MonthGrid.of(of);
        List<CalendarEntry> inGrid =
                chosen.stream().filter(entry -> grid.holds(entry.day())).toList();
        List<CalendarEntry> inMonth =
                inGrid.stream().filter(entry -> YearMonth.from(entry.day()).equals(of)).toList();
        List<DayMark> marks =
                desk.days(calendar, grid.first(), grid.last()).stream()
                        .filter(mark -> filter.isOf(mark.market()))
                        .toList();
        month.add(
                new PageHead(calendar.name(), text("calendar.title.month", MONTH.format(of)))
                        .lead(lead(inMonth, words))
                        .actions(
                                toMonth(of.minusMonths(1), "calendar-before"),
                                toMonth(of.plusMonths(1), "calendar-after"),
                                ical(calendar, chosen, words),
                                csv(calendar, chosen),
                                subscribe()),
                bar(calendar));
        if (notice != null) {
            month.addComponentAtIndex(1, notice);
        }
        words.embargoed()
                .ifPresent(says -> {
                    Paragraph line = new Paragraph(says);
                    line.setId("calendar-embargo");
                    line.addClassName("notice");
                    month.add(line);
                });
        if (!calendar.undated().isEmpty()) {
            month.add(undated(calendar.undated()));
        }
        if (calendar.entries().isEmpty()) {
            Anchor there = link("", text("calendar.none.to"), "calendar-to-campaign");
            month.add(new Blank(text("calendar.none"), text("calendar.none.todo"), there));
            return;
        }
        month.add(
                new MonthPanel(
                        grid,
                        inGrid,
                        marks,
                        words,
                        reached == null ? first(of, inMonth, words) : reached,
                        text("calendar.title.month", MONTH.format(of)),
                        mayMove(),
                        asked(calendar, words)));
        if (mayMove()) {
            Paragraph how = new Paragraph(text("move.how"));
            how.setId("calendar-move-how");
            how.addClassNames("soft", "small", "month-how");
            month.add(how);
        }
        Panel list = new Panel("in-order", text("calendar.list", MONTH.format(of)));
        if (inMonth.isEmpty()) {
            list.add(new Blank(text("calendar.empty"), elsewhere(chosen)));
        } else {
            list.add(
                    new EntryList(
                            text("calendar.list", MONTH.format(of)),
                            inMonth,
                            marks,
                            words,
                            mayMove() ? entry -> move(calendar, entry, entry.day(), words) : null));
        }
        month.add(list);
        if (!inMonth.isEmpty()) {
            month.add(
                    new MixPanel(
                            mixed(calendar, inMonth),
                            false,
                            mix,
                            narrowed -> {
                                mix = narrowed;
                                address();
                            }));
        }
        month.add(about(calendar, words));
    }

    /// The videos that stand in a month.
    private static List<MixedVideo> mixed(CampaignCalendar calendar, List<CalendarEntry> entries) {
        return calendar.briefs().stream()
                .filter(brief ->
                        entries.stream().anyMatch(entry -> entry.brief().equals(brief.id())))
                .map(brief -> new MixedVideo(brief, calendar.story(brief), null))
                .toList();
    }

    /// Today where it lies in the month, else the day of its first entry, else its first day.
    private static LocalDate first(YearMonth of, List<CalendarEntry> entries, EntryWords words) {
        LocalDate today = LocalDate.ofInstant(words.now(), words.zone());
        return YearMonth.from(today).equals(of)
                ? today
                : entries.stream().findFirst().map(CalendarEntry::day).orElse(of.atDay(1));
    }

    private static String lead(List<CalendarEntry> entries, EntryWords words) {
        if (entries.isEmpty()) {
            return text("calendar.lead");
        }
        long late =
                entries.stream()
                        .filter(entry ->
                                entry.isOverdue(words.now()) || entry.late(words.now()) > 0)
                        .count();
        return text(
                "calendar.lead.counts",
                count(entries, EntryState.PLANNED),
                count(entries, EntryState.SCHEDULED),
                count(entries, EntryState.POSTED),
                late);
    }

    private static long count(List<CalendarEntry> entries, EntryState state) {
        return entries.stream().filter(entry -> entry.state() == state).count();
    }

    /// Where the nearest entries are, while this month has none.
    private static String elsewhere(List<CalendarEntry> chosen) {
        return chosen.isEmpty()
                ? text("calendar.empty.filter")
                : text(
                        "calendar.empty.todo",
                        chosen.stream()
                                .map(entry -> MONTH.format(entry.day()))
                                .distinct()
                                .collect(Collectors.joining(", ")));
    }

    private boolean mayMove() {
        return seat.actor().mayWrite();
    }

    private MonthPanel.Asked asked(CampaignCalendar calendar, EntryWords words) {
        return new MonthPanel.Asked() {
            @Override
            public void go(LocalDate day) {
                CalendarView.this.go(calendar, day);
            }

            @Override
            public void move(CalendarEntry entry, LocalDate day) {
                CalendarView.this.move(calendar, entry, day, words);
            }
        };
    }

    private void move(
            CampaignCalendar calendar, CalendarEntry entry, LocalDate day, EntryWords words) {
        if (!mayMove() || isMoving()) {
            return;
        }
        if (!entry.isMovable()) {
            Refusal.show(
                    List.of(
                            new Problem(
                                    "CALENDAR-001",
                                    entry.title(),
                                    "it was posted in "
                                            + entry.market()
                                            + " and stands where it"
                                            + " was published",
                                    "")));
            return;
        }
        MoveDialog dialog =
                new MoveDialog(
                        entry,
                        calendar.entries().stream().filter(entry::isBeside).toList(),
                        day,
                        words,
                        new MoveDialog.Asked() {
                            @Override
                            public Outcome<MoveProspect> look(LocalDateTime to) {
                                return desk.look(calendar, entry, to, seat);
                            }

                            @Override
                            public List<Problem> move(MoveProspect prospect) {
                                return moved(prospect, entry, words);
                            }
                        });
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                dialog.removeFromParent();
                getUI().ifPresent(ui ->
                        Reach.whereLost(ui, ChangedNotice.ID, focused, "move-" + entry.id()));
            }
        });
        add(dialog);
        dialog.open();
    }

    private List<Problem> moved(MoveProspect prospect, CalendarEntry entry, EntryWords words) {
        return switch (together.apply(prospect.looked(), seat)) {
            case Outcome.Refused<Changed>(List<Problem> problems) -> problems;
            case Outcome.Accepted<Changed>(Changed changed) -> {
                String says =
                        text(
                                "move.done",
                                entry.title(),
                                entry.market(),
                                words.moment(prospect.to()));
                LocalDate day = prospect.to().toLocalDate();
                again(
                        new ChangedNotice(says, changed, together, seat, () -> again(null, null)),
                        isShown(YearMonth.from(day)) ? day : null);
                yield List.of();
            }
        };
    }

    /// Shows what is kept now.
    ///
    /// @param told what was just done, which can be taken back; absent: nothing
    /// @param reached the day that is looked at; absent: the month stays
    private void again(@Nullable ChangedNotice told, @Nullable LocalDate reached) {
        notice = told;
        stood = desk.stand();
        found = found.map(before -> again(before).orElse(before));
        found.ifPresent(calendar -> {
            show(calendar, reached == null ? monthShown() : YearMonth.from(reached), reached);
            address();
        });
        getUI().ifPresent(ui ->
                Reach.first(ui, told == null ? PageHead.TITLE : ChangedNotice.ID, PageHead.TITLE));
    }

    private void go(CampaignCalendar calendar, LocalDate day) {
        if (!isShown(YearMonth.from(day))) {
            return;
        }
        show(calendar, YearMonth.from(day), day);
        address();
        getUI().ifPresent(ui -> Reach.first(ui, "day-" + day));
    }

    /// The address says what is shown, so that it can be kept and passed on.
    private void address() {
        getElement()
                .executeJs(
                        "window.history.replaceState(window.history.state, '', $0);"
                                + " document.title = $1",
                        path(),
                        getPageTitle());
    }

    /// The address of what is shown.
    public String path() {
        return path(shown);
    }

    private String path(@Nullable YearMonth of) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        found.ifPresent(calendar -> parameters.put(Paths.CAMPAIGN, List.of(calendar.campaign())));
        parameters.putAll(filter.parameters());
        parameters.putAll(mix.parameters());
        String query = new QueryParameters(parameters).getQueryString();
        String path = of == null ? Paths.CALENDAR : Paths.calendar(of.toString());
        return query.isEmpty() ? path : path + "?" + query;
    }

    private Anchor toMonth(YearMonth of, String id) {
        Anchor link = link(path(of), MONTH.format(of), id);
        link.setVisible(isShown(of));
        return link;
    }

    private Component bar(CampaignCalendar calendar) {
        Div bar =
                new Div(
                        select(
                                "market",
                                calendar.codes(),
                                filter.market(),
                                Market::code,
                                market ->
                                        new CalendarFilter(
                                                market, filter.platform(), filter.state())),
                        select(
                                "platform",
                                List.copyOf(calendar.platforms()),
                                filter.platform(),
                                each -> word("platform", each.key()),
                                platform ->
                                        new CalendarFilter(
                                                filter.market(), platform, filter.state())),
                        select(
                                "state",
                                List.of(EntryState.values()),
                                filter.state(),
                                EntryWords::state,
                                state ->
                                        new CalendarFilter(
                                                filter.market(), filter.platform(), state)),
                        legend());
        bar.addClassNames("lead-filters", "calendar-bar");
        return bar;
    }

    private <T> Select<T> select(
            String name,
            List<T> all,
            @Nullable T value,
            SerializableFunction<T, String> label,
            SerializableFunction<@Nullable T, CalendarFilter> chosen) {
        Select<T> select = new Select<>();
        select.setId("calendar-" + name);
        select.setLabel(text("calendar.filter." + name));
        select.setItems(all);
        select.setItemLabelGenerator(
                each -> each == null ? text("coverage.all") : label.apply(each));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(text("coverage.all"));
        if (value != null && all.contains(value)) {
            select.setValue(value);
        }
        select.addValueChangeListener(change -> {
            filter = chosen.apply(change.getValue());
            found.ifPresent(calendar -> show(calendar, monthShown(), null));
            address();
            getUI().ifPresent(ui -> Reach.first(ui, "calendar-" + name));
        });
        return select;
    }

    private YearMonth monthShown() {
        YearMonth of = shown;
        if (of == null) {
            throw new IllegalStateException("no month is shown");
        }
        return of;
    }

    private static Component legend() {
        Div legend = new Div();
        legend.addClassName("calendar-legend");
        for (EntryState state : EntryState.values()) {
            Span says = new Span(text("calendar.says." + state.key()));
            says.addClassNames("soft", "small");
            legend.add(new Div(EntryWords.mark(state), says));
        }
        return legend;
    }

    private static Component undated(List<Brief> briefs) {
        Paragraph says = new Paragraph(text("calendar.undated", briefs.size()) + " ");
        says.setId("calendar-undated");
        says.addClassName("notice");
        boolean first = true;
        for (Brief brief : briefs) {
            Anchor link = new Anchor(Paths.brief(brief.id()), brief.title());
            link.setId("undated-" + brief.id());
            if (!first) {
                says.add(new Span(", "));
            }
            says.add(link);
            first = false;
        }
        return says;
    }

    /// Which clocks are taken, and how days are counted back.
    private static Component about(CampaignCalendar calendar, EntryWords words) {
        MarketTable table = MarketTable.shipped();
        Div about = new Div();
        about.setId("calendar-about");
        about.addClassNames("soft", "small", "calendar-about");
        about.add(
                new Paragraph(
                        text(
                                "calendar.zones",
                                calendar.markets().stream()
                                        .map(profile -> zone(profile, table))
                                        .collect(Collectors.joining(", ")),
                                words.zone().getId())));
        about.add(
                new Paragraph(
                        text("calendar.counted")
                                + " "
                                + (calendar.pace().isKnown()
                                        ? text(
                                                "calendar.pace",
                                                calendar.pace().days(),
                                                calendar.pace().plans())
                                        : text("calendar.pace.unknown", calendar.pace().plans()))));
        return about;
    }

    private static String zone(MarketProfile profile, MarketTable table) {
        int clocks = table.clocks(profile.market());
        boolean usual =
                table.find(profile.market())
                        .map(MarketProfile::zone)
                        .filter(profile.zone()::equals)
                        .isPresent();
        String zone = profile.market() + " " + profile.zone().getId();
        return clocks == 1
                ? zone
                : text(usual ? "calendar.zone.most" : "calendar.zone.one", zone, clocks);
    }

    private static ZoneId ownZone() {
        UI ui = UI.getCurrent();
        String id = ui == null ? null : ui.getPage().getExtendedClientDetails().getTimeZoneId();
        try {
            return id == null || id.isBlank() ? ZoneOffset.UTC : ZoneId.of(id);
        } catch (DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }

    private static Anchor ical(
            CampaignCalendar calendar, List<CalendarEntry> entries, EntryWords words) {
        return download(
                IcalFile.of(
                        calendar,
                        entries,
                        text("calendar.event.calendar", calendar.name()),
                        EntryWords::summary,
                        words::description),
                calendar.campaign() + ".ics",
                "text/calendar;charset=utf-8",
                "calendar-ics",
                text("calendar.ics"));
    }

    private static Anchor subscribe() {
        Anchor down = new Jump(SubscriptionsPanel.ID, text("subscription.to"));
        down.setId("to-subscriptions");
        down.addClassName("link-button");
        return down;
    }

    private static Anchor csv(CampaignCalendar calendar, List<CalendarEntry> entries) {
        return download(
                CalendarTable.of(calendar, entries),
                calendar.campaign() + "-calendar.csv",
                "text/csv;charset=utf-8",
                "calendar-csv",
                text("calendar.csv"));
    }

    private static Anchor download(
            String content, String name, String type, String id, String says) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(_ ->
                                new DownloadResponse(
                                        new ByteArrayInputStream(bytes), name, type, bytes.length)),
                        says);
        link.setId(id);
        link.setDownload(true);
        link.addClassName("link-button");
        return link;
    }

    private static Anchor link(String path, String says, String id) {
        Anchor link = new Anchor(path, says);
        link.setId(id);
        link.addClassName("link-button");
        return link;
    }
}
