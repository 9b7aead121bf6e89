package org.throughline.data.rulebook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Market;

/// A brief that a brand keeps beside its rulebook, with what is expected to come of it.
///
/// @param name what it is called; unique among a brand's
/// @param answers question of the vocabulary to answers; questions of a claim, a person or a market
///   are answers of one and the same claim, person or market
public record TestBrief(String name, Map<String, List<String>> answers, Expected expected) {

    public TestBrief {
        answers = Map.copyOf(answers);
    }

    /// What is expected; what is not named may be anything.
    ///
    /// @param levels who does a step, everywhere or in one market
    /// @param asked roles that are asked
    /// @param held markets that are held
    /// @param holding ids of rules that hold
    /// @param silent ids of rules that do not
    public record Expected(
            List<LevelOf> levels,
            List<String> asked,
            List<Market> held,
            List<String> holding,
            List<String> silent) {

        public Expected {
            levels = List.copyOf(levels);
            asked = List.copyOf(asked);
            held = List.copyOf(held);
            holding = List.copyOf(holding);
            silent = List.copyOf(silent);
        }

        public boolean isEmpty() {
            return levels.isEmpty()
                    && asked.isEmpty()
                    && held.isEmpty()
                    && holding.isEmpty()
                    && silent.isEmpty();
        }
    }

    /// An expected level.
    public record LevelOf(Step step, @Nullable Market market, Level level) {}
}
