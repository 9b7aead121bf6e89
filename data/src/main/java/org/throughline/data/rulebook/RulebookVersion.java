package org.throughline.data.rulebook;

import java.util.List;

/// Everything that is in force under one version of a brand's rulebook: its own rules and the
/// shipped cards it has not switched off, sensitivities, calendar days and wording lists.
/// Immutable; a change is a new version.
public record RulebookVersion(
        String name,
        int version,
        List<Rule> rules,
        List<SensitivityRow> sensitivities,
        List<CalendarDays> calendar,
        List<WordingList> wordings) {

    public RulebookVersion {
        rules = List.copyOf(rules);
        sensitivities = List.copyOf(sensitivities);
        calendar = List.copyOf(calendar);
        wordings = List.copyOf(wordings);
        long ids = rules.stream().map(Rule::id).distinct().count();
        if (ids != rules.size()) {
            throw new IllegalArgumentException("a rule id stands twice in " + name);
        }
    }
}
