package org.throughline.data.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A row of a rulebook whose source was read long ago and should be read again.
///
/// @param part `sensitivities`, `calendar`, `wordings` or `voice`
/// @param row its id or name
/// @param source what to read
/// @param verifiedOn when it was last read
public record ReadAgain(String part, String row, String source, LocalDate verifiedOn) {

    /// After so many days facts about words, days and laws are taken to have drifted.
    public static final int DAYS = 90;

    /// The rows that were read more than [#DAYS] days before a day, the oldest part first as the
    /// rulebook holds them. Rows that no one dated are a brand's own and rest on no source.
    public static List<ReadAgain> of(RulebookVersion rulebook, LocalDate today) {
        return Stream.of(
                        rulebook.sensitivities().stream().flatMap(ReadAgain::of),
                        rulebook.calendar().stream()
                                .map(days ->
                                        new ReadAgain(
                                                "calendar",
                                                days.market() + " " + days.name(),
                                                days.source(),
                                                days.verifiedOn())),
                        rulebook.wordings().stream().flatMap(ReadAgain::of))
                .flatMap(rows -> rows)
                .filter(row -> row.verifiedOn().plusDays(DAYS).isBefore(today))
                .toList();
    }

    private static Stream<ReadAgain> of(SensitivityRow row) {
        LocalDate read = row.verifiedOn();
        return read == null
                ? Stream.empty()
                : Stream.of(new ReadAgain("sensitivities", row.id(), row.source(), read));
    }

    private static Stream<ReadAgain> of(WordingList list) {
        LocalDate read = list.verifiedOn();
        String source = list.source();
        return read == null
                ? Stream.empty()
                : Stream.of(
                        new ReadAgain("wordings", list.name(), source == null ? "" : source, read));
    }
}
