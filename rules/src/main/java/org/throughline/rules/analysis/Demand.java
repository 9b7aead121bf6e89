package org.throughline.rules.analysis;

import java.util.BitSet;

/// What a condition asks of the answers to one question: a set of answers, and how they must lie in
/// it. Immutable.
///
/// @param question whose answers; days, wordings and nearness to a calendar day are questions of
///   their own
/// @param how how the answers must lie in the set
/// @param in the answers of the set, as numbers of an `AnswerSpace`
/// @param out all other answers
record Demand(String question, How how, BitSet in, BitSet out) {

    enum How {
        /// Some answer lies in the set.
        SOME,
        /// It is answered, and every answer lies in the set.
        ALL,
        /// The items are known, and no answer of any of them lies outside the set.
        ONLY,
        /// The items are known, and there is none.
        NOTHING,
        /// It is not answered.
        OPEN
    }

    boolean isAnswered() {
        return how == How.SOME || how == How.ALL;
    }

    /// What must be asked so that this does not hold; where it is answered anyway for `ALL`.
    Demand negated() {
        return switch (how) {
            case SOME -> new Demand(question, How.ONLY, out, in);
            case ALL, ONLY -> new Demand(question, How.SOME, out, in);
            case NOTHING, OPEN -> anything();
        };
    }

    /// Any answer to the same question.
    Demand anything() {
        return new Demand(question, How.SOME, all(), new BitSet());
    }

    private BitSet all() {
        BitSet all = (BitSet) in.clone();
        all.or(out);
        return all;
    }

    /// The same of the whole video, where this is asked of one of its items.
    Demand ofTheVideo() {
        return how == How.ALL ? new Demand(question, How.SOME, in, out) : this;
    }
}
