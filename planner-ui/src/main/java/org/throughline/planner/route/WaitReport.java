package org.throughline.planner.route;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Where seals wait.
///
/// @param campaigns names of those that may be seen, by their ids
/// @param bySeal a line for each role and scope, the worst first
/// @param byPerson a line for each person and role; a seal that one of several may give counts for
///   each of them while it waits, and for whoever gave it
/// @param open seals that wait now
/// @param late how many of those are over their last day
/// @param today the day on which it was counted
record WaitReport(
        SequencedMap<String, String> campaigns,
        List<WaitLine> bySeal,
        List<WaitLine> byPerson,
        int open,
        int late,
        LocalDate today) {

    WaitReport {
        campaigns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(campaigns));
        bySeal = List.copyOf(bySeal);
        byPerson = List.copyOf(byPerson);
    }

    boolean isEmpty() {
        return bySeal.isEmpty();
    }
}
