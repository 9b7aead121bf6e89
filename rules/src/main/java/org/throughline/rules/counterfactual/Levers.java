package org.throughline.rules.counterfactual;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.data.rulebook.When;
import org.throughline.rules.row.CompiledRulebook;
import org.throughline.rules.tag.TagSheet;

/// Which choices could bring about, or undo, what certain rules ask for: those in the conditions of
/// rules that no fact has settled already. Confined to one brief.
final class Levers {

    private final CompiledRulebook rulebook;
    private final TagSheet now;

    private final Map<String, Set<String>> choices = new HashMap<>();

    private final Map<Step, Set<String>> ofSteps = new EnumMap<>(Step.class);
    private final Set<String> ofHolds = new HashSet<>();

    Levers(CompiledRulebook rulebook, TagSheet now) {
        this.rulebook = rulebook;
        this.now = now;
        Choice.ALL.forEach(choice -> choices.put(choice.dimension(), Set.of(choice.dimension())));
        for (Dimension dimension : Vocabulary.shipped().dimensions()) {
            if (dimension.item() == ItemKind.MARKET) {
                choices.put(dimension.key(), Set.of("market"));
            }
        }
        choices.put("publish-date", Set.of("publish-date", "market"));
        choices.put("calendar", Set.of("publish-date", "market"));
        choices.put("evidence-state", Set.of("publish-date", "market"));
        choices.put("aspect", Set.of("platform"));
        choices.put("release-state", Set.of("publish-date", "market", "platform"));
        choices.put("topic-sensitivity", behind(row -> row.kind().equals("topic")));
        choices.put("sensitivity", behind(row -> true));
        rulebook.source().rules().stream().filter(rule -> isOpen(rule.when())).forEach(this::read);
    }

    private Set<String> behind(Predicate<SensitivityRow> rows) {
        Set<String> behind = new HashSet<>();
        rulebook.source().sensitivities().stream()
                .filter(rows)
                .filter(row -> isOpen(row.when()))
                .flatMap(row -> row.when().conditions())
                .forEach(condition -> behind.addAll(of(condition)));
        return behind;
    }

    private Set<String> of(Condition condition) {
        return behind(condition.dimension());
    }

    /// The choices that the answer to a question follows from; none for a fact.
    Set<String> behind(String question) {
        return choices.getOrDefault(question, Set.of());
    }

    /// Whether no fact of the brief keeps a row from holding.
    private boolean isOpen(When when) {
        return when.brief().stream()
                .allMatch(condition ->
                        !of(condition).isEmpty() || rulebook.holds(condition, now.brief()));
    }

    /// The questions whose choices decide whether rules on a step hold.
    Set<String> ofStep(Step step) {
        return ofSteps.getOrDefault(step, Set.of());
    }

    /// The questions whose choices decide whether rules that hold something back hold.
    Set<String> ofHolds() {
        return ofHolds;
    }

    private void read(Rule rule) {
        Set<String> levers = new HashSet<>();
        rule.when().conditions().forEach(condition -> levers.addAll(of(condition)));
        boolean holds = false;
        for (RuleOutcome outcome : rule.outcomes()) {
            if (outcome instanceof RuleOutcome.Hold hold) {
                hold.until().condition().ifPresent(condition -> levers.addAll(of(condition)));
                holds = true;
            }
        }
        if (holds) {
            ofHolds.addAll(levers);
        }
        for (RuleOutcome outcome : rule.outcomes()) {
            if (outcome instanceof RuleOutcome.Who who) {
                ofSteps.computeIfAbsent(who.step(), any -> new HashSet<>()).addAll(levers);
            }
        }
    }
}
