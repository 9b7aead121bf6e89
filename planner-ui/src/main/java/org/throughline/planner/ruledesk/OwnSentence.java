package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;
import static org.throughline.planner.Texts.wordWithin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Severity;
import org.throughline.data.rulebook.BrandVoice;
import org.throughline.data.rulebook.CalendarDays;
import org.throughline.data.rulebook.DayRange;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftChange.Own;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.data.rulebook.WordingList;

/// A row beside the rules in words.
final class OwnSentence {

    /// Phrases or lines that are told one by one.
    private static final int MOST_TOLD = 12;

    private OwnSentence() {}

    /// What it is called where it stands among others.
    static String tag(Own row) {
        return switch (row) {
            case DraftChange.Words(WordingList list) -> list.name();
            case DraftChange.Sensitive(SensitivityRow each) -> each.id();
            case DraftChange.Days(List<CalendarDays> days) -> days.getFirst().market().code();
            case DraftChange.Voice(BrandVoice voice) -> voice.language();
        };
    }

    /// The row in one line.
    static String title(Own row) {
        return switch (row) {
            case DraftChange.Words(WordingList list) -> counted(list);
            case DraftChange.Sensitive(SensitivityRow each) -> RuleSentence.when(each.when());
            case DraftChange.Days(List<CalendarDays> days) -> days.getFirst().name();
            case DraftChange.Voice(BrandVoice voice) -> language(voice.language());
        };
    }

    private static String counted(WordingList list) {
        int phrases = list.phrases().values().stream().mapToInt(List::size).sum();
        return text(
                "desk.lists.counted",
                phrases,
                list.phrases().keySet().stream()
                        .map(OwnSentence::language)
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    static String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    }

    /// What it says, a sentence each.
    static List<String> says(Own row) {
        return switch (row) {
            case DraftChange.Words(WordingList list) -> says(list);
            case DraftChange.Sensitive(SensitivityRow each) -> says(each);
            case DraftChange.Days(List<CalendarDays> days) ->
                    days.stream().map(OwnSentence::says).distinct().toList();
            case DraftChange.Voice(BrandVoice voice) -> says(voice);
        };
    }

    private static List<String> says(WordingList list) {
        List<String> says = new ArrayList<>(phrases(list));
        new TreeMap<>(list.harmlessPhrases())
                .forEach((language, phrases) ->
                        says.add(
                                text(
                                        "desk.lists.harmless-in",
                                        language(language),
                                        told(phrases.stream().map(list::shown).toList()))));
        if (list.isMasked()) {
            says.add(text("desk.lists.is-masked"));
        }
        if (list.source() != null) {
            says.add(source(list.source(), list.verifiedOn()));
        }
        return says;
    }

    /// The phrases of a list, a sentence for each language.
    static List<String> phrases(WordingList list) {
        List<String> says = new ArrayList<>();
        for (Map.Entry<String, List<String>> each : new TreeMap<>(list.phrases()).entrySet()) {
            says.add(
                    text(
                            "desk.lists.phrases-in",
                            language(each.getKey()),
                            told(each.getValue().stream().map(list::shown).toList())));
        }
        return says;
    }

    private static List<String> says(SensitivityRow row) {
        return List.of(
                text(
                        "desk.sensitivities.finds",
                        severity(row.severity()),
                        wordWithin("sensitivity-kind", row.kind()),
                        row.says()),
                source(row.source(), row.verifiedOn()));
    }

    static String severity(Severity severity) {
        return text("desk.severity." + severity.name().toLowerCase(Locale.ROOT));
    }

    static String says(CalendarDays days) {
        return text(
                days.isStruck() ? "desk.calendar.says-not" : "desk.calendar.says",
                range(days.days()),
                wordWithin("calendar", days.word()),
                source(days.source(), days.verifiedOn()));
    }

    /// Days in words.
    static String range(DayRange range) {
        return switch (range) {
            case DayRange.Once(LocalDate from, LocalDate to) ->
                    from.equals(to)
                            ? RuleCard.DAY.format(from)
                            : text(
                                    "desk.calendar.once",
                                    RuleCard.DAY.format(from),
                                    RuleCard.DAY.format(to));
            case DayRange.Yearly _, DayRange.Weekday _ ->
                    text("desk.calendar.yearly", range.written());
        };
    }

    private static List<String> says(BrandVoice voice) {
        List<String> says = new ArrayList<>();
        if (!voice.avoid().isEmpty()) {
            says.add(
                    text(
                            "desk.voice.avoids",
                            told(voice.avoid().stream().map(OwnSentence::avoided).toList())));
        }
        if (!voice.cliches().isEmpty()) {
            says.add(text("desk.voice.worn", told(voice.cliches())));
        }
        if (voice.mostWords() != null) {
            says.add(text("desk.voice.at-most", voice.mostWords()));
        }
        if (Boolean.TRUE.equals(voice.youBeforeWe())) {
            says.add(text("desk.voice.you-first"));
        }
        if (Boolean.FALSE.equals(voice.emoji())) {
            says.add(text("desk.voice.no-emoji"));
        }
        says.add(text("desk.voice.lines", voice.approved().size()));
        return says;
    }

    private static String avoided(BrandVoice.Avoided avoided) {
        return avoided.say() == null
                ? text("desk.voice.avoided", avoided.phrase())
                : text("desk.voice.avoided-for", avoided.phrase(), avoided.say());
    }

    private static String told(List<String> all) {
        String told = all.stream().limit(MOST_TOLD).collect(Collectors.joining(" · "));
        return all.size() <= MOST_TOLD ? told : text("desk.own.more", told, all.size() - MOST_TOLD);
    }

    /// Where something is known from, and when that was read.
    static String source(String source, @Nullable LocalDate read) {
        return read == null
                ? text("desk.own.source", source)
                : text("desk.own.source-read", source, RuleCard.DAY.format(read));
    }

    /// What a part holds of a row, under a title.
    static Div form(String title, Optional<Own> row) {
        Div form = new Div(new H3(title));
        row.ifPresentOrElse(
                each -> {
                    form.add(new Paragraph(text("desk.own.named", tag(each), title(each))));
                    says(each).forEach(says -> form.add(new Paragraph(says)));
                },
                () -> form.add(new Paragraph(text("desk.own.gone"))));
        return form;
    }

    static String meaning(String word) {
        return word("calendar", word);
    }
}
