package org.throughline.data.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.data.brief.Market;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.MediaItem;

/// A plan whose seals are complete, for the markets it names. The only thing a draft can be
/// rendered from. There are two doors to it, [ProductionPlan#approve] and [#reopen]; both recompute
/// every seal.
public final class ApprovedPlan {

    private final ProductionPlan plan;
    private final List<Market> markets;
    private final List<Seal> seals;
    private final Fingerprint fingerprint;

    private ApprovedPlan(ProductionPlan plan, List<Market> markets, List<Seal> seals) {
        this.plan = plan;
        this.markets = List.copyOf(markets);
        this.seals = List.copyOf(seals);
        this.fingerprint = plan.fingerprint();
    }

    /// Opens an approval again from what was kept: recomputes every seal, and compares every source
    /// file with what it is now.
    public static Outcome<ApprovedPlan> reopen(
            ProductionPlan plan, List<Seal> seals, SealCheck check) {
        List<Problem> unlike =
                plan.media().stream().flatMap(item -> mediaProblem(item, check).stream()).toList();
        List<Problem> waiting = new ArrayList<>();
        List<Market> ready = new ArrayList<>();
        Set<Seal> used = new LinkedHashSet<>();
        for (Market market : plan.brief().audience().markets()) {
            MarketStanding standing = plan.standing(market, seals);
            if (standing instanceof MarketStanding.Ready(List<Seal> given)) {
                ready.add(market);
                used.addAll(given);
            } else {
                waiting.addAll(Standing.problems(market, standing));
            }
        }
        if (ready.isEmpty()) {
            return Outcome.refused(Stream.concat(unlike.stream(), waiting.stream()).toList());
        }
        // that some other market waits is no reason against these
        return unlike.isEmpty()
                ? Outcome.accepted(new ApprovedPlan(plan, ready, List.copyOf(used)))
                : Outcome.refused(unlike);
    }

    /// The same for these markets alone; empty where none of them is among its own.
    public Optional<ApprovedPlan> within(List<Market> approved) {
        List<Market> both = markets.stream().filter(approved::contains).toList();
        return both.isEmpty() ? Optional.empty() : Optional.of(new ApprovedPlan(plan, both, seals));
    }

    private static Optional<Problem> mediaProblem(MediaItem item, SealCheck check) {
        String place = "media " + item.id();
        return check.hashNow(item)
                .map(now ->
                        now.equals(item.sha256())
                                ? Optional.<Problem>empty()
                                : Optional.of(
                                        new Problem(
                                                "PLAN-005",
                                                place,
                                                "'"
                                                        + item.file()
                                                        + "' is not the file that was"
                                                        + " sealed: its SHA-256 is "
                                                        + now
                                                        + ", the plan says "
                                                        + item.sha256(),
                                                "Maybe it was saved again; put the sealed"
                                                        + " file back, or make a new"
                                                        + " version of the plan.")))
                .orElseGet(() ->
                        Optional.of(
                                new Problem(
                                        "PLAN-005",
                                        place,
                                        "'" + item.file() + "' is not there",
                                        "Maybe it lies in another media folder.")));
    }

    public ProductionPlan plan() {
        return plan;
    }

    /// The markets that may be rendered and released, in the order of the brief. A held or unsealed
    /// market is not among them.
    public List<Market> markets() {
        return markets;
    }

    public boolean covers(Market market) {
        return markets.contains(market);
    }

    /// The seals it rests on.
    public List<Seal> seals() {
        return seals;
    }

    public Fingerprint fingerprint() {
        return fingerprint;
    }

    @Override
    public String toString() {
        return "approved plan " + plan.id() + " for " + markets;
    }
}
