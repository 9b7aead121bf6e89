package org.throughline.planner.trend;

import static org.throughline.planner.Texts.day;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.throughline.data.brief.Market;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.trend.Sighting;
import org.throughline.data.trend.SightingKind;
import org.throughline.planner.access.Actor;

/// Keeps what somebody has seen rise, and lets them withdraw it.
public final class VouchForSighting {

    private static final int LONGEST_LINK = 500;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SAYS = 300;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private final Store store;
    private final Clock clock;

    public VouchForSighting(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Those that stand, the latest first.
    public List<Sighting> standing() {
        return store.inTransaction(kept -> kept.sightings().standing());
    }

    /// Keeps a sighting under the name of who asks.
    ///
    /// @param what an `https` address, or the name of a sound or hashtag
    /// @param says what it is about; may be empty
    public Outcome<Sighting> add(
            SightingKind kind,
            String what,
            Market market,
            LocalDate firstSeen,
            String says,
            Actor actor) {
        String plain =
                kind == SightingKind.HASHTAG ? what.strip().replaceFirst("^#", "") : what.strip();
        List<Problem> problems = new ArrayList<>();
        if (!actor.signedIn()) {
            problems.add(
                    new Problem(
                            "SIGHTING-001",
                            "",
                            "a sighting is vouched for by somebody who is signed in",
                            "Sign in, and say it under your name."));
        }
        wrong(kind, plain).ifPresent(problems::add);
        if (firstSeen.isAfter(today())) {
            problems.add(
                    new Problem(
                            "SIGHTING-005",
                            "firstSeen",
                            day(firstSeen) + " has not come yet",
                            "It is " + day(today()) + "."));
        }
        if (says.length() > LONGEST_SAYS || UNSEEN.matcher(says).find()) {
            problems.add(
                    new Problem(
                            "SIGHTING-006",
                            "says",
                            "it has %d characters, at most %d fit, on one line"
                                    .formatted(says.length(), LONGEST_SAYS),
                            "Say it shorter, without line breaks."));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Sighting sighting =
                new Sighting(
                        UUID.randomUUID().toString(),
                        kind,
                        plain,
                        market,
                        firstSeen,
                        says.strip(),
                        actor.name(),
                        clock.instant(),
                        null);
        keep(sighting, "see " + kind.key(), actor);
        return Outcome.accepted(sighting);
    }

    /// Withdraws a sighting: who vouches for it, a brand lead or an administrator.
    public Outcome<Sighting> withdraw(String id, Actor actor) {
        Optional<Sighting> found =
                store.inTransaction(kept -> kept.sightings().find(id)).filter(Sighting::stands);
        if (found.isEmpty()) {
            return Outcome.refused(
                    new Problem(
                            "SIGHTING-007",
                            "",
                            "this sighting does not stand any more",
                            "Maybe somebody else has withdrawn it meanwhile."));
        }
        if (!mayWithdraw(found.get(), actor)) {
            return Outcome.refused(
                    new Problem(
                            "SIGHTING-008",
                            found.get().what(),
                            found.get().by() + " vouches for it, not " + actor.name(),
                            "Ask them, or a brand lead."));
        }
        Sighting withdrawn =
                found.get().withdraw(new Sighting.Withdrawn(actor.name(), clock.instant()));
        keep(withdrawn, "withdraw sighting", actor);
        return Outcome.accepted(withdrawn);
    }

    /// Whether somebody may withdraw it.
    static boolean mayWithdraw(Sighting sighting, Actor actor) {
        return actor.signedIn()
                && (sighting.by().equals(actor.name())
                        || actor.isBrandLead()
                        || actor.isAdministrator());
    }

    private void keep(Sighting sighting, String action, Actor actor) {
        store.useTransaction(kept -> {
            kept.sightings().keep(sighting);
            kept.audit()
                    .add(
                            clock.instant(),
                            actor.name(),
                            action,
                            "sighting." + sighting.market(),
                            sighting.kind().key() + " " + sighting.what());
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Optional<Problem> wrong(SightingKind kind, String what) {
        if (what.isEmpty()) {
            return Optional.of(
                    new Problem(
                            "SIGHTING-002",
                            "what",
                            "nothing is named",
                            "Name it or paste its link."));
        }
        return switch (kind) {
            case LINK ->
                    isLink(what)
                            ? Optional.empty()
                            : Optional.of(
                                    new Problem(
                                            "SIGHTING-003",
                                            "what",
                                            "'" + shortened(what) + "' is no link that can be kept",
                                            "It begins with https:// and names a site, up to "
                                                    + LONGEST_LINK
                                                    + " characters."));
            case SOUND, HASHTAG ->
                    isName(what)
                            ? Optional.empty()
                            : Optional.of(
                                    new Problem(
                                            "SIGHTING-004",
                                            "what",
                                            "'" + shortened(what) + "' is no name that can be kept",
                                            "Up to " + LONGEST_NAME + " characters on one line."));
        };
    }

    private static boolean isName(String what) {
        return what.length() <= LONGEST_NAME && !UNSEEN.matcher(what).find();
    }

    /// Nothing but the web's encrypted addresses, without a name and password in them.
    private static boolean isLink(String what) {
        if (what.length() > LONGEST_LINK || UNSEEN.matcher(what).find()) {
            return false;
        }
        try {
            URI link = new URI(what);
            return "https".equalsIgnoreCase(link.getScheme())
                    && link.getHost() != null
                    && link.getUserInfo() == null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private static String shortened(String what) {
        return what.length() > LONGEST_NAME ? what.substring(0, LONGEST_NAME) + "…" : what;
    }
}
