package org.throughline.planner.production;

import java.time.LocalDate;
import java.util.List;
import org.throughline.data.brief.BriefId;
import org.throughline.data.production.LedgerEntry;
import org.throughline.data.production.StepPlace;

/// A video as the board shows it.
///
/// @param planned whether a plan was handed in; levels are those of the brief as written otherwise
/// @param steps in step order
/// @param entries every line of its ledger, those taken back included
/// @param people who can be asked to do a step
public record BoardVideo(
        BriefId brief,
        String title,
        boolean planned,
        List<BoardStep> steps,
        List<LedgerEntry> entries,
        List<String> people) {

    public BoardVideo {
        steps = List.copyOf(steps);
        entries = List.copyOf(entries);
        people = List.copyOf(people);
    }

    long over() {
        return steps.stream().filter(step -> step.state().isOver()).count();
    }

    long late(LocalDate today) {
        return steps.stream().filter(step -> step.isLate(today)).count();
    }

    long offPlan() {
        return steps.stream().filter(BoardStep::isOffPlan).count();
    }

    List<LedgerEntry> entries(StepPlace place) {
        return entries.stream().filter(entry -> entry.place().equals(place)).toList();
    }
}
