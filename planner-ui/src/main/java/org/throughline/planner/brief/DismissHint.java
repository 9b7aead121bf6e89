package org.throughline.planner.brief;

import java.time.Clock;
import java.util.List;
import org.throughline.data.brief.BriefId;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.trend.DismissedHint;
import org.throughline.planner.access.Actor;

/// Keeps that a hint is not taken, and why, so that it is not shown again; or lets it be shown
/// again.
public final class DismissHint {

    private static final int LONGEST = 300;
    private static final int LONGEST_ID = 400;

    private final Store store;
    private final Clock clock;

    public DismissHint(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What was dismissed of a video.
    public List<DismissedHint> of(String campaign, BriefId brief) {
        return store.inTransaction(kept -> kept.dismissedHints().of(campaign, brief));
    }

    public Outcome<DismissedHint> dismiss(
            String campaign, BriefId brief, String hint, String reason, Actor actor) {
        if (!actor.mayWrite()) {
            return Outcome.refused(notOne(actor));
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            return Outcome.refused(
                    new Problem(
                            "HINT-002",
                            "reason",
                            "A hint is dismissed with a reason of 1 to %d characters, not %d"
                                    .formatted(LONGEST, reason.strip().length()),
                            "Maybe why it does not fit this video."));
        }
        if (hint.length() > LONGEST_ID) {
            return Outcome.refused(
                    new Problem(
                            "HINT-003",
                            "hint",
                            "Its name has %d characters, %d fit"
                                    .formatted(hint.length(), LONGEST_ID),
                            ""));
        }
        var dismissed =
                new DismissedHint(
                        campaign, brief, hint, reason.strip(), actor.name(), clock.instant());
        store.useTransaction(kept -> {
            kept.dismissedHints().keep(dismissed);
            kept.audit()
                    .add(
                            clock.instant(),
                            actor.name(),
                            "dismiss hint",
                            brief.value(),
                            hint + ": " + dismissed.reason());
        });
        return Outcome.accepted(dismissed);
    }

    public Outcome<Boolean> restore(String campaign, BriefId brief, String hint, Actor actor) {
        return actor.mayWrite()
                ? Outcome.accepted(
                        store.inTransaction(kept -> {
                            boolean restored = kept.dismissedHints().restore(campaign, brief, hint);
                            if (restored) {
                                kept.audit()
                                        .add(
                                                clock.instant(),
                                                actor.name(),
                                                "restore hint",
                                                brief.value(),
                                                hint);
                            }
                            return restored;
                        }))
                : Outcome.refused(notOne(actor));
    }

    private static Problem notOne(Actor actor) {
        return new Problem(
                "HINT-001",
                actor.role(),
                "Who writes the brief dismisses its hints, not " + actor.role(),
                "Ask the strategist.");
    }
}
