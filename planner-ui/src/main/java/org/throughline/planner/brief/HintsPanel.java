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
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.throughline.data.brief.Market;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Story;
import org.throughline.data.trend.MarketSignal;
import org.throughline.data.trend.PlanFact;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.SeriesKind;
import org.throughline.data.trend.TooEarly;
import org.throughline.data.trend.TrendFlag;
import org.throughline.data.trend.TrendReport;
import org.throughline.planner.approval.ApprovalPace;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;
import org.throughline.planner.trend.FlagSentence;
import org.throughline.planner.trend.PaceSentence;
import org.throughline.planner.trend.PlanFacts;

/// What the team's own history says of the words this video uses or holds ready: what rises, with
/// its evidence and how long it may last; what is too early to tell; and where nothing moves.
final class HintsPanel extends Div {

    private final TrendReport report;
    private final ApprovalPace pace;
    private final Panel panel = new Panel("hints", text("hints.title"));
    private final Div says = new Div();

    HintsPanel(TrendReport report, ApprovalPace pace) {
        this.report = report;
        this.pace = pace;
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
        List<TrendFlag> touching =
                report.flags().stream().filter(flag -> touches(facts, flag.series())).toList();
        if (touching.isEmpty()) {
            says.add(new Paragraph(text("hints.none", report.posts())));
        }
        touching.forEach(flag -> says.add(hint(flag, facts)));
        if (!touching.isEmpty()) {
            says.add(small(PaceSentence.of(pace, touching)));
        }
        if (story != null && mayWrite) {
            story.otherHooks().forEach(hook -> offer(hook, story, touching, facts, take));
        }
        UnorderedList quiet = new UnorderedList();
        quiet.addClassName("plain");
        early(edit.markets, quiet);
        silent(edit.markets, quiet);
        if (quiet.getChildren().findAny().isPresent()) {
            says.add(quiet);
        }
    }

    private static boolean touches(List<PlanFact> facts, SeriesKey series) {
        return facts.stream().anyMatch(fact -> fact.isOf(series));
    }

    private Component hint(TrendFlag flag, List<PlanFact> facts) {
        boolean used = facts.stream().anyMatch(fact -> fact.isOf(flag.series()) && !fact.offered());
        Paragraph rises = new Paragraph(FlagSentence.rises(flag));
        Div hint =
                new Div(
                        used
                                ? new StateMark(Tone.GOOD, text("hints.uses"))
                                : new StateMark(Tone.CALM, text("hints.holds")),
                        rises,
                        small(FlagSentence.lasts(flag, report.asOf())));
        hint.addClassName("hint");
        hint.setId("hint-" + flag.series().kind().key() + "-" + flag.series().market());
        return hint;
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
