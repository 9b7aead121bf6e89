package org.throughline.rules.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.data.problem.KnownWords;
import org.throughline.data.rulebook.CardChange;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;

/// Reads which guideline cards a brand softened or switched off. Thread-safe.
final class CardReader {

    private static final List<String> KEYS =
            List.of("card", "softened", "switched-off", "review", "by", "on");

    private CardReader() {}

    /// @param file says who set it and when, where a change does not
    static List<CardChange> read(Node file, RulebookVersion library) {
        List<CardChange> changes = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        for (Node node : file.child("cards").elements()) {
            node.entries(KEYS);
            Optional<Rule> card = card(node.child("card"), library);
            boolean softened = !node.child("softened").isMissing();
            if (softened != node.child("switched-off").isMissing()) {
                node.problem(
                        Node.SHAPE,
                        "a card is softened or switched-off, each with its reason",
                        "Maybe softened: why.");
                continue;
            }
            Node reason = node.child(softened ? "softened" : "switched-off");
            Node by = node.child("by").isMissing() ? file.child("setBy") : node.child("by");
            Node on = node.child("on").isMissing() ? file.child("setOn") : node.child("on");
            LocalDate since = on.day();
            LocalDate review = node.child("review").day();
            if (!node.child("review").isMissing() && !review.isAfter(since)) {
                node.child("review")
                        .problem(Node.BAD_DAY, "it is looked at again after " + since, "");
            }
            if (card.isPresent() && !taken.add(card.get().id())) {
                node.child("card").problem(Node.TWICE, card.get().id() + " stands twice", "");
            } else if (card.isPresent()) {
                changes.add(
                        new CardChange(
                                card.get().id(),
                                softened ? CardChange.Kind.SOFTENED : CardChange.Kind.SWITCHED_OFF,
                                reason.said(""),
                                by.said(""),
                                since,
                                review));
            }
        }
        return changes;
    }

    private static Optional<Rule> card(Node node, RulebookVersion library) {
        String id = node.text("");
        Optional<Rule> card =
                library.rules().stream().filter(each -> each.id().equals(id)).findFirst();
        if (card.isEmpty()) {
            node.problem(
                    Node.UNKNOWN_WORD,
                    "there is no card " + Node.shown(id),
                    KnownWords.of(library.rules().stream().map(Rule::id).toList()).hint(id));
        } else if (card.get().hard()) {
            node.problem(
                    Node.UNSUPPORTED,
                    "card " + id + " is hard and stays",
                    "Only guidelines can be softened or switched off.");
            return Optional.empty();
        }
        return card;
    }
}
