package org.throughline.planner.register;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.register.Loosening;
import org.throughline.data.register.Loosening.FactEdit;
import org.throughline.planner.access.Actor;
import org.throughline.planner.plan.BriefAssessor;
import org.throughline.planner.plan.FactWatch;
import org.throughline.rules.analysis.DecisionChange;
import org.throughline.rules.analysis.DecisionChange.Kind;
import org.throughline.rules.analysis.Desk;
import org.throughline.rules.analysis.FactEdits;

/// Notices facts of a brief that are edited so that the rules ask for less, and keeps them until a
/// brand lead has seen them. What is put back needs nobody.
public final class LoosenedFacts implements FactWatch {

    private static final Set<Kind> WATCHED =
            EnumSet.of(Kind.LEVEL, Kind.ASK, Kind.NEED, Kind.NEVER, Kind.HOLD, Kind.LIMIT);
    private static final int LONGEST = 400;

    private final Store store;
    private final BriefAssessor assessor;
    private final Clock clock;

    public LoosenedFacts(Store store, BriefAssessor assessor, Clock clock) {
        this.store = store;
        this.assessor = assessor;
        this.clock = clock;
    }

    /// Every fact that is edited is kept, and held against each later version too: a choice may
    /// hide for a while what the rules no longer ask, and be taken back. What a brand lead has seen
    /// is shown again where more becomes looser.
    @Override
    public void saved(Repositories kept, Video before, Video after) {
        Optional<Campaign> campaign = kept.campaigns().find(after.campaign());
        if (campaign.isEmpty()) {
            return;
        }
        List<FactEdit> edits =
                FactEdits.between(
                        campaign.get(),
                        FactEdits.withFacts(after.brief(), before.brief()),
                        after.brief());
        if (!edits.isEmpty()) {
            kept.loosenings()
                    .keep(
                            new Loosening(
                                    after.campaign(),
                                    after.brief().id(),
                                    after.version(),
                                    after.by(),
                                    after.at(),
                                    edits,
                                    List.of(),
                                    null));
        }
        List<Loosening> standing =
                kept.loosenings().of(after.campaign(), after.brief().id()).stream()
                        .filter(each -> stands(kept, each, after.brief()))
                        .toList();
        if (!standing.isEmpty()) {
            standing.forEach(each -> look(kept, campaign.get(), each, after));
        }
    }

    private void look(Repositories kept, Campaign campaign, Loosening edit, Video after) {
        Optional<Assessment> was = decide(kept, campaign, edit, edit.version() - 1, after);
        Optional<Assessment> is = decide(kept, campaign, edit, edit.version(), after);
        List<String> looser =
                was.isPresent() && is.isPresent() ? looser(was.get(), is.get()) : List.of();
        if (edit.looser().containsAll(looser)) {
            if (looser.size() < edit.looser().size()) {
                kept.loosenings().keep(edit.left(looser));
            }
            return;
        }
        kept.loosenings().keep(edit.with(looser));
        kept.audit()
                .add(
                        clock.instant(),
                        edit.by(),
                        "loosen fact",
                        edit.campaign() + "." + edit.brief(),
                        "version %d: %s".formatted(edit.version(), String.join("; ", looser)));
    }

    /// What is decided with the choices of now and the facts of a version.
    private Optional<Assessment> decide(
            Repositories kept, Campaign campaign, Loosening edit, int version, Video after) {
        return kept.videos()
                .find(edit.campaign(), edit.brief(), version)
                .map(then -> FactEdits.withFacts(after.brief(), then.brief()))
                .map(brief -> decide(campaign, brief, after));
    }

    /// What an edit alone loosens: later ones answer for themselves.
    private static List<String> looser(Assessment was, Assessment is) {
        return Desk.changes(was, is).stream()
                .filter(change -> !change.tighter() && WATCHED.contains(change.kind()))
                .map(LoosenedFacts::says)
                .distinct()
                .toList();
    }

    private Assessment decide(Campaign campaign, Brief brief, Video video) {
        return assessor.decide(
                campaign, brief, video.story(), assessor.around(campaign, brief.id()));
    }

