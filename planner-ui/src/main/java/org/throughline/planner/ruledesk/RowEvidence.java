package org.throughline.planner.ruledesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.data.assessment.Step;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Operator;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.trend.ComparedBy;
import org.throughline.data.trend.Comparison;
import org.throughline.data.trend.Lift;
import org.throughline.data.trend.LiftReport;

/// What results say so far about a row of the rulebook: of the hooks, endings, formats, people and
/// silences that it is about, and of people on camera where it says who films, appears or speaks.
/// Who did a step is not known of posts, so that nothing is said of it.
///
/// @param lifts that are told, of all accounts
/// @param asked comparisons that would speak for or against the row
/// @param steps that it sets, and of which posts are not compared
record RowEvidence(List<Lift> lifts, List<Comparison> asked, List<Step> steps) {

    private static final Set<Step> SEEN_ON_CAMERA =
            Set.of(Step.CASTING, Step.SHOOT, Step.VOICE, Step.APPEARANCE);

    RowEvidence {
        lifts = List.copyOf(lifts);
        asked = List.copyOf(asked);
        steps = List.copyOf(steps);
    }

    /// Empty where results could say nothing about the row at all.
    static Optional<RowEvidence> of(Rule rule, LiftReport report) {
        List<Step> steps = new ArrayList<>();
        List<Comparison> asked = new ArrayList<>();
        for (RuleOutcome outcome : rule.outcomes()) {
            if (outcome instanceof RuleOutcome.Who(Step step, _)) {
                steps.add(step);
            }
        }
        if (steps.stream().anyMatch(SEEN_ON_CAMERA::contains)) {
            asked.add(new Comparison(ComparedBy.PEOPLE, Comparison.ANYBODY));
        }
        rule.when()
                .conditions()
                .filter(condition -> condition.operator() == Operator.IS)
                .flatMap(RowEvidence::compared)
                .forEach(asked::add);
        List<Lift> lifts =
                report.lifts().stream()
                        .filter(lift -> lift.account() == null && asked.contains(lift.comparison()))
                        .toList();
        return steps.isEmpty() && asked.isEmpty()
                ? Optional.empty()
                : Optional.of(new RowEvidence(lifts, asked, steps));
    }

    private static Stream<Comparison> compared(Condition condition) {
        return switch (condition.dimension()) {
            case "hook-kind" -> all(ComparedBy.HOOK, condition);
            case "ending-kind" -> all(ComparedBy.ENDING, condition);
            case "format" -> all(ComparedBy.FORMAT, condition);
            case "person-kind" -> all(ComparedBy.PEOPLE, condition);
            case "technique" ->
                    condition.values().contains(Comparison.DECLARED_SILENCE)
                            ? Stream.of(
                                    new Comparison(ComparedBy.SILENCE, Comparison.DECLARED_SILENCE))
                            : Stream.empty();
            default -> Stream.empty();
        };
    }

    private static Stream<Comparison> all(ComparedBy by, Condition condition) {
        return condition.values().stream().map(key -> new Comparison(by, key));
    }

    /// Comparisons of which no post stands on one of the sides.
    List<Comparison> unknown() {
        return asked.stream()
                .filter(each -> lifts.stream().noneMatch(lift -> lift.comparison().equals(each)))
                .distinct()
                .toList();
    }

    long holding() {
        return lifts.stream().filter(lift -> lift.verdict().holds()).count();
    }
}
