package org.throughline.planner.together;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Publish;
import org.throughline.data.problem.Problem;
import org.throughline.data.production.StepPlace;
import org.throughline.planner.shell.PublishWords;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// What a change would do, a row for each video: what it is, what it would be, what that breaks.
final class ProspectList extends Div {

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
        return publish == null ? text("together.no-day") : PublishWords.whole(publish);
    }

    private static Component effects(Prospect.Changes would) {
        return ChangeEffects.isNone(would)
                ? new Span(text("together.breaks.none"))
                : new ChangeEffects(would);
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
