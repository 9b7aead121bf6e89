package org.throughline.rules.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Decision;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Severity;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.book.RuleBook;

/// Finds the steps that no row decides for what a brand makes videos about, each by deciding a
/// brief about that alone. A topic counts where it is sensitive; claims and people always do.
final class Gaps {

    private static final String BY_DEFAULT = "default";

    private final RuleBook rules;
    private final RulebookVersion rulebook;
    private final Witnesses witnesses;
    private final RowSentences sentences;

    Gaps(RuleBook rules, RulebookVersion rulebook, Witnesses witnesses, RowSentences sentences) {
        this.rules = rules;
        this.rulebook = rulebook;
        this.witnesses = witnesses;
        this.sentences = sentences;
    }

    List<Gap> find(Collection<Subject> subjects) {
        List<Gap> gaps = new ArrayList<>();
        for (Subject subject : subjects) {
            boolean topic = subject.question().equals("topic");
            Severity severity = topic ? witnesses.severity(subject.value()) : Severity.NONE;
            if (!topic || severity != Severity.NONE) {
                Gap gap = gap(subject, severity);
                if (!gap.steps().isEmpty()) {
                    gaps.add(gap);
                }
            }
        }
        return gaps;
    }

    private Gap gap(Subject subject, Severity severity) {
        Witness witness =
                Witnesses.witness(
                        about(subject),
                        sentences.say("witness.gap", subject.question(), subject.value()));
        Assessment assessment = rules.outline(witness.campaign(), witness.brief(), rulebook);
        Map<Level, List<Step>> byDefault = new LinkedHashMap<>();
        List<Step> steps = new ArrayList<>();
        for (Step step : Step.values()) {
            Decision decision = assessment.decision(step, null);
            if (decision.level() != Level.PERSON_ONLY && isByDefault(decision)) {
                steps.add(step);
                byDefault.computeIfAbsent(decision.level(), any -> new ArrayList<>()).add(step);
            }
        }
        return new Gap(subject, severity, steps, says(subject, byDefault), witness);
    }

    private static boolean isByDefault(Decision decision) {
        return decision.because().stream().allMatch(each -> each.rule().equals(BY_DEFAULT));
    }

    private String says(Subject subject, Map<Level, List<Step>> byDefault) {
        List<String> said = new ArrayList<>();
        for (Level level : Level.values()) {
            List<Step> steps = byDefault.getOrDefault(level, List.of());
            if (!steps.isEmpty()) {
                said.add(
                        sentences.say(
                                "gap." + level,
                                String.join(", ", steps.stream().map(Step::key).toList())));
            }
        }
        return sentences.say("gap", subject.question(), subject.value(), String.join("; ", said));
    }

    private static Answered about(Subject subject) {
        ItemKind kind =
                Vocabulary.shipped().find(subject.question()).map(Dimension::item).orElse(null);
        Map<String, List<String>> answer = Map.of(subject.question(), List.of(subject.value()));
        return kind == null
                ? new Answered(answer, List.of())
                : new Answered(Map.of(), List.of(new Answered.Item(kind, answer)));
    }
}
