package org.throughline.rules.reason;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Because;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.register.LevelBreak;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Operator;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.data.rulebook.When;
import org.throughline.rules.tag.Passage;
import org.throughline.rules.tag.Tags;
import org.throughline.rules.wording.WordingMatch;

/// Writes the reason for one outcome of a row: the tags that made it hold, what follows, and who
/// set it when. Confined to one assessment.
public final class Sentences {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final Phrases phrases;
    private final boolean told;
    private final IdentityHashMap<Tags, Map<Condition, String>> said = new IdentityHashMap<>();
    private final IdentityHashMap<Rule, String> setBy = new IdentityHashMap<>();
    private final Follows follows;

    public Sentences(Phrases phrases) {
        this(phrases, true);
    }

    /// @param told whether sentences are written; else a reason names its rule and says nothing
    public Sentences(Phrases phrases, boolean told) {
        this.phrases = phrases;
        this.told = told;
        this.follows = new Follows(phrases);
    }

    /// Why an outcome follows.
    ///
    /// @param brief the tags of the whole video
    /// @param about the tags of what the row holds for
    public Because because(Rule rule, RuleOutcome outcome, Tags brief, Tags about) {
        if (!told) {
            return new Because(rule.id(), rule.version(), rule.setBy(), "");
        }
        String reasons = reasons(rule.when(), brief, about);
        String says =
                phrases.say(
                        reasons.isEmpty() ? "because.always" : "because",
                        reasons,
                        outcome(outcome, about),
                        setBy.computeIfAbsent(rule, this::setBy));
        return new Because(rule.id(), rule.version(), rule.setBy(), says);
    }

    /// Why a level stands though no rule asks for it.
    public Because byDefault(Step step, Level level, @Nullable Market market) {
        String key = market == null ? "by.default" : "by.default.market";
        return new Because(
                "default", 1, phrases.say("by.program"), told ? say(key, who(step, level)) : "");
    }

    /// Why a level stands though a rule asks for less.
    public Because byFloor(Rule rule, Step step, Level floor) {
        return new Because(
                "floor",
                1,
                phrases.say("by.program"),
                told ? say("by.floor", rule.id(), who(step, floor)) : "");
    }

    /// That a guideline is broken on purpose: it stands under the card that lets it be broken.
    public Because broken(LevelBreak broken) {
        LevelBreak.Answer answer = broken.answer();
        String agreedBy = answer == null ? phrases.say("by.unrecorded") : answer.by();
        return new Because(
                "E1",
                1,
                agreedBy,
                say("by.broken", broken.owner(), broken.reason(), agreedBy, broken.until()));
    }

