package org.throughline.planner.plan;

import static org.throughline.planner.Texts.day;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Embargo;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Actor;

/// Sets the instant before which nothing of a campaign is published, or takes it away. Plans that
/// were approved stay approved; what they would publish before it goes no further and is told.
public final class SetEmbargo {

    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2099;

    private final Store store;
    private final Clock clock;

    public SetEmbargo(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Sets it; refused where it is not what was seen any more.
    ///
    /// @param seen absent: none
    /// @param wanted absent: none
    public Outcome<Campaign> set(
            String campaign, @Nullable Embargo seen, @Nullable Embargo wanted, Actor actor) {
        return store.inTransactionThatStays(kept -> {
            kept.campaigns().lock(campaign);
            Optional<Campaign> found =
                    kept.campaigns()
                            .find(campaign)
                            .filter(each ->
                                    !actor.signedIn()
                                            || actor.isAdministrator()
                                            || each.team().has(actor.name()));
            if (found.isEmpty()) {
                return Outcome.refused(NotThere.campaign(campaign));
            }
            Optional<Problem> wrong = wrong(found.get(), seen, wanted, actor);
            return wrong.isPresent()
                    ? Outcome.refused(wrong.get())
                    : Outcome.accepted(keep(kept, found.get(), wanted, actor));
        });
    }

    private static Optional<Problem> wrong(
            Campaign campaign, @Nullable Embargo seen, @Nullable Embargo wanted, Actor actor) {
        if (!actor.isBrandLead() && ReadsAlong.refusal(campaign.id(), actor).isPresent()) {
            return ReadsAlong.refusal(campaign.id(), actor);
        }
        if (!Objects.equals(campaign.embargo(), seen)) {
            Embargo now = campaign.embargo();
            return Optional.of(
                    new Problem(
                            "EMBARGO-002",
                            campaign.name(),
                            "somebody else has changed the embargo meanwhile: it is "
                                    + (now == null ? "none" : PublishTime.says(now.moment())),
                            "Maybe look at it again."));
        }
        return wanted == null
                        || (wanted.date().getYear() >= EARLIEST_YEAR
                                && wanted.date().getYear() <= LATEST_YEAR)
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "EMBARGO-003",
                                "date",
                                "the day " + day(wanted.date()) + " is not between 2000 and 2099",
                                "Maybe the year was mistyped."));
    }

    private Campaign keep(
            Repositories kept, Campaign campaign, @Nullable Embargo wanted, Actor actor) {
        if (Objects.equals(campaign.embargo(), wanted)) {
            return campaign;
        }
        Campaign changed = campaign.withEmbargo(wanted);
        kept.campaigns().keep(changed);
        kept.audit()
                .add(
                        clock.instant(),
                        actor.name(),
                        wanted == null ? "lift embargo" : "set embargo",
                        campaign.id(),
                        wanted == null ? "" : wanted.moment().toString());
        return changed;
    }
}
