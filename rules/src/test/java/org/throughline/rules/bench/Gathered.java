package org.throughline.rules.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Severity;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.rules.delegation.Asked;
import org.throughline.rules.delegation.Place;
import org.throughline.rules.delegation.Ruling;
import org.throughline.rules.row.CompiledRow;
import org.throughline.rules.tag.TagSheet;

/// What the peers gather in plain collections: the strictest level of each place, who is asked by
/// which rulings, what is held. Confined to one run.
final class Gathered {

    static final List<String> FOUND = List.of("sensitivity", "topic-sensitivity");

    private int sensitivities;
    private Severity severity = Severity.NONE;
    private Severity topicSeverity = Severity.NONE;
    private final Map<Place, Level> levels = new HashMap<>();
    private final List<Ruling.Step> steps = new ArrayList<>();
    private final List<Ruling.Hold> held = new ArrayList<>();
    private final Map<Asked, List<Ruling.Ask>> asked = new HashMap<>();
    private final List<Ruling.Plain> other = new ArrayList<>();

    void found(CompiledRow<SensitivityRow> row) {
        sensitivities++;
        SensitivityRow source = row.source();
        severity = worse(severity, source.severity());
        if (source.kind().equals("topic")) {
            topicSeverity = worse(topicSeverity, source.severity());
        }
    }

    private static Severity worse(Severity one, Severity other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    TagSheet known(TagSheet sheet) {
        return sheet.with(
                Map.of("sensitivity", word(severity), "topic-sensitivity", word(topicSeverity)));
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    void ruled(List<Ruling> rulings) {
        for (Ruling ruling : rulings) {
            switch (ruling) {
                case Ruling.Step step -> {
                    steps.add(step);
                    levels.merge(
                            step.place(),
                            step.level(),
                            (one, two) -> one.isStricterThan(two) ? one : two);
                }
                case Ruling.Ask ask ->
                        asked.computeIfAbsent(ask.asked(), any -> new ArrayList<>()).add(ask);
                case Ruling.Hold hold -> held.add(hold);
                case Ruling.Plain plain -> other.add(plain);
            }
        }
    }

    Outcome outcome() {
        Map<Asked, Integer> counts = new HashMap<>();
        asked.forEach((who, rulings) -> counts.put(who, rulings.size()));
        return new Outcome(sensitivities, levels, new HashSet<>(held), counts, other.size());
    }
}
