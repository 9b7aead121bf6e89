package org.throughline.planner.monthly;

import static org.throughline.planner.Texts.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.trend.Course;
import org.throughline.data.trend.Decision;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.Lift;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;
import org.throughline.planner.trend.FlagSentence;
import org.throughline.planner.trend.LiftSentence;

/// A finding in a sentence of the screens.
final class FindingSentence {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private FindingSentence() {}

    static String of(Finding finding) {
        return switch (finding) {
            case Finding.Compared compared -> LiftSentence.of(compared.told());
            case Finding.Rising rising -> FlagSentence.rises(rising.flag());
        };
    }

    /// In few words.
    static String name(Finding finding) {
        return switch (finding) {
            case Finding.Compared compared -> LiftSentence.name(compared.told());
            case Finding.Rising rising -> FlagSentence.name(rising.flag().series());
        };
    }

    /// Of a finding that nothing may be told of any more.
    static String name(String id) {
        return Finding.named(id)
                .map(named ->
                        switch (named) {
                            case Finding.Named.Compared(var comparison, var measure) ->
                                    LiftSentence.name(comparison, measure);
                            case Finding.Named.Rising(var series) -> FlagSentence.name(series);
                        })
                .orElse(id);
    }

    /// Who sees to a decision, until when, and how.
    static String decided(Decision decision) {
        return decided(decision.owner(), decision.due(), decision.says())
                + " "
                + text("monthly.decided-by", decision.by());
    }

    static String decided(HoldReview.Wanted wanted) {
        return decided(wanted.owner(), wanted.due(), wanted.says());
    }

    private static String decided(String owner, @Nullable LocalDate due, String how) {
        String says =
                due == null
                        ? text("monthly.decided", owner)
                        : text("monthly.decided-until", owner, DAY.format(due));
        return how.isBlank() ? says : says + " " + text("monthly.how", how.strip());
    }

    static String course(Course course) {
        return text("monthly.course." + course.key());
    }

    static Tone tone(Course course) {
        return switch (course) {
            case KEEP -> Tone.GOOD;
            case STOP -> Tone.WARN;
            case TRY -> Tone.CALM;
            case WAIT -> Tone.QUIET;
        };
    }

    /// What is said of it now.
    static StateMark mark(Optional<Finding> now) {
        return now.map(FindingSentence::mark)
                .orElseGet(() -> new StateMark(Tone.QUIET, text("monthly.now.none")));
    }

    private static StateMark mark(Finding finding) {
        return switch (finding) {
            case Finding.Compared(_, Lift told) ->
                    new StateMark(LiftSentence.tone(told), LiftSentence.verdict(told));
            case Finding.Rising _ -> new StateMark(Tone.CALM, text("monthly.still-rising"));
        };
    }

    /// A multiple with its interval, or that there is none.
    static String number(@Nullable Interval lift) {
        return lift == null
                ? text("monthly.no-number")
                : text("monthly.number", lift.value(), lift.low(), lift.high());
    }
}
