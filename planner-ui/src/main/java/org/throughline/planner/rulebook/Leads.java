package org.throughline.planner.rulebook;

import java.util.Optional;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Actor;
import org.throughline.rules.book.RuleBook;

/// Who may change rules: a brand lead who has signed in. Everybody may look.
public final class Leads {

    private Leads() {}

    public static boolean mayChange(Actor actor) {
        return actor.isBrandLead();
    }

    static Optional<Problem> refusal(Actor actor, String rulebook) {
        if (rulebook.equals(RuleBook.library().name())) {
            return Optional.of(
                    new Problem(
                            "RULES-031",
                            rulebook,
                            "no campaign is open, and the rules that all brands begin with are not"
                                    + " changed",
                            "Maybe open a campaign of the brand first."));
        }
        return mayChange(actor)
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "RULES-020",
                                rulebook,
                                actor.name() + " is not a brand lead and cannot change rules",
                                "Ask a brand lead."));
    }
}
