package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.metric.Definition;
import org.throughline.data.metric.MetricDictionary;
import org.throughline.data.post.PostResult;
import org.throughline.data.post.PostResult.GoalReading;
import org.throughline.planner.shell.MetricName;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// What came back for one post: the goal's metric with its interval, what was aimed at, up to which
/// day it was read, and a verdict only where there can be one.
final class ResultLine extends Div {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /// The line of a result.
    ///
    /// @param readOutDays days after publishing on which the brief has it read
    ResultLine(PostResult result, @Nullable Integer readOutDays) {
        addClassName("result");
        String until = DAY.format(result.to());
        boolean early = readOutDays != null && result.days() < readOutDays;
        GoalReading goal = result.goal();
        if (goal == null) {
            add(small(noGoal(result, until)));
            return;
        }
        add(early ? new StateMark(Tone.QUIET, text("result.early")) : mark(goal));
        Paragraph figure =
                new Paragraph(
                        text(
                                "result.figure",
                                MetricName.of(goal.metric()),
                                100 * goal.rate(),
                                100 * goal.low(),
                                100 * goal.high(),
                                goal.trials()));
        figure.addClassName("result-figure");
        add(figure, small(aim(goal)));
        meaning(result, goal).ifPresent(says -> add(small(says)));
        add(
                small(
                        readOutDays == null
                                ? text("result.until", until, result.days())
                                : text("result.until-of", until, result.days(), readOutDays)));
        if (goal.addedUp()) {
            add(small(text("result.added-up")));
        } else if (!early && goal.isTooClose()) {
            add(small(text("result.too-close")));
        }
    }

    private static String noGoal(PostResult result, String until) {
        Definition changed = result.changed();
        if (changed == null || changed.validFrom() == null) {
            return text("result.no-goal", until);
        }
        return text(
                "result.changed",
                until,
                word("measure", changed.measure().key()),
                word("platform", changed.platform().key()),
                DAY.format(changed.validFrom()),
                changed.says());
    }

    /// What the denominator of a rate is on the platform, where that is known.
    private static Optional<String> meaning(PostResult result, GoalReading goal) {
        MetricDictionary dictionary = MetricDictionary.shipped();
        return dictionary
                .find(goal.metric())
                .flatMap(metric ->
                        dictionary.find(
                                metric.denominator(),
                                result.post().draft().platform(),
                                result.to()))
                .map(meant ->
                        text(
                                "result.meaning",
                                word("measure", meant.measure().key()),
                                word("platform", meant.platform().key()),
                                meant.says(),
                                meant.source()));
    }

    private static StateMark mark(GoalReading goal) {
        Optional<Boolean> reached = goal.reached();
        if (reached.isEmpty()) {
            return new StateMark(
                    Tone.QUIET,
                    text(goal.target() == null ? "result.no-target" : "result.cannot-be-told"));
        }
        return reached.get()
                ? new StateMark(Tone.GOOD, text("result.reached"))
                : new StateMark(Tone.WARN, text("result.missed"));
    }

    private static String aim(GoalReading goal) {
        BigDecimal target = goal.target();
        BigDecimal baseline = goal.baseline();
        if (target == null) {
            return text("result.no-target");
        }
        return baseline == null
                ? text("result.aim", 100 * target.doubleValue())
                : text("result.aim-over", 100 * target.doubleValue(), 100 * baseline.doubleValue());
    }

    private static Paragraph small(String says) {
        Paragraph small = new Paragraph(says);
        small.addClassNames("soft", "small");
        return small;
    }
}
