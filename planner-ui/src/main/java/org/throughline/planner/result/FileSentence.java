package org.throughline.planner.result;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.ExportLayout;
import org.throughline.data.engagement.FileImport;

/// What a file is and what becomes of it, in words.
final class FileSentence {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private FileSentence() {}

    /// Before it is taken.
    static String of(FileImport.Taken taken, boolean isTwice) {
        return Stream.of(
                        what(taken.layout(), taken.platforms(), taken.asOf()),
                        text("results.would", taken.taken(), taken.rows()),
                        taken.passedOver() == 0
                                ? ""
                                : text(
                                        taken.layout().isOfAccounts()
                                                ? "results.passed-over.days"
                                                : "results.passed-over",
                                        taken.passedOver()),
                        isTwice ? text("results.twice") : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    static String known(FileImport.AlreadyKnown known) {
        return text("results.known-already", word("layout", known.layout().key()));
    }

    /// Afterwards.
    static String cameOf(FileImport file) {
        return switch (file) {
            case FileImport.Taken taken -> text("results.went-in", taken.taken(), taken.rows());
            case FileImport.AlreadyKnown _ -> text("results.state.known");
            case FileImport.RefusedWhole whole -> whole.problems().getFirst().message();
        };
    }

    /// `Instagram content, Instagram Reels, values of 15 Jan 2027.`
    static String what(ExportLayout layout, List<Platform> platforms, @Nullable LocalDate asOf) {
        return Stream.of(
                                Stream.of(word("layout", layout.key())),
                                platforms.stream()
                                        .map(each ->
                                                word(
                                                        layout.isOfAccounts() ? "site" : "platform",
                                                        each.key())),
                                Stream.ofNullable(asOf)
                                        .map(day -> text("results.values-of", day(day))))
                        .flatMap(each -> each)
                        .collect(Collectors.joining(", "))
                + ".";
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
