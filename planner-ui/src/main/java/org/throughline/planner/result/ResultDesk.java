package org.throughline.planner.result;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.data.engagement.AccountRegister;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Seat;

/// What the screen that brings results in asks for.
public interface ResultDesk {

    /// What this seat has handed in, the first first.
    List<HandedFile> handed(Seat by);

    /// Takes a file in and begins to read it.
    Outcome<HandedFile> hand(String name, InputStream bytes, Seat by);

    /// Reads a file again, with what is said about it.
    ///
    /// @param remembered a new account, remembered for all files to come; absent = none
    /// @param toAll whether it answers the same questions of this seat's other files
    /// @return why it cannot be said; empty where it is
    List<Problem> say(
            String file,
            ImportOptions options,
            AccountRegister.@Nullable Account remembered,
            boolean toAll,
            Seat by);

    /// The accounts of the team.
    AccountRegister accounts();

    void putAway(String file, Seat by);

    /// Takes everything of this seat that is ready. Returns at once.
    Outcome<HistoryJob> take(Seat by);

    /// Searches for trends. Returns at once.
    Outcome<HistoryJob> search(Seat by);

    /// What is under way for whomever, else what came last.
    Optional<HistoryJob> job();

    void stop(Seat by);

    void putDown(Seat by);

    /// The day that the planner goes by.
    LocalDate today();

    /// The moment by which long work is measured.
    Instant now();

    /// What is in the history, the latest first, or why nobody can say.
    Outcome<List<TakenBefore>> before();

    /// How much of the files that are being read has been read, from 0 to 1, by their ids.
    Map<String, Double> reading(Seat by);

    /// A table of refused rows below the history's folder; empty where there is none.
    Optional<InputStream> refused(String path);
}
