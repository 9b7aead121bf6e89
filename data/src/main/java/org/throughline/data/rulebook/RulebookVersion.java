package org.throughline.data.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that is in force under one version of a brand's rulebook: its own rules and the
/// shipped cards it has not switched off, sensitivities, calendar days and wording lists.
/// Immutable; a change is a new version.
///
/// @param library version of the shipped library it stands on; absent for the library itself
/// @param cards guideline cards that the brand softened or switched off
/// @param voice how the brand speaks, once a language; absent: it has not said
public record RulebookVersion(
        String name,
        int version,
        List<Rule> rules,
        List<SensitivityRow> sensitivities,
        List<CalendarDays> calendar,
        List<WordingList> wordings,
        @Nullable Integer library,
        @Nullable List<CardChange> cards,
        @Nullable List<BrandVoice> voice) {

    public RulebookVersion(
            String name,
            int version,
            List<Rule> rules,
            List<SensitivityRow> sensitivities,
            List<CalendarDays> calendar,
            List<WordingList> wordings) {
        this(name, version, rules, sensitivities, calendar, wordings, null, null, null);
    }

    public RulebookVersion {
        rules = List.copyOf(rules);
        sensitivities = List.copyOf(sensitivities);
        calendar = List.copyOf(calendar);
        wordings = List.copyOf(wordings);
        cards = cards == null || cards.isEmpty() ? null : List.copyOf(cards);
        voice = voice == null || voice.isEmpty() ? null : List.copyOf(voice);
        long ids = rules.stream().map(Rule::id).distinct().count();
        if (ids != rules.size()) {
            throw new IllegalArgumentException("a rule id stands twice in " + name);
        }
    }

    /// Another version with other rules, and everything else as it is.
    public RulebookVersion with(String name, int version, List<Rule> rules) {
        return new RulebookVersion(
                name, version, rules, sensitivities, calendar, wordings, library, cards, voice);
    }

    /// The same with other wording lists.
    public RulebookVersion withWordings(List<WordingList> wordings) {
        return new RulebookVersion(
                name, version, rules, sensitivities, calendar, wordings, library, cards, voice);
    }

    /// The same rules beside other rows.
    public RulebookVersion withRows(
            List<SensitivityRow> sensitivities,
            List<CalendarDays> calendar,
            List<WordingList> wordings,
            @Nullable List<BrandVoice> voice) {
        return new RulebookVersion(
                name, version, rules, sensitivities, calendar, wordings, library, cards, voice);
    }

    /// The same rules on other cards.
    public RulebookVersion withCards(
            List<Rule> rules, int library, @Nullable List<CardChange> cards) {
        return new RulebookVersion(
                name, version, rules, sensitivities, calendar, wordings, library, cards, voice);
    }

    /// How the brand speaks, in the languages for which it has said so.
    public List<BrandVoice> voices() {
        return voice == null ? List.of() : voice;
    }
}
