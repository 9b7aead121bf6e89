package org.throughline.planner.words;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.PlanId;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.LocalText;
import org.throughline.data.story.Localized;
import org.throughline.data.story.PostText;
import org.throughline.data.story.Story;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.brief.SealsAfterPanel;
import org.throughline.planner.brief.Writing;
import org.throughline.planner.plan.CaptionFinding;
import org.throughline.planner.plan.Revision;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Refusal;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;
import org.throughline.planner.words.TextRow.OwnWords;

/// The words of a video in one market, text by text in the order of the video. Each change is kept
/// as the video's next version at once, and counts when it is handed in.
@Route(Paths.PLAN + "/:brief/words/:market")
@PermitAll
public final class WordsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /// Somebody else has saved meanwhile.
    private static final String FASTER = "EDIT-001";

    private final transient WordsDesk desk;
    private final transient Seat seat;
    private final Span saved = new Span();
    private final Div counts = new Div();
    private final Paragraph lost = new Paragraph(text("market-words.gone"));
    private final Div texts = new Div();
    private final transient SealsAfterPanel sealsAfter = new SealsAfterPanel();
    private final List<TextRow> rows = new ArrayList<>();
    private String title = "";

    /// The row that the keyboard was in last; -1 before the first.
    private int at = -1;

    private transient @Nullable Opened opened;
    private final Button undo = new Button(text("brief.undo"));

    /// What could not be kept yet, in the order in which it was typed.
    private final transient Map<TextPlace, Unkept> unkept = new LinkedHashMap<>();

    /// Versions made here, one after another; what others made is not taken back here.
    private int made;

    /// What the page is about, as it was last kept.
    private record Opened(
            Writing writing, Story story, Market market, WordsDesk.Languages languages) {
        Opened with(Writing now) {
            Story told = WordsDesk.told(now);
            return new Opened(now, told == null ? story : told, market, languages);
        }
    }

    public WordsView(WordsDesk desk, Sessions sessions) {
        this.desk = desk;
        this.seat = sessions.find().orElseThrow().seat();
        addClassName("page");
        setId("content");
        saved.addClassName("saved");
        saved.setId("saved");
        saved.getElement().setAttribute("role", "status");
        counts.setId("words-open");
        counts.addClassName("chips");
        counts.getElement().setAttribute("role", "status");
        lost.setId("words-gone");
        lost.addClassName("notice");
        lost.getElement().setAttribute("data-tone", "bad");
        lost.getElement().setAttribute("role", "alert");
        lost.setVisible(false);
        texts.setId("texts");
        texts.addClassName("words-list");
        undo.setId("words-undo");
        undo.addClickListener(click -> undo());
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters of = event.getRouteParameters();
        Writing written;
        Market market;
        try {
            written =
                    desk.find(new BriefId(of.get("brief").orElse("")))
                            .orElseThrow(NotFoundException::new);
            market = new Market(of.get("market").orElse(""));
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException(malformed.getMessage());
        }
        if (!written.brief().audience().markets().contains(market)) {
            throw new NotFoundException(market.code());
        }
        open(written, market);
    }

    private void open(Writing written, Market market) {
        removeAll();
        unkept.clear();
        made = 0;
        BriefId id = written.brief().id();
        WordsDesk.Languages languages = desk.languages(id, market);
        title = text("market-words.title", written.brief().title(), market.code());
        PageHead head = new PageHead(text("market-words.kicker", name(languages.market())), title);
        head.lead(
                languages.differ()
                        ? text(
                                "market-words.lead",
                                name(languages.market()),
                                name(languages.author()))
                        : text("market-words.same", market.code(), name(languages.author())));
        Anchor plan = new Anchor(Paths.plan(id), text("brief.to-plan"));
        plan.setId("to-plan");
        plan.addClassName("link-button");
        boolean mayWrite = seat.actor().mayWrite();
        Story story = WordsDesk.told(written);
        if (mayWrite && story != null) {
            head.actions(saved, undo, handingIn(id));
        }
        add(head.actions(plan), markets(written, market), held(id, market));
        if (story == null) {
            opened = null;
            add(new Blank(text("market-words.none"), text("market-words.none.todo")));
            return;
        }
        opened = new Opened(written, story, market, languages);
        if (!mayWrite) {
            Paragraph along = new Paragraph(text("market-words.read-along"));
            along.addClassName("soft");
            add(along);
        }
        Div bar = new Div(counts, stepping());
        bar.addClassName("words-bar");
        Div side = new Div(sealsAfter);
        side.addClassName("column");
        Div columns = new Div(texts, side);
        columns.addClassName("words-columns");
        add(bar, lost, columns);
        taken(written);
        build();
    }

    private static String name(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }

    private static Nav markets(Writing written, Market shown) {
        Nav nav = new Nav();
        nav.addClassName("parts");
        nav.getElement().setAttribute("aria-label", text("market-words.markets"));
        for (Market market : written.brief().audience().markets()) {
            Anchor link = new Anchor(Paths.words(written.brief().id(), market), market.code());
            link.setId("to-words-" + market);
            if (market.equals(shown)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    /// What the market waits for, with the way to where it is answered.
    private Component held(BriefId id, Market market) {
        Div place = new Div();
        long holds = desk.holds(id, market).size();
        if (holds > 0) {
            Anchor there =
                    new Anchor(
                            Paths.plan(id) + "#standing-" + market, text("market-words.to-answer"));
            there.setId("to-standing");
            // only a page that is loaded anew knows the part its address names
            there.setRouterIgnore(true);
            place.add(new Span(text("market-words.held", market.code(), holds) + " "), there);
            place.setId("words-held");
            place.addClassName("notice");
            place.getElement().setAttribute("data-tone", "warn");
        }
        return place;
    }

    private Button handingIn(BriefId id) {
        Button button = new Button(text("brief.hand-in"));
        button.setId("words-hand-in");
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickListener(click -> {
            if (!unkept.isEmpty()) {
                String first = row(unkept.keySet().iterator().next()).field();
                getUI().ifPresent(ui -> Reach.first(ui, first));
                return;
            }
            switch (desk.handIn(id, seat)) {
                case Outcome.Accepted<PlanId>(PlanId plan) -> {
                    Notification.show(text("plan.handed-in", plan.version()));
                    tell();
                }
                case Outcome.Refused<PlanId>(List<Problem> problems) -> Refusal.show(problems);
            }
        });
        return button;
    }

    private Div stepping() {
        Button back = step("words-back", "market-words.step-back", Key.ARROW_UP, -1);
        Button on = step("words-on", "market-words.step-on", Key.ARROW_DOWN, 1);
        Span keys = new Span(text("market-words.keys"));
        keys.addClassNames("soft", "small");
        Div row = new Div(back, on, keys);
        row.addClassName("button-row");
        return row;
    }

    private Button step(String id, String key, Key press, int by) {
        Button button = new Button(text(key), click -> step(by));
        button.setId(id);
        button.addClickShortcut(press, KeyModifier.ALT);
        return button;
    }

    /// To the next text at which something is open, from the last to the first again.
    private void step(int by) {
        int count = rows.size();
        int from = at < 0 && by < 0 ? 0 : at;
        for (int away = 1; away <= count; away++) {
            TextRow row = rows.get(Math.floorMod(from + by * away, count));
            if (row.isOpen()) {
                at = Math.floorMod(from + by * away, count);
                getUI().ifPresent(ui -> Reach.first(ui, row.field()));
                return;
            }
        }
        Notification.show(text("market-words.nothing-open"));
    }

    private void build() {
        Opened now = current();
        rows.clear();
        texts.removeAll();
        at = -1;
        for (MarketText each : MarketTexts.of(now.story(), now.market())) {
            int place = rows.size();
            TextRow row =
                    new TextRow(
                            place + 1,
                            each,
                            now.story(),
                            now.market(),
                            now.languages(),
                            seat.name(),
                            seat.actor().mayWrite(),
                            this::write);
            row.getElement().addEventListener("focusin", event -> at = place);
            rows.add(row);
            texts.add(row);
        }
        tell();
    }

    private void write(TextPlace place, OwnWords change) {
        Unkept before = unkept.get(place);
        if (before != null && before.clash()) {
            unkept.put(place, before.and(change));
            ask(place, List.of());
            return;
        }
        unkept.remove(place);
        OwnWords all = before == null ? change : before.and(change).change();
        Opened now = current();
        Story mine = with(now.story(), place, now.market(), all);
        if (!mine.equals(now.story())) {
            switch (desk.save(now.writing().with(now.writing().brief(), mine), seat)) {
                case Outcome.Accepted<Writing>(Writing kept) -> {
                    made++;
                    taken(kept);
                }
                case Outcome.Refused<Writing>(List<Problem> problems) ->
                        merge(place, all, problems);
            }
        }
        refresh();
    }

    private static Story with(Story story, TextPlace place, Market market, OwnWords change) {
        return MarketTexts.with(
                story, place, text -> text.with(market, change.change(text.local().get(market))));
    }

    /// Whoever wrote something else meanwhile is in nobody's way; whoever wrote the same is.
    private void merge(TextPlace place, OwnWords change, List<Problem> problems) {
        Opened now = current();
        Writing theirs = desk.find(now.writing().brief().id()).orElse(now.writing());
        Story story = WordsDesk.told(theirs);
        if (story != null
                && isAsSeen(now, story, place)
                && desk.save(
                                theirs.with(
                                        theirs.brief(), with(story, place, now.market(), change)),
                                seat)
                        instanceof Outcome.Accepted<Writing>(Writing both)) {
            made = 1;
            taken(both);
        } else {
            String source =
                    MarketTexts.at(now.story(), now.market(), place)
                            .map(Localized::source)
                            .orElse("");
            unkept.put(place, new Unkept(source, change, isFaster(problems)));
            ask(place, problems);
        }
    }

    private static boolean isFaster(List<Problem> problems) {
        return problems.stream().anyMatch(each -> each.code().equals(FASTER));
    }

    private static boolean isAsSeen(Opened seen, Story theirs, TextPlace place) {
        Optional<Localized> there = MarketTexts.at(theirs, seen.market(), place);
        Optional<Localized> here = MarketTexts.at(seen.story(), seen.market(), place);
        return here.isPresent()
                && there.isPresent()
                && here.get().source().equals(there.get().source())
                && Objects.equals(
                        here.get().local().get(seen.market()),
                        there.get().local().get(seen.market()));
    }

    /// Shows what was typed at a place beside what is saved there, and asks which is to stay.
    private void ask(TextPlace place, List<Problem> problems) {
        Market market = current().market();
        Unkept typed = Objects.requireNonNull(unkept.get(place));
        Optional<Localized> there =
                desk.find(current().writing().brief().id())
                        .map(WordsDesk::told)
                        .flatMap(story -> MarketTexts.at(story, market, place));
        LocalText saved = there.map(each -> each.local().get(market)).orElse(null);
        boolean moved = there.filter(typed::isFor).isEmpty();
        List<String> says = new ArrayList<>(problems.stream().map(Problem::says).toList());
        if (moved) {
            says.add(text("market-words.clash.moved"));
        }
        row(place)
                .ask(
                        says,
                        new ClashNotice.Sides(saved, typed.change().change(saved)),
                        () -> theirs(place),
                        typed.clash() && !moved ? () -> mine(place) : null);
        count();
    }

    private TextRow row(TextPlace place) {
        return rows.stream().filter(each -> each.place().equals(place)).findFirst().orElseThrow();
    }

    private void theirs(TextPlace place) {
        desk.find(current().writing().brief().id())
                .ifPresentOrElse(now -> settled(place, now, 0), this::gone);
    }

    /// Puts what was typed on top, if it still stands beside the line that it was typed for.
    private void mine(TextPlace place) {
        Opened now = current();
        Unkept typed = Objects.requireNonNull(unkept.get(place));
        Writing theirs = desk.find(now.writing().brief().id()).orElse(null);
        Story story = theirs == null ? null : WordsDesk.told(theirs);
        if (theirs == null || story == null) {
            gone();
            return;
        }
        if (MarketTexts.at(story, now.market(), place).filter(typed::isFor).isEmpty()) {
            ask(place, List.of());
            return;
        }
        Story mine = with(story, place, now.market(), typed.change());
        switch (desk.save(theirs.with(theirs.brief(), mine), seat)) {
            case Outcome.Accepted<Writing>(Writing kept) -> settled(place, kept, 1);
            case Outcome.Refused<Writing>(List<Problem> problems) -> ask(place, problems);
        }
    }

    /// Nothing has to be asked at a place any more.
    ///
    /// @param undoable how many versions can be taken back here
    private void settled(TextPlace place, Writing now, int undoable) {
        unkept.remove(place);
        TextRow row = row(place);
        row.asked();
        made = undoable;
        taken(now);
        refresh();
        getUI().ifPresent(ui -> Reach.first(ui, row.field(), PageHead.TITLE));
    }

    /// The video is not there any more; what was typed stays to be copied.
    private void gone() {
        lost.setVisible(true);
    }

    private void taken(Writing now) {
        opened = current().with(now);
        saved.setText(text("brief.saved", TIME.format(now.savedAt()), now.version()));
        undo.setEnabled(made > 0);
    }

    private void undo() {
        switch (desk.undo(current().writing(), seat)) {
            case Outcome.Accepted<Writing>(Writing now) -> {
                // another would bring back what this one took back
                made = 0;
                taken(now);
                refresh();
            }
            case Outcome.Refused<Writing>(List<Problem> problems) -> {
                saved.setText(problems.getFirst().says());
                saved.addClassName("not-saved");
            }
        }
    }

    /// Shows what is kept now, in the fields that are there; what was typed and could not be kept
    /// stays where it was typed.
    private void refresh() {
        Opened now = current();
        Map<TextPlace, MarketText> all = byPlace(now);
        if (unkept.isEmpty()
                && !List.copyOf(all.keySet()).equals(rows.stream().map(TextRow::place).toList())) {
            build();
            return;
        }
        for (TextRow row : rows) {
            MarketText text = all.get(row.place());
            if (text != null && !unkept.containsKey(row.place())) {
                row.refresh(text);
            }
        }
        tell();
    }

    private static Map<TextPlace, MarketText> byPlace(Opened now) {
        Map<TextPlace, MarketText> all = new LinkedHashMap<>();
        MarketTexts.of(now.story(), now.market()).forEach(each -> all.put(each.place(), each));
        return all;
    }

    /// What stands beside the texts: how each fits, what is open, and what handing in would do.
    private void tell() {
        Opened now = current();
        Outcome<Revision> after = desk.after(now.writing());
        sealsAfter.show(after);
        List<CaptionFinding> found =
                after instanceof Outcome.Accepted<Revision>(Revision revision)
                        ? revision.captions().stream()
                                .filter(each -> each.market().equals(now.market()))
                                .toList()
                        : List.of();
        Map<TextPlace, MarketText> all = byPlace(now);
        List<WordsDesk.Advice> advised = desk.advice(now.writing(), now.market());
        for (TextRow row : rows) {
            MarketText text = all.get(row.place());
            if (text != null) {
                row.tell(
                        TextFit.of(
                                text,
                                List.copyOf(all.values()),
                                now.story().rate(),
                                now.market(),
                                now.languages().pace()),
                        found.stream()
                                .filter(each -> isOf(each, text, now))
                                .map(CaptionFinding::problem)
                                .toList(),
                        advised.stream()
                                .filter(each -> isReadOn(each.platform(), text, now))
                                .toList());
            }
        }
        count();
    }

    private static boolean isOf(CaptionFinding found, MarketText text, Opened now) {
        TextPlace place = text.place();
        return switch (place.kind()) {
            case SPOKEN, CARD, SHOWN, CAPTIONS ->
                    found.isIn(place.beat(), text.text().in(now.market()));
            case POST, OWN_POST ->
                    found.platforms().stream()
                            .anyMatch(each -> found.isOfText(each) && isReadOn(each, text, now));
            case TITLE -> found.isOfTitle(place.platform());
            case ALT_TEXT -> false;
        };
    }

    /// Whether a text is the one that is posted on a platform.
    private static boolean isReadOn(Platform platform, MarketText text, Opened now) {
        PostText post = now.story().postText();
        boolean own = post != null && post.on(platform).hasText(now.market());
        return switch (text.place().kind()) {
            case POST -> !own;
            case OWN_POST -> own && text.place().platform() == platform;
            case SPOKEN, CARD, SHOWN, TITLE, ALT_TEXT, CAPTIONS -> false;
        };
    }

    private void count() {
        counts.removeAll();
        if (!unkept.isEmpty()) {
            counts.add(new StateMark(Tone.BAD, text("market-words.count.clash", unkept.size())));
        }
        for (Open each : Open.values()) {
            long open = rows.stream().filter(row -> row.open().contains(each)).count();
            if (open > 0) {
                counts.add(
                        new StateMark(
                                each == Open.UNSAID || each == Open.UNSIGNED
                                        ? Tone.QUIET
                                        : Tone.WARN,
                                text("market-words.count." + each.key(), open)));
            }
        }
        if (counts.getChildren().findAny().isEmpty()) {
            counts.add(new StateMark(Tone.GOOD, text("market-words.count.good", rows.size())));
        }
    }

    private Opened current() {
        if (opened == null) {
            throw new IllegalStateException("no words are open");
        }
        return opened;
    }
}
