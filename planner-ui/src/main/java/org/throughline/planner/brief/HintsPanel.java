package org.throughline.planner.brief;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.throughline.data.brief.Market;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Story;
import org.throughline.data.trend.DismissedHint;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.MarketSignal;
import org.throughline.data.trend.PlanFact;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.SeriesKind;
import org.throughline.data.trend.TooEarly;
import org.throughline.data.trend.TrendFlag;
import org.throughline.data.trend.TrendReport;
import org.throughline.planner.access.Seat;
import org.throughline.planner.approval.ApprovalPace;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Refusal;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;
import org.throughline.planner.shell.Why;
import org.throughline.planner.trend.FlagSentence;
import org.throughline.planner.trend.LiftSentence;
import org.throughline.planner.trend.PaceSentence;
import org.throughline.planner.trend.PlanFacts;
import org.throughline.planner.trend.PostsOf;

/// What the team's own history says to this video, each with its evidence and the day until which
/// it is good; what is too early to tell; and where nothing moves. Who writes the brief dismisses a
/// hint with a reason, and may bring it back.
final class HintsPanel extends Div {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private static final int LONGEST_REASON = 300;

    private final transient TrendReport report;
    private final transient BriefDesk desk;
    private final transient Seat seat;
    private final transient ApprovalPace pace;
    private final Panel panel = new Panel("hints", text("hints.title"));
    private final Div says = new Div();

    HintsPanel(TrendReport report, BriefDesk desk, Seat seat) {
        this.report = report;
        this.desk = desk;
        this.seat = seat;
        this.pace = desk.pace();
        says.addClassName("hints");
        Anchor all = new Anchor(Paths.TRENDS, text("hints.all"));
        all.setId("hints-all");
        all.addClassName("link-button");
        panel.add(says, all);
        add(panel);
    }

    /// Shows the hints for what is written now.
    ///
    /// @param take is told which hook to take in which markets
    void show(BriefEdit edit, boolean mayWrite, BiConsumer<String, List<Market>> take) {
        says.removeAll();
        Story story = edit.story;
        List<PlanFact> facts =
                story == null ? List.of() : PlanFacts.of(edit.title, edit.brief(), story);
        List<DismissedHint> dismissed = desk.dismissed(edit.brief().id());
        List<Hint> all = new Hints(report, desk.today()).of(facts);
        List<Hint> hints = Hints.shown(all, hint -> isOf(dismissed, hint));
        List<TrendFlag> rising =
                hints.stream()
                        .filter(Hint.Rising.class::isInstance)
                        .map(hint -> ((Hint.Rising) hint).flag())
                        .toList();
        if (hints.isEmpty()) {
            says.add(new Paragraph(text("hints.none", report.posts())));
        }
        Runnable again = () -> show(edit, mayWrite, take);
        for (Hint hint : hints) {
            Div card = card(hint);
            if (mayWrite) {
                card.add(dismissal(hint, edit, again));
            }
            says.add(card);
        }
        if (!rising.isEmpty()) {
            says.add(small(PaceSentence.of(pace, rising)));
        }
        if (story != null && mayWrite) {
            story.otherHooks().forEach(hook -> offer(hook, story, rising, facts, take));
        }
        UnorderedList quiet = new UnorderedList();
        quiet.addClassName("plain");
        early(edit.markets, quiet);
        silent(edit.markets, quiet);
        if (quiet.getChildren().findAny().isPresent()) {
            says.add(quiet);
        }
        List<DismissedHint> gone =
                dismissed.stream()
                        .filter(each ->
                                all.stream().anyMatch(hint -> hint.id().equals(each.hint())))
                        .toList();
        if (!gone.isEmpty()) {
            says.add(dismissed(gone, all, edit, mayWrite, again));
        }
    }

    private static boolean isOf(List<DismissedHint> dismissed, Hint hint) {
        return dismissed.stream().anyMatch(each -> each.hint().equals(hint.id()));
    }

    private Div card(Hint hint) {
        Div card = new Div();
        card.addClassName("hint");
        switch (hint) {
            case Hint.Rising(TrendFlag flag, boolean used, _, _) -> {
                card.add(
                        used
                                ? new StateMark(Tone.GOOD, text("hints.uses"))
                                : new StateMark(Tone.CALM, text("hints.holds")),
                        new Paragraph(FlagSentence.rises(flag)),
                        small(FlagSentence.lasts(flag, report.asOf())));
                card.setId("hint-" + flag.series().kind().key() + "-" + flag.series().market());
            }
            case Hint.Compared(Lift lift, Hint.Standing standing, _, _) -> {
                card.add(
                        new StateMark(
                                LiftSentence.tone(lift),
                                text(
                                        switch (standing) {
                                            case USED -> "hints.uses";
                                            case HELD_READY -> "hints.holds";
                                            case ANOTHER -> "hints.another";
                                        })),
                        new Paragraph(LiftSentence.of(lift)));
                card.setId("hint-lift-" + lift.comparison().by().key());
            }
        }
        card.add(freshness(hint), posts(hint));
        return card;
    }

    /// How much of its time a hint has left.
    private Component freshness(Hint hint) {
        long left = hint.daysLeft(desk.today());
        long whole = Math.max(1, hint.daysLeft(hint.asOf()));
        Div bar = new Div();
        bar.addClassName("freshness-bar");
        bar.getStyle()
                .set(
                        "--left",
                        String.format(
                                Locale.ROOT, "%.0f%%", 100.0 * Math.clamp(left, 0, whole) / whole));
        bar.getElement().setAttribute("aria-hidden", "true");
        Div clock = new Div(bar, small(text("hints.until", DAY.format(hint.until()), left)));
        clock.addClassName("freshness");
        return clock;
    }

