package org.throughline.planner.review;

import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Actor;

/// What holds for a note wherever it is written: how much it says, how many a guest leaves, and
/// whose a guest reads.
final class NoteBounds {

    /// How many notes a guest may leave at one thing: enough to review it, too few to flood it.
    static final int MOST_OF_A_GUEST = 200;

    private static final int LONGEST = 2_000;

    private NoteBounds() {}

    /// Why a note cannot say this; empty where it can.
    ///
    /// @param drawn whether a drawing may say it alone
    static Optional<Problem> says(String text, boolean drawn) {
        return (!text.isEmpty() || drawn) && text.length() <= LONGEST
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "NOTE-001",
                                "note",
                                "a note has 1 to %d characters, not %d"
                                        .formatted(LONGEST, text.length()),
                                ""));
    }

    /// Why somebody leaves no more notes; empty where they may.
    ///
    /// @param by who wrote those that are there
    /// @param thing what they are at, in a word
    static Optional<Problem> another(Stream<String> by, Actor actor, String thing) {
        return actor.isGuest() && by.filter(actor.name()::equals).count() >= MOST_OF_A_GUEST
                ? Optional.of(
                        new Problem(
                                "NOTE-003",
                                "note",
                                "a guest leaves at most %d notes at a %s"
                                        .formatted(MOST_OF_A_GUEST, thing),
                                "Maybe tell the rest to whoever gave you the link."))
                : Optional.empty();
    }

    /// Whether somebody who may see the thing reads what another wrote at it.
    static boolean reads(Actor actor, String by) {
        return !actor.isGuest() || by.equals(actor.name());
    }
}
