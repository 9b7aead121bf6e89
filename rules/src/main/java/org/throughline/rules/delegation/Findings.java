package org.throughline.rules.delegation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.rules.tag.TagSheet;
import org.throughline.rules.tag.Tags;

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
        IdentityHashMap<Tags, Integer> places = new IdentityHashMap<>();
        sheet.items().forEach(item -> places.put(item, places.size() + 1));
        Comparator<Ruling> order =
                Comparator.comparingInt((Ruling ruling) -> ruling.row().order())
                        .thenComparingInt(ruling -> places.getOrDefault(ruling.tags(), 0))
                        .thenComparingInt(Findings::outcomeOrder);
        steps.sort(order);
        holds.sort(order);
        held.sort(order);
        others.sort(order);
        List<Found> found = new ArrayList<>(sensitivities);
        found.sort(
                Comparator.comparingInt((Found one) -> one.row().order())
                        .thenComparingInt(one -> places.getOrDefault(one.view().tags(), 0)));
        return new Findings(
                sheet, found, decided, steps, holds, held, sorted(approvals, order), others);
    }

    /// Where an outcome stands in its rule.
    private static int outcomeOrder(Ruling ruling) {
        RuleOutcome outcome =
                switch (ruling) {
                    case Ruling.Plain plain -> plain.outcome();
                    case Ruling.Step step -> new RuleOutcome.Who(step.place().step(), step.level());
                    case Ruling.Ask ask -> ask.outcome();
                    case Ruling.Hold hold -> hold.outcome();
                };
        return ruling.rule().outcomes().indexOf(outcome);
    }

    private static List<Approval> sorted(List<Approval> approvals, Comparator<Ruling> order) {
        return approvals.stream()
                .map(approval ->
                        new Approval(
                                approval.asked(), approval.asks().stream().sorted(order).toList()))
                .sorted(Comparator.comparing(approval -> approval.asks().getFirst(), order))
                .toList();
    }
}
