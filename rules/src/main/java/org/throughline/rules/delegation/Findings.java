package org.throughline.rules.delegation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.throughline.data.assessment.Level;
import org.throughline.rules.row.View;
import org.throughline.rules.tag.TagSheet;

/// What the phases added, in an order that does not depend on how facts were given: the order of
/// the rulebook, then of the items.
///
/// @param sheet the tags, with how sensitive the video was found
/// @param views the brief and each item, with the conditions that hold for them
/// @param decided the strictest level that any row asks for, in one market or in all
public record Findings(
        TagSheet sheet,
        List<View> views,
        List<Found> sensitivities,
        Map<Place, Level> decided,
        List<Ruling.Step> steps,
        List<Ruling.Hold> holds,
        List<Ruling.Hold> held,
        List<Approval> approvals,
        List<Ruling.Plain> others) {

    static Findings of(
            TagSheet sheet, List<View> views, List<Found> sensitivities, Collection<?> facts) {
        Decided decided = Decided.NOTHING;
        List<Ruling.Step> steps = new ArrayList<>();
        List<Ruling.Hold> holds = new ArrayList<>();
        List<Ruling.Hold> held = new ArrayList<>();
        List<Approval> approvals = new ArrayList<>();
        List<Ruling.Plain> others = new ArrayList<>();
        for (Object fact : facts) {
            switch (fact) {
                case Claims claims -> {
                    steps.addAll(claims.steps());
                    holds.addAll(claims.holds());
                    others.addAll(claims.others());
                }
                case Decided one -> decided = one;
                case Held one -> held.add(one.hold());
                case Once one -> approvals.addAll(one.approvals());
                default -> {}
            }
        }
        steps.sort(Ruling.ORDER);
        holds.sort(Ruling.ORDER);
        held.sort(Ruling.ORDER);
        others.sort(Ruling.ORDER);
        List<Found> found = new ArrayList<>(sensitivities);
        found.sort(
                Comparator.comparingInt((Found one) -> one.row().order())
                        .thenComparingInt(one -> one.view().place()));
        return new Findings(
                sheet,
                views,
                found,
                decided.levels(),
                steps,
                holds,
                held,
                sorted(approvals),
                others);
    }

    private static List<Approval> sorted(List<Approval> approvals) {
        List<Approval> sorted = new ArrayList<>(approvals.size());
        for (Approval approval : approvals) {
            List<Ruling.Ask> asks = new ArrayList<>(approval.asks());
            asks.sort(Ruling.ORDER);
            sorted.add(new Approval(approval.asked(), asks));
        }
        sorted.sort(Comparator.comparing(approval -> approval.asks().getFirst(), Ruling.ORDER));
        return sorted;
    }
}
