package org.throughline.planner.monthly;

import static org.throughline.planner.Texts.text;

import org.jspecify.annotations.Nullable;
import org.throughline.data.trend.Course;
import org.throughline.data.trend.Interval;
import org.throughline.planner.shell.Tone;
import org.throughline.planner.trend.FlagSentence;
import org.throughline.planner.trend.LiftSentence;

/// A finding in a sentence of the screens.
final class FindingSentence {

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

    /// A multiple with its interval, or that there is none.
    static String number(@Nullable Interval lift) {
        return lift == null
                ? text("monthly.no-number")
                : text("monthly.number", lift.value(), lift.low(), lift.high());
    }
}
