package org.throughline.rules.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.StepTable;
import org.throughline.data.rulebook.Card;
import org.throughline.data.rulebook.CardChange;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.RulebookVersion;

/// The cards of the library as a brand adopted them.
public final class Adoption {

    private Adoption() {}

    /// A rulebook whose cards are those of the library with these changes, and no others.
    ///
    /// @throws IllegalArgumentException where a change names no guideline card
    public static RulebookVersion of(
            RulebookVersion rulebook, RulebookVersion library, List<CardChange> changes) {
        List<Rule> rules = new ArrayList<>();
        rulebook.rules().stream().filter(rule -> rule.card() == null).forEach(rules::add);
        rules.addAll(cards(library, changes));
        return rulebook.withCards(rules, library.version(), changes);
    }

    /// The library's cards with these changes: switched off ones are left out.
    public static List<Rule> cards(RulebookVersion library, List<CardChange> changes) {
        Map<String, CardChange> byCard =
                changes.stream().collect(Collectors.toMap(CardChange::card, Function.identity()));
        List<Rule> cards = new ArrayList<>();
        for (Rule rule : library.rules()) {
            CardChange change = byCard.remove(rule.id());
            Card card = rule.card();
            if (change == null || card == null) {
                cards.add(rule);
            } else if (rule.hard()) {
                throw new IllegalArgumentException("card " + rule.id() + " is hard and stays");
            } else if (change.kind() == CardChange.Kind.SOFTENED) {
                cards.add(softened(rule, card, change));
            }
        }
        if (!byCard.isEmpty()) {
            throw new IllegalArgumentException("no such card: " + byCard.keySet());
        }
        return cards;
    }

    /// Levels go one step toward the machine, never below what stands where no row speaks: a
    /// softened card asks for no less than one that is switched off. Everything else that it asks
    /// becomes its advice.
    private static Rule softened(Rule rule, Card card, CardChange change) {
        List<RuleOutcome> outcomes = new ArrayList<>();
        boolean advises = false;
        for (RuleOutcome outcome : rule.outcomes()) {
            if (outcome instanceof RuleOutcome.Who who) {
                outcomes.add(new RuleOutcome.Who(who.step(), lower(who)));
            } else {
                advises = true;
            }
        }
        if (advises) {
            outcomes.add(new RuleOutcome.Note(card.claim()));
        }
        return new Rule(
                rule.id(),
                rule.version(),
                change.by(),
                change.on(),
                false,
                rule.when(),
                outcomes,
                card);
    }

    private static Level lower(RuleOutcome.Who who) {
        StepTable.Row row = StepTable.shipped().row(who.step());
        Level least = row.outsideAuthorMarket() == null ? row.level() : row.outsideAuthorMarket();
        Level next = who.level().looser();
        return least.isStricterThan(next) ? least : next;
    }
}
