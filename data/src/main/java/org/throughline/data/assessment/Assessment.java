package org.throughline.data.assessment;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;

/// What a rulebook says of a brief. A pure function of brief, story and rulebook version.
///
/// @param rulebook name of the rulebook
/// @param rulebookVersion its version
/// @param decisions one for every step, and one more for each market that differs; in step order
/// @param unanswered fields of the brief that a hard rule waits for: answer these first
/// @param library version of the shipped library that the rulebook stands on
/// @param engine version of the rules that joined the rows; the same brief, rulebook and engine
///   give the same assessment to the byte
public record Assessment(
        BriefId brief,
        String rulebook,
        int rulebookVersion,
        List<Sensitivity> sensitivities,
        List<Decision> decisions,
        List<Ask> asks,
        List<Need> needs,
        List<Never> never,
        List<Hold> holds,
        List<Limit> limits,
        Lane lane,
        List<Note> notes,
        List<String> unanswered,
        @Nullable Integer library,
        @Nullable String engine) {

    public Assessment(
            BriefId brief,
            String rulebook,
            int rulebookVersion,
            List<Sensitivity> sensitivities,
            List<Decision> decisions,
            List<Ask> asks,
            List<Need> needs,
            List<Never> never,
            List<Hold> holds,
            List<Limit> limits,
            Lane lane,
            List<Note> notes,
            List<String> unanswered) {
        this(
                brief,
                rulebook,
                rulebookVersion,
                sensitivities,
                decisions,
                asks,
                needs,
                never,
                holds,
                limits,
                lane,
                notes,
                unanswered,
                null,
                null);
    }

    public Assessment {
        sensitivities = List.copyOf(sensitivities);
        decisions = List.copyOf(decisions);
        asks = List.copyOf(asks);
        needs = List.copyOf(needs);
        never = List.copyOf(never);
        holds = List.copyOf(holds);
        limits = List.copyOf(limits);
        notes = List.copyOf(notes);
        unanswered = List.copyOf(unanswered);
    }

    /// The decision for a step in a market: its own, or else the one for all markets.
    public Decision decision(Step step, @Nullable Market market) {
        return decisions.stream()
                .filter(decision -> decision.step() == step)
                .filter(decision -> decision.market() == null || decision.market().equals(market))
                .max(Comparator.comparing(decision -> decision.market() != null))
                .orElseThrow(
                        () -> new IllegalArgumentException("no decision for step " + step.key()));
    }

    /// The most severe sensitivity, `NONE` where there is none.
    public Severity severity() {
        return sensitivities.stream()
                .map(Sensitivity::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.NONE);
    }

    public boolean holds(Market market) {
        return holds.stream().anyMatch(hold -> hold.concerns(market));
    }
}
