package org.throughline.rules.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Operator;
import org.throughline.rules.tag.Tags;

/// Gives every key of a rulebook a number, and tells which numbers hold for some tags.
///
/// A key of the brief and the same key of an item have different numbers, so that both fit into one
/// set of bits. Built in one thread, then only read.
final class KeyRing {

    private static final int[] NONE = {};

    /// What one answer brings about, the comparisons included, and what of *is not* it takes back.
    private static final class Effect {
        private int[] brought = NONE;
        private int[] refused = NONE;
    }

    /// The keys of one question in one scope.
    private static final class Question {
        private final Map<String, Effect> byAnswer = new HashMap<>();

        /// What any answer brings about.
        private int[] answered = NONE;

        private int[] unanswered = NONE;

        /// What has to be looked at.
        private int[] checked = NONE;

        /// What may hold once a fact is known.
        private int[] facts = NONE;

        private Effect effect(String answer) {
            return byAnswer.computeIfAbsent(answer, any -> new Effect());
        }
    }

    /// The keys of the brief, or of items.
    private static final class Scope {
        private final Map<String, Question> questions = new HashMap<>();

        /// What holds until its question is answered.
        private int[] unanswered = NONE;

        /// What may hold though its question has no answer.
        private int[] checked = NONE;

        private Question question(String key) {
            return questions.computeIfAbsent(key, any -> new Question());
        }
    }

    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<ConditionCheck> checks = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();
    private final Scope brief = new Scope();
    private final Scope item = new Scope();

    /// The numbers of a condition; new ones only while the rulebook is read.
    Keys keys(boolean onItem, Condition condition) {
        return new Keys(
                condition.operator(),
                Key.of(onItem, condition).stream().mapToInt(this::number).toArray());
    }

    /// Looks first: a rulebook that is read already is asked by many threads, and nothing of it
    /// changes then.
    private int number(Key key) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        int number = add(key);
        numbers.put(key, number);
        return number;
    }

    private int add(Key key) {
        int number = checks.size();
        Condition condition = key.condition();
        checks.add(new ConditionCheck(condition));
        asked.add(condition.dimension());
        Scope scope = key.onItem() ? item : brief;
        Question question = scope.question(condition.dimension());
        if (isFact(condition, key.onItem())) {
            question.facts = with(question.facts, number);
        }
        switch (condition.operator()) {
            case IS -> bring(question, condition.values().getFirst(), number);
            case AT_LEAST, AT_MOST -> addRanked(condition, question, number);
            case IS_NOT -> {
                question.answered = with(question.answered, number);
                Effect effect = question.effect(condition.values().getFirst());
                effect.refused = with(effect.refused, number);
            }
            case ANSWERED -> question.answered = with(question.answered, number);
            case UNANSWERED -> {
                question.unanswered = with(question.unanswered, number);
                scope.unanswered = with(scope.unanswered, number);
            }
            case NO_ITEM, WITHIN -> scope.checked = with(scope.checked, number);
            case ON, CONTAINS -> question.checked = with(question.checked, number);
        }
        return number;
    }

    /// A fact of an item is open for that item alone.
    static boolean isFact(Condition condition, boolean onItem) {
        Dimension dimension = Vocabulary.shipped().dimension(condition.dimension());
        return dimension.isFact()
                && (dimension.item() != null) == onItem
                && condition.operator() != Operator.UNANSWERED
                && condition.operator() != Operator.NO_ITEM;
    }

    private void addRanked(Condition condition, Question question, int number) {
        Dimension dimension = Vocabulary.shipped().dimension(condition.dimension());
        for (String answer : dimension.values()) {
            if (checks.get(number).reaches(answer)) {
                bring(question, answer, number);
            }
        }
    }

    private static void bring(Question question, String answer, int number) {
        Effect effect = question.effect(answer);
        effect.brought = with(effect.brought, number);
    }

    private static int[] with(int[] numbers, int number) {
        int[] more = Arrays.copyOf(numbers, numbers.length + 1);
        more[numbers.length] = number;
        return more;
    }

    double likelihood(int number) {
        return checks.get(number).likelihood();
    }

    int size() {
        return checks.size();
    }

    /// Whether a condition holds that may not be one of the rulebook's on the brief.
    boolean holds(Condition condition, Tags tags) {
        Integer number = numbers.get(new Key(false, condition));
        return number == null
                ? new ConditionCheck(condition).holds(tags)
                : checks.get(number).holds(tags);
    }

    boolean asks(String question) {
        return asked.contains(question);
    }

    Bits ofBrief(Tags whole) {
        return bits(brief, whole);
    }

    /// Takes one more answer of a brief into its bits.
    void answer(Bits bits, String question, List<String> answers) {
        Question asked = brief.questions.get(question);
        if (asked != null && !answers.isEmpty()) {
            answer(bits, asked, answers);
        }
    }

    Bits ofItem(Tags one) {
        return bits(item, one);
    }

    private Bits bits(Scope scope, Tags tags) {
        Bits bits = new Bits(size());
        bits.set(scope.unanswered);
        tags.answers()
                .forEach((key, answers) -> {
                    Question question = scope.questions.get(key);
                    if (question != null) {
                        answer(bits, question, answers);
                        check(bits, question.checked, tags);
                    }
                });
        Question wording = scope.questions.get("wording");
        if (wording != null && !tags.passages().isEmpty() && tags.kind() != ItemKind.MARKET) {
            check(bits, wording.checked, tags);
        }
        check(bits, scope.checked, tags);
        return bits;
    }

    /// The keys of facts of the video that are not answered.
    Bits openOfBrief(Tags whole) {
        return open(brief, whole);
    }

    /// The keys of facts of an item that are not answered.
    Bits openOfItem(Tags one) {
        return open(item, one);
    }

    private Bits open(Scope scope, Tags tags) {
        Bits open = new Bits(size());
        scope.questions.forEach((key, question) -> {
            if (question.facts.length > 0 && !tags.isAnswered(key)) {
                open.set(question.facts);
            }
        });
        return open;
    }

    /// Every key of items, or of the video where it asks about no item.
    Bits all(boolean onItem) {
        Bits all = new Bits(size());
        numbers.forEach((key, number) -> {
            boolean wanted =
                    onItem
                            ? key.onItem()
                            : !key.onItem() && itemOf(key.condition().dimension()) == null;
            if (wanted) {
                all.set(number);
            }
        });
        return all;
    }

    private static @Nullable ItemKind itemOf(String question) {
        return Vocabulary.shipped().dimension(question).item();
    }

    private static void answer(Bits bits, Question question, List<String> answers) {
        bits.clear(question.unanswered);
        bits.set(question.answered);
        for (String answer : answers) {
            String word = answer;
            int end = word.length();
            while (end > 0) {
                word = answer.substring(0, end);
                Effect effect = question.byAnswer.get(word);
                if (effect != null) {
                    bits.set(effect.brought);
                    bits.clear(effect.refused);
                }
                end = word.lastIndexOf('/');
            }
        }
    }

    private void check(Bits bits, int[] numbers, Tags tags) {
        for (int number : numbers) {
            if (checks.get(number).holds(tags)) {
                bits.set(number);
            }
        }
    }
}
