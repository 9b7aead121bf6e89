package org.throughline.planner.rulebook;

import java.time.Clock;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.planner.access.Actor;

/// Puts a version of a rulebook in force; every assessment from then on follows it.
public final class PublishRulebook {

    private final Store store;
    private final Clock clock;

    public PublishRulebook(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public Outcome<RulebookVersion> publish(RulebookVersion rulebook, Actor actor) {
        if (!actor.mayDecide() || !actor.role().equals("brand-lead")) {
            return Outcome.refused(
                    new Problem(
                            "RULES-020",
                            rulebook.name(),
                            actor.name() + " is not a brand lead and cannot publish rules",
                            "Ask a brand lead."));
        }
        store.inTransactionThatStays(kept -> {
            kept.rulebooks().publish(rulebook);
            return kept.audit()
                    .add(
                            clock.instant(),
                            actor.name(),
                            "publish rulebook",
                            rulebook.name(),
                            "version " + rulebook.version());
        });
        return Outcome.accepted(rulebook);
    }
}
