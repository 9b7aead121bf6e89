package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.throughline.data.assessment.Change;
import org.throughline.data.assessment.Flip;

/// What would flip a decision, in a sentence.
public final class FlipSentence {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private FlipSentence() {}

    public static String of(Flip flip) {
        String changes =
                flip.changes().stream().map(FlipSentence::change).collect(Collectors.joining("; "));
        return flip.level() == null
                ? text("flip.lifts", changes)
                : text("flip.level", changes, LevelMark.says(flip.level()));
    }

    private static String change(Change change) {
        String field = word("field", change.field());
        String place = change.market() == null ? field : text("flip.in", field, change.market());
        return change.from().isBlank()
                ? text("flip.set", place, said(change.to()))
                : text("flip.change", place, said(change.from()), said(change.to()));
    }

    /// A day as people write it; everything else as it is.
    private static String said(String value) {
        try {
            return DAY.format(LocalDate.parse(value));
        } catch (DateTimeParseException _) {
            return value;
        }
    }

    /// A tag such as `topic=grief-and-loss`, for people.
    public static String fact(String tag) {
        int equals = tag.indexOf('=');
        return equals < 0
                ? tag
                : text(
                        "flip.fact",
                        word("dimension", tag.substring(0, equals)),
                        word(tag.substring(0, equals), tag.substring(equals + 1)));
    }
}
