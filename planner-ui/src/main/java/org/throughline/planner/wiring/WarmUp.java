package org.throughline.planner.wiring;

import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.analysis.Replayed;
import org.throughline.rules.book.RuleBook;

/// Assesses the sample briefs a few times, so that the first assessment that somebody waits for
/// finds the rules loaded, compiled and the calendars read. Keeps nothing of them.
final class WarmUp implements Runnable {

    private static final int ROUNDS = 3;

    private final RuleBook rules;
    private final SampleBriefs samples;

    WarmUp(RuleBook rules, SampleBriefs samples) {
        this.rules = rules;
        this.samples = samples;
    }

    @Override
    public void run() {
        RulebookVersion library = RuleBook.library();
        for (int round = 0; round < ROUNDS; round++) {
            for (Replayed sample : samples.all()) {
                rules.assess(sample.campaign(), sample.brief(), library);
            }
        }
    }
}
