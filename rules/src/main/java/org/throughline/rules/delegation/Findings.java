package org.throughline.rules.delegation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.throughline.rules.tag.TagSheet;

/// What the phases added, in an order that does not depend on how facts were given: the order of
/// the rulebook, then of the items.
///
/// @param sheet the tags, with how sensitive the video was found
public record Findings(
        TagSheet sheet,
        List<Found> sensitivities,
        List<Decided> decided,
        List<Ruling.Step> steps,
        List<Ruling.Hold> holds,
        List<Ruling.Hold> held,
        List<Approval> approvals,
        List<Ruling.Plain> others) {

    static Findings of(TagSheet sheet, List<Found> sensitivities, Collection<?> facts) {
        List<Decided> decided = new ArrayList<>();
        List<Ruling.Step> steps = new ArrayList<>();
        List<Ruling.Hold> holds = new ArrayList<>();
        List<Ruling.Hold> held = new ArrayList<>();
        List<Approval> approvals = new ArrayList<>();
        List<Ruling.Plain> others = new ArrayList<>();
        for (Object fact : facts) {
            switch (fact) {
                case Decided one -> decided.add(one);
                case Ruling.Step one -> steps.add(one);
                case Ruling.Hold one -> holds.add(one);
                case Held one -> held.add(one.hold());
                case Approval one -> approvals.add(one);
                case Ruling.Plain one -> others.add(one);
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
        return new Findings(sheet, found, decided, steps, holds, held, sorted(approvals), others);
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
