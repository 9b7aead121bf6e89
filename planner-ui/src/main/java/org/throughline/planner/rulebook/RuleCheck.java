package org.throughline.planner.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.When;
import org.throughline.data.rulebook.WordingList;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.desk.RulebookReader;

/// Whether rules may be kept: read like those of a file, by the same reader. Thread-safe.
public final class RuleCheck {

    private static final Pattern PLACE = Pattern.compile("rules\\[(\\d+)]\\.?(.*)");

    private RuleCheck() {}

    /// What stands in the way of keeping a rule, each at its place below the rule, such as
    /// `then[1].need.text`.
    public static List<Problem> problems(Rule rule, DraftBook book) {
        List<Problem> problems = new ArrayList<>();
        if (rule.card() != null) {
            problems.add(
                    new Problem("RULES-004", "", "card " + rule.id() + " is shipped", "Copy it."));
        }
        twice(rule.when(), problems);
        problems.addAll(read(List.of(RuleTree.of(rule)), book).problems(0));
        return problems;
    }

    /// What stands in the way of keeping some rules, each under its name.
    static List<Problem> problems(List<Rule> rules, DraftBook book) {
        Reading reading = read(rules.stream().map(RuleTree::of).toList(), book);
        List<Problem> problems = new ArrayList<>();
        for (int at = 0; at < rules.size() && !reading.all().isEmpty(); at++) {
            String id = rules.get(at).id();
            reading.problems(at).forEach(problem -> problems.add(problem.in(id)));
        }
        return problems;
    }

    /// A file asks each question once in one place.
    static void twice(When when, List<Problem> problems) {
        twice("when", when.brief(), problems);
        twice("for", when.onItem(), problems);
        twice("except", when.except(), problems);
    }

    private static void twice(String place, List<Condition> conditions, List<Problem> problems) {
        Set<String> asked = new HashSet<>();
        for (Condition condition : conditions) {
            if (!asked.add(condition.dimension())) {
                problems.add(
                        new Problem(
                                "RULES-007",
                                place + "." + condition.dimension(),
                                "'" + condition.dimension() + "' is asked twice",
                                "Maybe one condition with both answers."));
            }
        }
    }

    /// Reads rules that came as trees of a file.
    static Reading read(List<Map<String, Object>> trees, DraftBook book) {
        Map<String, Object> file = RuleTree.file(book.brand(), trees, ownLists(book));
        return switch (RulebookReader.read(file, RuleBook.library())) {
            case Outcome.Accepted<RulebookVersion>(RulebookVersion read) ->
                    new Reading(
                            read.rules().stream().filter(rule -> rule.card() == null).toList(),
                            List.of());
            case Outcome.Refused<RulebookVersion>(List<Problem> problems) ->
                    new Reading(List.of(), problems);
        };
    }

    static List<WordingList> ownLists(DraftBook book) {
        return book.wordings().stream().filter(OwnRows::isOwn).toList();
    }

    /// Rules that were read, or everything that is wrong with them.
    static final class Reading {

        private final List<Rule> rules;
        private final List<Problem> all;
        private final Map<Integer, List<Problem>> byRule = new HashMap<>();

        Reading(List<Rule> rules, List<Problem> all) {
            this.rules = List.copyOf(rules);
            this.all = List.copyOf(all);
            for (Problem problem : all) {
                Matcher place = PLACE.matcher(problem.field());
                if (place.matches()) {
                    byRule.computeIfAbsent(
                                    Integer.valueOf(place.group(1)), any -> new ArrayList<>())
                            .add(
                                    new Problem(
                                            problem.code(),
                                            place.group(2),
                                            problem.message(),
                                            problem.hint()));
                }
            }
        }

        List<Rule> rules() {
            return rules;
        }

        List<Problem> all() {
            return all;
        }

        /// The problems of one rule, at their places below it.
        List<Problem> problems(int rule) {
            return byRule.getOrDefault(rule, List.of());
        }
    }
}
