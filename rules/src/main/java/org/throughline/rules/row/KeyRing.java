package org.throughline.rules.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.Condition;
import org.throughline.rules.tag.Tags;

/// Gives every key of a rulebook a number, and tells which numbers hold for some tags.
///
/// A key of the brief and the same key of an item have different numbers, so that both fit into one
/// set of bits. Built in one thread, then only read.
final class KeyRing {

    private static final int[] NONE = {};

    /// The keys of one question in one scope.
    private static final class Question {
        /// What an answer brings about, the comparisons included.
        private final Map<String, int[]> byAnswer = new HashMap<>();

        /// What any answer brings about, and what of that an answer takes back.
        private int[] answered = NONE;

        private final Map<String, int[]> refused = new HashMap<>();
        private int[] unanswered = NONE;

        /// What has to be looked at.
        private int[] checked = NONE;
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

    Keys keys(boolean onItem, Condition condition) {
        return new Keys(
                condition.operator(),
                Key.of(onItem, condition).stream()
                        .mapToInt(key -> numbers.computeIfAbsent(key, this::add))
                        .toArray());
    }

    private int add(Key key) {
        int number = checks.size();
        Condition condition = key.condition();
        checks.add(new ConditionCheck(condition));
        asked.add(condition.dimension());
        Scope scope = key.onItem() ? item : brief;
        Question question = scope.question(condition.dimension());
        switch (condition.operator()) {
            case IS -> put(question.byAnswer, condition.values().getFirst(), number);
            case AT_LEAST, AT_MOST -> addRanked(condition, question, number);
            case IS_NOT -> {
                question.answered = with(question.answered, number);
                put(question.refused, condition.values().getFirst(), number);
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

    private void addRanked(Condition condition, Question question, int number) {
        Dimension dimension = Vocabulary.shipped().dimension(condition.dimension());
        for (String answer : dimension.values()) {
            if (checks.get(number).reaches(answer)) {
                put(question.byAnswer, answer, number);
            }
        }
    }

    private static void put(Map<String, int[]> map, String answer, int number) {
        map.merge(answer, new int[] {number}, (one, other) -> with(one, other[0]));
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

    private static void answer(Bits bits, Question question, List<String> answers) {
        bits.clear(question.unanswered);
        bits.set(question.answered);
        for (String answer : answers) {
            String word = answer;
            int slash = word.length();
            while (slash > 0) {
                word = answer.substring(0, slash);
                int[] brought = question.byAnswer.get(word);
                if (brought != null) {
                    bits.set(brought);
                }
                slash = word.lastIndexOf('/');
            }
        }
        if (!question.refused.isEmpty()) {
            answers.forEach(answer -> refuse(bits, question, answer));
        }
    }

    private static void refuse(Bits bits, Question question, String answer) {
        String word = answer;
        int slash = word.length();
        while (slash > 0) {
            word = answer.substring(0, slash);
            int[] refused = question.refused.get(word);
            if (refused != null) {
                bits.clear(refused);
            }
            slash = word.lastIndexOf('/');
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
