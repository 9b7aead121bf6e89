package org.throughline.planner.demo;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.data.assessment.Ask;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Decision;
import org.throughline.data.assessment.Hold;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Need;
import org.throughline.data.brief.Market;
import org.throughline.data.plan.ProductionPlan;

/// Says in a few lines what the rules say of a plan: who does what, who is asked, what stands in
/// the way.
final class Decisions {

    private Decisions() {}

    static void tell(ProductionPlan plan, Told told) {
        Assessment assessment = plan.assessment();
        assessment.sensitivities().stream()
                .max(Comparator.comparing(one -> one.severity()))
                .ifPresent(one ->
                        told.detail(
                                "Sensitive: "
                                        + one.severity()
                                        + ". "
                                        + (one.because().isEmpty()
                                                ? one.kind()
                                                : one.because().getFirst().says())));
        told.detail(levels(assessment));
        reason(assessment, told);
        told.detail("Asked: " + String.join(", ", asked(assessment.asks())) + ".");
        for (Hold hold : assessment.holds()) {
            Market market = hold.market();
            told.detail(
                    "HELD in "
                            + (market == null ? "every market" : market.code())
                            + ": "
                            + hold.because().getFirst().says());
            hold.flips()
                    .forEach(flip ->
                            told.detail(
                                    "  would go on with "
                                            + flip.changes().stream()
                                                    .map(change ->
                                                            change.field() + ": " + change.to())
                                                    .toList()));
        }
        for (Need need : assessment.needs()) {
            if (!need.met()) {
                told.detail("BLOCKED: " + need.missing());
            }
        }
    }

    private static String levels(Assessment assessment) {
        Map<Level, Integer> counts = new EnumMap<>(Level.class);
        for (Decision decision : assessment.decisions()) {
            if (decision.market() == null) {
                counts.merge(decision.level(), 1, Integer::sum);
            }
        }
        return "Steps: %d by people only, %d led by people, %d drafted by machines, %d done by machines."
                .formatted(
                        counts.getOrDefault(Level.PERSON_ONLY, 0),
                        counts.getOrDefault(Level.PERSON_LEADS, 0),
                        counts.getOrDefault(Level.MACHINE_DRAFTS, 0),
                        counts.getOrDefault(Level.MACHINE, 0));
    }

    /// The script's reason: the one step at which the three sample videos differ most.
    private static void reason(Assessment assessment, Told told) {
        assessment.decisions().stream()
                .filter(decision -> decision.step().key().equals("script"))
                .filter(decision -> !decision.because().isEmpty())
                .findFirst()
                .ifPresent(decision ->
                        told.detail(
                                "The script: "
                                        + decision.level()
                                                .toString()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .replace('_', ' ')
                                        + ". "
                                        + decision.because().getFirst().says()));
    }

    private static Set<String> asked(List<Ask> asks) {
        Set<String> roles = new TreeSet<>();
        for (Ask ask : asks) {
            Market market = ask.market();
            roles.add(market == null ? ask.role() : ask.role() + " " + market);
        }
        return roles;
    }
}
