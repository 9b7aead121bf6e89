package org.throughline.data.rulebook;

/// One change of a rulebook that is not published yet.
public sealed interface DraftChange {

    /// What it changes: the id of a rule.
    String id();

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
}