    private static String says(DecisionChange change) {
        String where = change.market() == null ? "" : " in " + change.market();
        String what =
                switch (change.kind()) {
                    case LEVEL -> "step " + change.subject();
                    case ASK -> "ask of " + change.subject();
                    case NEED -> "need of " + change.subject();
                    case NEVER -> "never " + change.subject();
                    case HOLD -> "hold until " + change.subject();
                    case LIMIT -> "limit of " + change.subject();
                    case LANE -> change.subject();
                };
        String to = change.to().isEmpty() ? "gone" : words(change.to());
        return what + where + ": " + words(change.from()) + " -> " + to;
    }

    private static String words(String value) {
        return value.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// Those of all campaigns that wait for a brand lead, in the order of the edits.
    public List<Loosening> waiting() {
        return store.inTransaction(kept ->
                kept.loosenings().all().stream()
                        .filter(LoosenedFacts::isUnseen)
                        .filter(each ->
                                kept.videos()
                                        .find(each.campaign(), each.brief())
                                        .filter(video -> stands(kept, each, video.brief()))
                                        .isPresent())
                        .toList());
    }

    /// Those that stand in a brief and that no brand lead has seen.
    public static List<Loosening> waiting(Repositories kept, String campaign, Brief brief) {
        return kept.loosenings().of(campaign, brief.id()).stream()
                .filter(each -> isUnseen(each) && stands(kept, each, brief))
                .toList();
    }

    private static boolean isUnseen(Loosening loosening) {
        return loosening.seen() == null && !loosening.looser().isEmpty();
    }

    private static boolean stands(Repositories kept, Loosening loosening, Brief brief) {
        return kept.campaigns()
                .find(loosening.campaign())
                .filter(campaign -> !FactEdits.isPutBack(campaign, brief, loosening.facts()))
                .isPresent();
    }

    /// Says that a brand lead has looked at it.
    ///
    /// @param says may be empty
    public Outcome<Loosening> see(
            String campaign, BriefId brief, int version, String says, Actor actor) {
        return store.inTransactionThatStays(kept -> {
            kept.campaigns().lock(campaign);
            Optional<Loosening> found =
                    kept.loosenings()
                            .find(campaign, brief, version)
                            .filter(each -> !each.looser().isEmpty());
            if (found.isEmpty()) {
                return Outcome.refused(
                        new Problem(
                                "FACT-404",
                                campaign + "." + brief,
                                "version " + version + " loosened no fact",
                                ""));
            }
            Optional<Problem> refusal = refusal(found.get(), says, actor);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            Loosening seen =
                    found.get()
                            .with(new Loosening.Seen(actor.name(), clock.instant(), says.strip()));
            kept.loosenings().keep(seen);
            kept.audit()
                    .add(
                            clock.instant(),
                            actor.name(),
                            "see loosened fact",
                            campaign + "." + brief,
                            "version %d. %s".formatted(version, says.strip()).strip());
            return Outcome.accepted(seen);
        });
    }

    private static Optional<Problem> refusal(Loosening loosening, String says, Actor actor) {
        if (!actor.isBrandLead() || Member.areOne(actor.name(), loosening.by())) {
            return Optional.of(
                    new Problem(
                            "FACT-002",
                            loosening.campaign() + "." + loosening.brief(),
                            actor.name() + " is not a brand lead who has not made the edit",
                            "Ask a brand lead."));
        }
        return says.length() <= LONGEST
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "FACT-003",
                                "says",
                                "it has %d characters, at most %d fit"
                                        .formatted(says.length(), LONGEST),
                                ""));
    }

    /// What is said to whoever would approve over it.
    public static Problem problem(Loosening loosening) {
        return new Problem(
                "FACT-001",
                loosening.facts().stream()
                        .map(FactEdit::question)
                        .distinct()
                        .collect(Collectors.joining(", ")),
                "%s loosened facts after an assessment: %s"
                        .formatted(loosening.by(), String.join("; ", loosening.looser())),
                "A brand lead sees it first, on the plan's page; or it is put back.");
    }
}
