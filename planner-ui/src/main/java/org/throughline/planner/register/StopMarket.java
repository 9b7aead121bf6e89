package org.throughline.planner.register;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.throughline.data.audit.AuditTrail;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.register.MarketStop;
import org.throughline.planner.access.Actor;

/// The stop switch: a brand lead stops everything of the brand in one market, and lets it go on.
///
/// Whoever decides something about a campaign holds its lock and reads the stops; so does this, and
/// what was decided before a stop was set is the last that was.
public final class StopMarket {

    private static final String NOTHING = "none";
    private static final int LONGEST = 400;

    private final Store store;
    private final Clock clock;

    public StopMarket(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Every stop of a brand, the latest first.
    public List<MarketStop> stops(String brand) {
        return store.inTransaction(kept -> kept.marketStops().of(brand));
    }

    /// Those that stand for a campaign's brand.
    public List<MarketStop> standing(String brand) {
        return store.inTransaction(kept -> kept.marketStops().standing(brand));
    }

    /// Stops a market.
    ///
    /// @param situation word of `live-situation`
    /// @param says why, in a sentence
    public Outcome<MarketStop> stop(
            String brand, Market market, String situation, String says, Actor actor) {
        Optional<Problem> refusal =
                refusal(brand, actor).or(() -> wrong(situation, says.strip(), "situation"));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var stop =
                new MarketStop(
                        brand,
                        market,
                        situation,
                        says.strip(),
                        actor.name(),
                        clock.instant(),
                        null);
        return store.inTransactionThatStays(kept -> {
            List<Campaign> campaigns = locked(kept, brand);
            if (campaigns.stream().noneMatch(each -> each.findMarket(market).isPresent())) {
                return Outcome.refused(
                        new Problem(
                                "STOP-005",
                                market.code(),
                                brand + " has no market " + market,
                                "Name it among a campaign's markets first."));
            }
            if (!kept.marketStops().set(stop)) {
                return Outcome.refused(
                        new Problem(
                                "STOP-006",
                                market.code(),
                                "%s is stopped for %s already".formatted(market, situation),
                                ""));
            }
            audit(kept.audit(), actor, "stop market", stop, situation + ". " + stop.says());
            return Outcome.accepted(stop);
        });
    }

    /// Lets a market go on.
    ///
    /// @param says why; may be empty
    public Outcome<MarketStop> lift(
            String brand, Market market, String situation, String says, Actor actor) {
        Optional<Problem> refusal = refusal(brand, actor).or(() -> tooLong(says.strip()));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var lifted = new MarketStop.Lifted(actor.name(), clock.instant(), says.strip());
        return store.inTransactionThatStays(kept -> {
            locked(kept, brand);
            Optional<MarketStop> stop = kept.marketStops().lift(brand, market, situation, lifted);
            if (stop.isEmpty()) {
                return Outcome.refused(
                        new Problem(
                                "STOP-007",
                                market.code(),
                                "%s is not stopped for %s".formatted(market, situation),
                                "Maybe somebody else has lifted it meanwhile."));
            }
            audit(
                    kept.audit(),
                    actor,
                    "lift stop",
                    stop.get(),
                    (situation + ". " + lifted.says()).strip());
            return Outcome.accepted(stop.get());
        });
    }

    private static List<Campaign> locked(Repositories kept, String brand) {
        List<Campaign> campaigns =
                kept.campaigns().all().stream()
                        .filter(campaign -> campaign.brand().name().equals(brand))
                        .toList();
        campaigns.forEach(campaign -> kept.campaigns().lock(campaign.id()));
        return campaigns;
    }

    private void audit(AuditTrail audit, Actor actor, String action, MarketStop stop, String says) {
        audit.add(
                clock.instant(),
                actor.name(),
                action,
                stop.brand() + "." + stop.market().code(),
                says);
    }

    private static Optional<Problem> refusal(String brand, Actor actor) {
        return actor.isBrandLead()
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "STOP-002",
                                brand,
                                actor.name() + " is not a brand lead and cannot stop a market",
                                "Ask a brand lead."));
    }

    private static Optional<Problem> wrong(String situation, String says, String field) {
        List<String> known =
                Vocabulary.shipped().dimension("live-situation").values().stream()
                        .filter(word -> !word.equals(NOTHING))
                        .toList();
        if (!known.contains(situation)) {
            return Optional.of(
                    new Problem(
                            "STOP-003",
                            field,
                            "'" + situation + "' is no situation that stops a market",
                            "It is one of " + String.join(", ", known) + "."));
        }
        if (says.isEmpty()) {
            return Optional.of(
                    new Problem(
                            "STOP-004",
                            "says",
                            "a stop says why, in a sentence",
                            "Everybody who is stopped reads it."));
        }
        return tooLong(says);
    }

    private static Optional<Problem> tooLong(String says) {
        return says.length() <= LONGEST
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "STOP-008",
                                "says",
                                "it has %d characters, at most %d fit"
                                        .formatted(says.length(), LONGEST),
                                ""));
    }
}
