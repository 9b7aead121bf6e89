package org.throughline.data.rulebook;

/// One change of a rulebook that is not published yet.
public sealed interface DraftChange {

    /// What it changes: the id of a rule or card, or `words:` and the name of a list.
    String id();

    /// Whether it turns a shipped card.
    default boolean isOfACard() {
        return this instanceof Turn || this instanceof Adopt;
    }

    /// A new rule, or another form of one.
    record Put(Rule rule) implements DraftChange {
        @Override
        public String id() {
            return rule.id();
        }
    }

    /// A rule less.
    ///
    /// @param rule as it last stood, so that it can be brought back
    record Drop(Rule rule) implements DraftChange {
        @Override
        public String id() {
            return rule.id();
        }
    }

    /// A list of phrases that rules name, new or in another form.
    record Words(WordingList list) implements DraftChange {
        @Override
        public String id() {
            return "words:" + list.name();
        }
    }

    /// A guideline card softened or switched off.
    record Turn(CardChange card) implements DraftChange {
        @Override
        public String id() {
            return card.card();
        }
    }

    /// A card that is to hold again as it was shipped.
    ///
    /// @param card its id
    /// @param was what the brand had decided
    record Adopt(String card, CardChange was) implements DraftChange {
        @Override
        public String id() {
            return card;
        }
    }
}