    private Component posts(Hint hint) {
        PostsOf posts =
                switch (hint) {
                    case Hint.Rising rising -> new PostsOf.Series(rising.flag().series());
                    case Hint.Compared compared -> new PostsOf.Sides(compared.lift().comparison());
                };
        Anchor link = new Anchor(posts.address(report.asOf()), text("behind.link"));
        link.setAriaLabel(text("behind.link-of", name(hint)));
        return link;
    }

    private static String name(Hint hint) {
        return switch (hint) {
            case Hint.Rising rising -> FlagSentence.name(rising.flag().series());
            case Hint.Compared compared -> LiftSentence.name(compared.lift());
        };
    }

    private Component dismissal(Hint hint, BriefEdit edit, Runnable again) {
        TextField reason = new TextField(text("hints.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setErrorMessage(text("hints.reason.empty"));
        Button dismiss =
                new Button(
                        text("hints.dismiss"),
                        click -> {
                            reason.setInvalid(reason.getValue().isBlank());
                            if (reason.isInvalid()) {
                                reason.focus();
                            } else {
                                after(
                                        desk.dismiss(
                                                edit.brief().id(),
                                                hint.id(),
                                                reason.getValue(),
                                                seat),
                                        again);
                            }
                        });
        dismiss.setAriaLabel(text("hints.dismiss-of", name(hint)));
        Why why = new Why("dismissing-" + number(hint), text("hints.not-for-us"), reason, dismiss);
        dismiss.setId("dismiss-" + number(hint));
        reason.setId("reason-" + number(hint));
        return why;
    }

    /// What a post carries may be any text, and an id may not.
    private static String number(Hint hint) {
        return Integer.toHexString(hint.id().hashCode());
    }

    private void after(Outcome<?> outcome, Runnable again) {
        switch (outcome) {
            case Outcome.Accepted<?> _ -> {
                again.run();
                getUI().ifPresent(ui -> Reach.first(ui, "hints-dismissed", "hints-all"));
            }
            case Outcome.Refused<?>(List<Problem> problems) -> Refusal.show(problems);
        }
    }

    private Component dismissed(
            List<DismissedHint> gone,
            List<Hint> all,
            BriefEdit edit,
            boolean mayWrite,
            Runnable again) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        for (DismissedHint each : gone) {
            String what =
                    all.stream()
                            .filter(hint -> hint.id().equals(each.hint()))
                            .map(HintsPanel::name)
                            .findFirst()
                            .orElse("");
            ListItem item =
                    new ListItem(small(text("hints.dismissed-by", what, each.by(), each.reason())));
            if (mayWrite) {
                Button back =
                        new Button(
                                text("hints.restore"),
                                click ->
                                        after(
                                                desk.restoreHint(
                                                        edit.brief().id(), each.hint(), seat),
                                                again));
                back.setAriaLabel(text("hints.restore-of", what));
                item.add(back);
            }
            list.add(item);
        }
        return new Why("hints-dismissed", text("hints.dismissed", gone.size()), list);
    }

    private void offer(
            Beat hook,
            Story story,
            List<TrendFlag> touching,
            List<PlanFact> facts,
            BiConsumer<String, List<Market>> take) {
        List<Market> rising =
                touching.stream()
                        .map(TrendFlag::series)
                        .filter(series ->
                                series.kind() == SeriesKind.HOOK
                                        && series.key().equals(hook.hook()))
                        .filter(series ->
                                facts.stream()
                                        .anyMatch(fact -> fact.isOf(series) && fact.offered()))
                        .map(SeriesKey::market)
                        .toList();
        if (rising.isEmpty()) {
            return;
        }
        List<Market> markets = new ArrayList<>(rising);
        story.hookIn()
                .forEach((market, id) -> {
                    if (id.equals(hook.id()) && !markets.contains(market)) {
                        markets.add(market);
                    }
                });
        Button button =
                new Button(
                        text("hints.take", codes(rising)),
                        click -> take.accept(hook.id(), markets));
        button.setId("take-" + hook.id());
        says.add(
                new Paragraph(
                        text(
                                "hints.ready",
                                word("hook-kind", String.valueOf(hook.hook())),
                                hook.lines().stream()
                                        .map(line -> line.text().source())
                                        .collect(Collectors.joining(" ")))),
                button);
    }

    private void early(List<Market> markets, UnorderedList quiet) {
        String names =
                report.tooEarly().stream()
                        .map(TooEarly::series)
                        .filter(series -> markets.contains(series.market()))
                        .map(FlagSentence::name)
                        .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            quiet.add(
                    new ListItem(
                            new StateMark(Tone.QUIET, text("trends.too-early")), small(names)));
        }
    }

    private void silent(List<Market> markets, UnorderedList quiet) {
        report.markets().stream()
                .filter(signal -> signal.isSilent() && markets.contains(signal.market()))
                .forEach(signal -> quiet.add(new ListItem(small(silent(signal)))));
    }

    private static String silent(MarketSignal signal) {
        return text("trends.silent", signal.market(), signal.series(), signal.tooThin());
    }

    private static String codes(List<Market> markets) {
        return markets.stream().map(Market::code).collect(Collectors.joining(", "));
    }

    private static Paragraph small(String says) {
        Paragraph small = new Paragraph(says);
        small.addClassName("soft");
        small.addClassName("small");
        return small;
    }
}
