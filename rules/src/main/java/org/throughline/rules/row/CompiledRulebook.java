package org.throughline.rules.row;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.throughline.data.brief.Brief;
import org.throughline.data.rulebook.CalendarDays;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.rules.calendar.MarketCalendar;
import org.throughline.rules.calendar.PublicHolidays;
import org.throughline.rules.tag.TagSheet;
import org.throughline.rules.tag.Tags;
import org.throughline.rules.voice.Voice;
import org.throughline.rules.wording.Wordings;

/// A version of a rulebook, ready to be asked. Immutable, so thread-safe.
public final class CompiledRulebook {

    private final RulebookVersion source;
    private final Wordings wordings;
    private final MarketCalendar calendar;
    private final Voice voice;
    private final KeyRing keys;
    private final RowFile<SensitivityRow> sensitivities;
    private final RowFile<Rule> rules;
    private final Unanswered unanswered;

    public CompiledRulebook(RulebookVersion source) {
        this(source, new PublicHolidays());
    }

    /// @param holidays which may be shared by many rulebooks
    public CompiledRulebook(RulebookVersion source, PublicHolidays holidays) {
        this.source = source;
        this.wordings = Wordings.of(source.wordings());
        this.calendar = new MarketCalendar(source, holidays);
        this.voice = new Voice(source);
        this.keys = new KeyRing();
        this.sensitivities = new RowFile<>(source.sensitivities(), SensitivityRow::when, keys);
        this.rules = new RowFile<>(source.rules(), Rule::when, keys);
        this.unanswered = new Unanswered(rules, source.rules(), keys);
    }

    /// Whether a hard rule asks anything of those who are seen.
    public boolean asksOfPeople() {
        return unanswered.asksOfPeople();
    }

    /// Questions of fact that a hard rule waits for.
    public List<String> unanswered(TagSheet sheet) {
        return unanswered.in(views(sheet));
    }

    public RulebookVersion source() {
        return source;
    }

    /// Its wording lists, ready to be looked for.
    public Wordings wordings() {
        return wordings;
    }

    /// How its brand speaks.
    public Voice voice() {
        return voice;
    }

    /// The days that it asks about, in the markets of a brief.
    public List<CalendarDays> calendar(Brief brief) {
        return calendar.of(brief);
    }

    /// The brief and each item, with the conditions that hold for them.
    public List<View> views(TagSheet sheet) {
        List<View> views = new ArrayList<>(sheet.items().size() + 1);
        Bits ofBrief = keys.ofBrief(sheet.brief());
        views.add(View.ofBrief(sheet.brief(), ofBrief));
        for (Tags item : sheet.items()) {
            views.add(View.ofItem(views.size(), item, keys.ofItem(item), ofBrief));
        }
        return views;
    }

    /// The same items beside a brief of which more is known.
    ///
    /// @param brief the tags of the earlier brief and more
    /// @param more the questions that only it answers
    public List<View> views(List<View> earlier, Tags brief, Collection<String> more) {
        List<View> views = new ArrayList<>(earlier.size());
        Bits ofBrief = earlier.getFirst().bits().copy();
        more.forEach(question -> keys.answer(ofBrief, question, brief.answers(question)));
        views.add(View.ofBrief(brief, ofBrief));
        earlier.subList(1, earlier.size()).forEach(view -> views.add(view.beside(ofBrief)));
        return views;
    }

    /// What of a brief matters to this rulebook.
    public static List<Sight> sights(List<View> views) {
        return views.stream().map(Sight::of).toList();
    }

    /// The conditions on the brief that hold where a question has these answers. Answers with the
    /// same effect may stand for each other, whatever else the brief says.
    public Bits effect(String question, List<String> answers) {
        return keys.ofBrief(Tags.of(question, answers));
    }

    /// What has to be so for one of its rules to hold.
    public Clauses clauses(Rule rule) {
        return new Clauses(rule, keys);
    }

    /// What has to be so for one of its rules to hold something back.
    public Clauses clauses(Rule rule, RuleOutcome.Hold hold) {
        return new Clauses(rule, hold, keys);
    }

    /// Whether a condition on the brief holds.
    public boolean holds(Condition condition, Tags brief) {
        return keys.holds(condition, brief);
    }

    /// Whether any row asks a question of the brief or of an item.
    public boolean asks(String question) {
        return keys.asks(question);
    }

    public List<CompiledRow<SensitivityRow>> sensitivityCandidates(List<View> views) {
        return sensitivities.candidates(views);
    }

    public List<CompiledRow<Rule>> ruleCandidates(List<View> views) {
        return rules.candidates(views);
    }
}
