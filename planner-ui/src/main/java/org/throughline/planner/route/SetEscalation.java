package org.throughline.planner.route;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.register.Escalation;
import org.throughline.planner.access.Actor;
import org.throughline.planner.review.WatchDraft;

/// A brand lead says how late a seal of the brand may be before it is brought before the leads.
public final class SetEscalation {

    private final Store store;
    private final Clock clock;

    public SetEscalation(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Working days by brand, of the brands that have a campaign which somebody may see.
    public Map<String, Integer> afterDays(Actor actor) {
        return store.inTransaction(kept -> {
            Map<String, Integer> days = new TreeMap<>();
            kept.campaigns().all().stream()
                    .filter(campaign -> WatchDraft.maySee(kept, campaign.id(), actor))
                    .map(campaign -> campaign.brand().name())
                    .distinct()
                    .forEach(brand -> days.put(brand, kept.escalations().afterDays(brand)));
            return days;
        });
    }

    /// Keeps it.
    ///
    /// @param afterDays working days by which a seal is late and still waits for its approver alone
    public Outcome<Escalation> set(String brand, int afterDays, Actor actor) {
        if (afterDays < 0 || afterDays > Escalation.MOST_DAYS) {
            return Outcome.refused(
                    new Problem(
                            "ROUTE-002",
                            "afterDays",
                            "%d working days cannot be asked for".formatted(afterDays),
                            "It is a number from 0 to %d.".formatted(Escalation.MOST_DAYS)));
        }
        return store.inTransactionThatStays(kept -> {
            List<Campaign> campaigns =
                    kept.campaigns().all().stream()
                            .filter(campaign -> campaign.brand().name().equals(brand))
                            .toList();
            Optional<Problem> refusal = refusal(kept, brand, campaigns, actor);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            campaigns.forEach(campaign -> kept.campaigns().lock(campaign.id()));
            Escalation escalation = new Escalation(brand, afterDays, actor.name(), clock.instant());
            kept.escalations().keep(escalation);
            kept.audit()
                    .add(
                            escalation.at(),
                            actor.name(),
                            "set escalation",
                            brand,
                            "after %d working days".formatted(afterDays));
            return Outcome.accepted(escalation);
        });
    }

    private static Optional<Problem> refusal(
            Repositories kept, String brand, List<Campaign> campaigns, Actor actor) {
        boolean leads =
                actor.isBrandLead()
                        && campaigns.stream()
                                .anyMatch(each -> WatchDraft.maySee(kept, each.id(), actor));
        return leads
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "ROUTE-001",
                                brand,
                                actor.name() + " leads no brand of this name",
                                "Ask a brand lead."));
    }
}
