package org.throughline.planner.route;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.SealScope;
import org.throughline.data.register.MarketStop;
import org.throughline.data.review.Draft;
import org.throughline.data.review.GuestLink;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.Role;
import org.throughline.planner.approval.AnswerTimes;
import org.throughline.planner.plan.DraftsOfPlan;
import org.throughline.planner.plan.Stops;
import org.throughline.planner.review.WatchDraft;

/// Measures where seals wait, in the campaigns that somebody may see: of no other is so much as a
/// number told. For those who plan and lead; how fast others are is nobody else's business.
public final class MeasureWaits {

    private final Store store;
    private final Clock clock;
    private final InstantSource world;

    /// @param world the clock by which links run out
    public MeasureWaits(Store store, Clock clock, InstantSource world) {
        this.store = store;
        this.clock = clock;
        this.world = world;
    }

    /// Where seals wait; nothing at all for those who neither plan nor lead.
    ///
    /// @param campaign id of the only one that is wanted; absent, or one that may not be seen: all
    WaitReport of(@Nullable String campaign, Actor actor) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return store.inTransaction(kept -> {
            List<Campaign> seen =
                    mayAsk(actor)
                            ? kept.campaigns().all().stream()
                                    .filter(each -> WatchDraft.maySee(kept, each.id(), actor))
                                    .sorted(Comparator.comparing(Campaign::name))
                                    .toList()
                            : List.of();
            SequencedMap<String, String> names = new LinkedHashMap<>();
            seen.forEach(each -> names.put(each.id(), each.name()));
            Gathered gathered = new Gathered(today);
            seen.stream()
                    .filter(each -> !names.containsKey(campaign) || each.id().equals(campaign))
                    .forEach(each -> gather(kept, each, gathered));
            return new WaitReport(
                    names,
                    lines(gathered.bySeal),
                    lines(gathered.byPerson),
                    gathered.open,
                    gathered.late,
                    today);
        });
    }

    private static boolean mayAsk(Actor actor) {
        return actor.mayDecide()
                && switch (Role.of(actor.role())) {
                    case ADMINISTRATOR, BRAND_LEAD, STRATEGIST -> true;
                    case ANALYST, REVIEWER -> false;
                };
    }

    private void gather(Repositories kept, Campaign campaign, Gathered gathered) {
        List<MarketStop> stops = Stops.of(kept, campaign.id());
        for (Video video : kept.videos().of(campaign.id())) {
            kept.plans()
                    .latest(campaign.id(), video.brief().id())
                    .ifPresent(plan -> {
                        List<Draft> drafts = DraftsOfPlan.find(kept, plan);
                        // a seal on the drafts of a market is given once for all of them
                        Set<RequiredSeal> counted = new HashSet<>();
                        List<GuestLink> guests =
                                kept.guestLinks().asking(plan.id()).stream()
                                        .filter(link -> link.stands(world.instant()))
                                        .toList();
                        OpenWork.of(kept, campaign, plan, drafts, stops, guests).stream()
                                .filter(work ->
                                        isOfFile(work.seal().required())
                                                || counted.add(work.seal().required()))
                                .forEach(work -> gathered.open(work, plan.brief().title()));
                        GivenSeal.of(kept, plan, drafts).forEach(gathered::given);
                    });
        }
    }

    private static boolean isOfFile(RequiredSeal required) {
        return required.scope() == SealScope.WHOLE_FILE;
    }

    private static List<WaitLine> lines(Map<Of, Line> lines) {
        return lines.entrySet().stream()
                .map(each -> each.getValue().of(each.getKey()))
                .sorted(WaitLine.WORST_FIRST)
                .toList();
    }

    /// What a line is of.
    private record Of(String scope, String role, String person) {}

    /// A line that is being counted.
    private static final class Line {

        private int open;
        private int late;
        private WaitLine.@Nullable Oldest oldest;
        private final List<Duration> took = new ArrayList<>();

        void open(WaitLine.Oldest work, boolean isLate) {
            open++;
            late += isLate ? 1 : 0;
            if (oldest == null || work.since().isBefore(oldest.since())) {
                oldest = work;
            }
        }

        WaitLine of(Of what) {
            return new WaitLine(
                    what.scope, what.role, what.person, open, late, oldest, AnswerTimes.of(took));
        }
    }

    private static final class Gathered {

        private final LocalDate today;
        private final Map<Of, Line> bySeal = new LinkedHashMap<>();
        private final Map<Of, Line> byPerson = new LinkedHashMap<>();
        private int open;
        private int late;

        Gathered(LocalDate today) {
            this.today = today;
        }

        void open(OpenWork work, String title) {
            OpenSeal seal = work.seal();
            RequiredSeal required = seal.required();
            boolean isLate = seal.urgency(today) == Urgency.LATE;
            WaitLine.Oldest oldest =
                    new WaitLine.Oldest(seal.asked(), work.brief(), title, work.draft());
            open++;
            late += isLate ? 1 : 0;
            bySeal(required.scope().key(), required.role()).open(oldest, isLate);
            if (seal.owing().isEmpty()) {
                byPerson(required.role(), "").open(oldest, isLate);
            }
            for (Member member : seal.owing()) {
                byPerson(member.role(), member.name()).open(oldest, isLate);
            }
        }

        void given(GivenSeal given) {
            if (given.whole()) {
                bySeal(given.seal().scope().key(), given.seal().role()).took.add(given.took());
            }
            byPerson(given.seal().role(), given.seal().by()).took.add(given.took());
        }

        private Line bySeal(String scope, String role) {
            return bySeal.computeIfAbsent(new Of(scope, role, ""), _ -> new Line());
        }

        private Line byPerson(String role, String person) {
            return byPerson.computeIfAbsent(new Of("", role, person), _ -> new Line());
        }
    }
}
