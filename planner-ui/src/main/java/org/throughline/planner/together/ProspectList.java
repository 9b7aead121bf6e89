package org.throughline.planner.together;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;
import static org.throughline.planner.Texts.wordWithin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Hold;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Publish;
import org.throughline.data.plan.Seal;
import org.throughline.data.problem.Problem;
import org.throughline.data.production.StepPlace;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// What a change would do, a row for each video: what it is, what it would be, what that breaks.
final class ProspectList extends Div {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final String NONE = "–";

    ProspectList(Prospects prospects) {
        Sheet sheet =
                new Sheet(
                        "together-list",
                        text("together.list"),
                        List.of(
                                text("together.video"),
                                text("together.before"),
                                text("together.after"),
                                text("together.breaks")));
        for (Prospect each : prospects.videos()) {
            Span title = new Span(each.video().brief().title());
            switch (each) {
                case Prospect.Changes would -> row(sheet, title, would);
                case Prospect.Assigns(_, List<Prospect.Work> steps) ->
                        sheet.row(
                                title,
                                works(steps, true),
                                works(steps, false),
                                new Span(text("together.breaks.none")));
                case Prospect.Same _ ->
                        sheet.row(
                                title,
                                new Span(NONE),
                                new StateMark(Tone.QUIET, text("together.same")),
                                new Span(NONE));
                case Prospect.Refused(_, List<Problem> problems) ->
                        sheet.row(
                                title,
                                new Span(NONE),
                                new Div(
                                        new StateMark(Tone.BAD, text("together.refused")),
                                        says(problems)),
                                new Span(NONE));
            }
        }
        add(sheet);
    }

    private static void row(Sheet sheet, Span title, Prospect.Changes would) {
        sheet.row(
                title,
                new Span(written(would.video().brief(), would.brief())),
                new Span(written(would.brief(), would.video().brief())),
                effects(would));
    }

    /// What a brief says where it differs from the other.
    private static String written(Brief brief, Brief other) {
        if (!brief.audience().markets().equals(other.audience().markets())) {
            return brief.audience().markets().stream()
                    .map(Market::code)
                    .collect(Collectors.joining(", "));
        }
        if (!brief.platforms().equals(other.platforms())) {
            return brief.platforms().stream()
                    .map(Platform::key)
                    .map(key -> word("platform", key))
                    .collect(Collectors.joining(", "));
        }
        Publish publish = brief.publish();
        return publish == null ? text("together.no-day") : published(publish);
    }

    private static String published(Publish publish) {
        String main = DAY.format(publish.date()) + ", " + publish.time();
        return publish.byMarket().isEmpty()
                ? main
                : main
                        + publish.byMarket().keySet().stream()
                                .sorted()
                                .map(market ->
                                        "; " + market + " " + DAY.format(publish.dateIn(market)))
                                .collect(Collectors.joining());
    }

    private static Component effects(Prospect.Changes would) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        alike(would.breaks())
                .forEach((seal, markets) ->
                        list.add(
                                new ListItem(
                                        new StateMark(Tone.BAD, text("seals-after.breaks")),
                                        new Span(
                                                " "
                                                        + text(
                                                                "together.seal",
                                                                (word("seal", seal.scope())
                                                                                + " "
                                                                                + markets)
                                                                        .strip(),
                                                                seal.by())))));
        for (Hold hold : would.held()) {
            list.add(
                    new ListItem(
                            new StateMark(Tone.HOLD, text("standing.held")),
                            new Span(" " + held(hold))));
        }
        for (Hold hold : would.freed()) {
            list.add(
                    new ListItem(
                            new StateMark(Tone.GOOD, text("together.freed")),
                            new Span(" " + market(hold.market()))));
        }
        would.asked()
                .forEach(required ->
                        list.add(
                                new ListItem(
                                        text(
                                                "together.asked",
                                                role(required.role()),
                                                (wordWithin("seal", required.scope().key())
                                                                + " "
                                                                + market(required.market()))
                                                        .strip()))));
        would.open()
                .forEach(problem ->
                        list.add(new ListItem(text("together.open", problem.message()))));
        return list.getChildren().findAny().isEmpty()
                ? new Span(text("together.breaks.none"))
                : list;
    }

    /// What somebody sealed alike in several markets.
    private record Sealed(String scope, String by) {}

    /// The markets of what is sealed alike, in the order in which it was.
    private static Map<Sealed, String> alike(List<Seal> seals) {
        return seals.stream()
                .collect(
                        Collectors.groupingBy(
                                seal -> new Sealed(seal.scope().key(), seal.by()),
                                LinkedHashMap::new,
                                Collectors.mapping(
                                        seal -> market(seal.market()),
                                        Collectors.filtering(
                                                market -> !market.isEmpty(),
                                                Collectors.joining(", ")))));
    }

    private static String held(Hold hold) {
        String why = hold.because().isEmpty() ? hold.until() : hold.because().getFirst().says();
        return (market(hold.market()) + " " + why).strip();
    }

    private static String market(@Nullable Market market) {
        return market == null ? "" : market.code();
    }

    private static Component works(List<Prospect.Work> steps, boolean before) {
        return new Span(
                steps.stream()
                        .map(work -> {
                            String who =
                                    before ? work.before().assignee() : work.after().assignee();
                            return place(work.place())
                                    + ": "
                                    + (who == null ? text("together.nobody") : who);
                        })
                        .collect(Collectors.joining("; ")));
    }

    private static String place(StepPlace place) {
        String step = word("step", place.step().key());
        return place.market() == null ? step : step + ", " + place.market();
    }

    private static Component says(List<Problem> problems) {
        Div all = new Div();
        problems.forEach(problem ->
                all.add(new Paragraph((problem.message() + ". " + problem.hint()).strip())));
        return all;
    }
}