    /// Why something is sensitive.
    public Because sensitive(SensitivityRow row, Tags about) {
        String severity = phrases.say("severity." + row.severity().name());
        String found =
                row.when().onItem().isEmpty()
                        ? ""
                        : phrases.list(
                                row.when().onItem().stream()
                                        .map(condition -> condition(condition, about))
                                        .toList());
        String key = found.isEmpty() ? "sensitivity" : "sensitivity.found";
        String says = capital(phrases.say(key, row.says(), severity, found));
        SensitivityRow.SetBy setBy = row.setBy();
        return setBy == null
                ? new Because(row.id(), 1, phrases.say("by.unrecorded"), says)
                : new Because(row.id(), setBy.version(), setBy.name(), says);
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /// Words of the vocabulary, one of which is enough.
    public String either(List<String> words) {
        return phrases.either(words.stream().map(word -> word.replace('-', ' ')).toList());
    }

    /// A phrase of the bundle, for what is missing.
    public String say(String key, Object... fillings) {
        return told ? phrases.say(key, fillings) : "";
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// Many rows hold for one thing and ask the same of it.
    private String condition(Condition condition, Tags tags) {
        return said.computeIfAbsent(tags, any -> new HashMap<>())
                .computeIfAbsent(condition, any -> say(condition, tags));
    }

    private String setBy(Rule rule) {
        LocalDate day = rule.setOn();
        if (rule.card() != null) {
            if (day != null) {
                return phrases.say(
                        "by.card.softened",
                        rule.id(),
                        rule.version(),
                        rule.setBy(),
                        DAY.format(day));
            }
            return phrases.say("by.card", rule.id(), rule.version(), rule.setBy());
        }
        return day == null
                ? phrases.say("by.brand.undated", rule.id(), rule.version(), rule.setBy())
                : phrases.say("by.brand", rule.id(), rule.version(), rule.setBy(), DAY.format(day));
    }

    private String reasons(When when, Tags brief, Tags about) {
        List<String> reasons = new ArrayList<>();
        when.brief().forEach(condition -> reasons.add(condition(condition, brief)));
        when.onItem().forEach(condition -> reasons.add(condition(condition, about)));
        ItemKind item = when.item();
        if (item != null && when.onItem().isEmpty()) {
            reasons.add(phrases.say("item." + item.key(), "", "", label(about)));
        }
        return phrases.list(reasons);
    }

    /// The most particular phrase there is: for this answer, for one answer, for the question, for
    /// the comparison; of one item, or of any item where the video as a whole is meant.
    private String say(Condition condition, Tags tags) {
        String question = condition.dimension();
        ItemKind item = Vocabulary.shipped().dimension(question).item();
        Integer count = tags.counts().get(question);
        List<String> answers = matching(condition, tags);
        String about = item == null ? "" : tags.kind() == null ? "any." : "item.";
        List<String> keys = new ArrayList<>();
        for (String scope : about.isEmpty() ? List.of("") : List.of(about, "")) {
            String start = "when." + scope + question;
            switch (condition.operator()) {
                case ANSWERED, UNANSWERED -> keys.add(start + "." + condition.operator().key());
                case WITHIN, NO_ITEM -> {}
                default -> {
                    boolean one = count == null ? answers.size() == 1 : count == 1;
                    if (one) {
                        keys.add(start + "." + answers.getFirst());
                        keys.add(start + ".one");
                    }
                    keys.add(start);
                }
            }
        }
        if (condition.operator() == Operator.NO_ITEM && condition.values().isEmpty()) {
            keys.add("when.no-item.at-all");
        } else if (!about.isEmpty()) {
            keys.add("when." + about + condition.operator().key());
            if (condition.operator() != Operator.NO_ITEM) {
                keys.add("when." + about + "is");
            }
        }
        keys.add("when." + condition.operator().key());
        return phrases.first(
                keys,
                phrases.list(answers),
                count == null ? "" : count,
                label(tags),
                question.replace('-', ' '),
                item == null ? "" : item.key(),
                condition.days() == null ? "" : condition.days());
    }

    private String label(Tags tags) {
        ItemKind kind = tags.kind();
        return kind == null
                ? tags.label()
                : phrases.first(List.of("label." + kind.key(), "label"), tags.label());
    }

    /// The answers that made a condition hold, as a person calls them.
    private List<String> matching(Condition condition, Tags tags) {
        Stream<String> matching =
                switch (condition.operator()) {
                    case ON -> Answers.days(condition, tags).map(DAY::format);
                    case CONTAINS -> words(condition, tags).map(word -> "\u201c" + word + "\u201d");
                    case IS, IS_NOT, AT_LEAST, AT_MOST, ANSWERED, UNANSWERED, WITHIN, NO_ITEM ->
                            Answers.to(condition, tags).stream()
                                    .map(answer ->
                                            tags.names()
                                                    .getOrDefault(
                                                            condition.dimension() + "=" + answer,
                                                            answer));
                };
        return matching.distinct().toList();
    }

    private static boolean isLookedAt(Condition condition, Passage passage) {
        List<String> places = condition.places();
        return places == null || passage.isAt(places);
    }

    private Stream<String> words(Condition condition, Tags tags) {
        return tags.passages().stream()
                .filter(passage -> isLookedAt(condition, passage))
                .flatMap(passage -> passage.matches().stream())
                .filter(match -> condition.values().contains(match.list()))
                .map(WordingMatch::shown);
    }

    private String outcome(RuleOutcome outcome, Tags about) {
        return switch (outcome) {
            case RuleOutcome.Who(Step step, Level level) -> who(step, level);
            case RuleOutcome.Ask ask -> follows.ask(ask);
            case RuleOutcome.Need need -> follows.need(need);
            case RuleOutcome.Never never -> follows.never(never);
            case RuleOutcome.Hold hold -> follows.hold(hold, about);
            case RuleOutcome.Limit limit ->
                    phrases.first(
                            List.of(
                                    "limit." + limit.measure() + "." + limit.bound(),
                                    "limit." + limit.bound()),
                            limit.measure().replace('-', ' '),
                            limit.number().toPlainString(),
                            limit.unit());
            case RuleOutcome.Lane(Integer days) ->
                    days == null ? phrases.say("lane") : phrases.say("lane.days", days);
            case RuleOutcome.Note note -> phrases.say("note", note.says());
        };
    }

    private String who(Step step, Level level) {
        String[] said = phrases.say("step." + step.key()).split("\\|", -1);
        return phrases.say("who." + level.name(), said[0], said[1]);
    }
}
