package org.throughline.data.production;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// One line of the ledger of a video. Lines are only added: a mistaken one stays, with a further
/// one that takes it back.
///
/// @param number counted from 1 within the video
/// @param place the step it is about
/// @param by who wrote the line
public record LedgerEntry(int number, StepPlace place, Says says, String by, Instant at) {

    /// What a line says.
    public sealed interface Says {

        /// That somebody or something did the step.
        ///
        /// @param day on which it was done
        record Done(Doer doer, LocalDate day) implements Says {}

        /// That an earlier line is mistaken.
        ///
        /// @param entry number of that line
        record TakenBack(int entry, String reason) implements Says {}
    }

    /// What was done, of the lines that nobody has taken back, in their order.
    public static List<Deed> standing(List<LedgerEntry> all) {
        Set<Integer> takenBack =
                all.stream()
                        .map(LedgerEntry::says)
                        .filter(Says.TakenBack.class::isInstance)
                        .map(says -> ((Says.TakenBack) says).entry())
                        .collect(Collectors.toSet());
        return all.stream()
                .filter(entry -> !takenBack.contains(entry.number))
                .flatMap(entry -> entry.deed().stream())
                .toList();
    }

    private List<Deed> deed() {
        return switch (says) {
            case Says.Done(Doer doer, LocalDate day) ->
                    List.of(new Deed(place, doer, day, new Deed.Source.Told(number, by)));
            case Says.TakenBack _ -> List.of();
        };
    }
}
