package org.throughline.planner.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Publish;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Embargo;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.post.Post;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Actor;
import org.throughline.planner.approval.MeasureApproval;
import org.throughline.planner.deadline.LeadTimes;
import org.throughline.planner.deadline.Milestone;
import org.throughline.planner.plan.BriefAssessor;
import org.throughline.planner.plan.NotThere;
import org.throughline.planner.plan.PublishTime;
import org.throughline.planner.together.ChangeTogether;
import org.throughline.planner.together.Prospect;
import org.throughline.planner.together.Prospects;
import org.throughline.planner.together.SharedChange;

/// Looks at what it would do to publish a video at another time in one market. The change is that
/// of several videos, of one: it is kept, taken back and handed in as those are, which is as an
/// edit of the strategy form.
public final class MoveEntry {

    private static final Duration NEAR = Duration.ofHours(1);
    private static final String TOO_EARLY = "EMBARGO-001";

    private final Store store;
    private final ChangeTogether together;
    private final BriefAssessor assessor;
    private final MeasureApproval pace;
    private final Clock clock;

    public MoveEntry(
            Store store,
            ChangeTogether together,
            BriefAssessor assessor,
            MeasureApproval pace,
            Clock clock) {
        this.store = store;
        this.together = together;
        this.assessor = assessor;
        this.pace = pace;
        this.clock = clock;
    }

    /// What a move would do; keeps nothing.
    ///
    /// @param to by the clock of the market
    /// @param seen which campaigns whoever asks may see
    public Outcome<MoveProspect> look(
            String campaign,
            BriefId brief,
            Market market,
            LocalDateTime to,
            Predicate<String> seen,
            Actor actor) {
        SharedChange change =
                new SharedChange.SetDay(to.toLocalDate(), to.toLocalTime(), List.of(market));
        return together.look(campaign, Set.of(brief), change, seen, actor)
                .then(looked ->
                        looked.videos().isEmpty()
                                ? Outcome.refused(NotThere.video(campaign, brief))
                                : Outcome.accepted(prospect(looked, market, to, seen)));
    }

    private MoveProspect prospect(
            Prospects looked, Market market, LocalDateTime to, Predicate<String> seen) {
        Campaign campaign =
                store.inTransaction(kept -> kept.campaigns().find(looked.campaign())).orElseThrow();
        ZoneId zone = ListCalendar.profile(campaign, market).zone();
        ZonedDateTime at = to.atZone(zone);
        Prospect video = looked.videos().getFirst();
        Embargo embargo = campaign.embargo();
        Publish now = video.video().brief().publish();
        boolean past = at.toInstant().isBefore(clock.instant());
        List<MoveProspect.Posted> posted = posted(campaign, video.video().brief(), market, zone);
        return new MoveProspect(
                withoutOthers(looked),
                market,
                now == null ? null : now.instantIn(market, zone).atZone(zone),
                at,
                embargo != null && embargo.isBroken(at.toInstant()),
                past,
                past || !(video instanceof Prospect.Changes change)
                        ? List.of()
                        : late(campaign, change, market, at, seen),
                beside(campaign, video.video().brief(), market, at, seen),
                video.video().brief().platforms().stream()
                        .filter(platform ->
                                posted.stream().noneMatch(each -> each.platform() == platform))
                        .toList(),
                posted);
    }

    private List<MoveProspect.Posted> posted(
            Campaign campaign, Brief brief, Market market, ZoneId zone) {
        List<Post> posts = store.inTransaction(kept -> kept.posts().all());
        return brief.platforms().stream()
                .flatMap(platform ->
                        posts.stream()
                                .filter(post ->
                                        post.draft().plan().campaign().equals(campaign.id()))
                                .filter(post -> post.draft().plan().brief().equals(brief.id()))
                                .filter(post -> post.draft().market().equals(market))
                                .filter(post -> post.draft().platform() == platform)
                                .map(Post::publishedAt)
                                .max(Comparator.naturalOrder())
                                .map(at -> new MoveProspect.Posted(platform, at.atZone(zone)))
                                .stream())
                .toList();
    }

    /// The embargo is told of the market that is moved, in words of its own; while there is no plan
    /// there is none to hand in.
    private Prospects withoutOthers(Prospects looked) {
        return new Prospects(
                looked.campaign(),
                looked.change(),
                looked.videos().stream()
                        .map(each ->
                                each instanceof Prospect.Changes change
                                        ? change.without(problem -> isNotOfIt(change, problem))
                                        : each)
                        .toList());
    }

    private boolean isNotOfIt(Prospect.Changes change, Problem problem) {
        return problem.code().equals(TOO_EARLY)
                || store.inTransaction(kept ->
                        kept.plans()
                                .latest(change.video().campaign(), change.video().brief().id())
                                .isEmpty());
    }

    private List<MoveProspect.Late> late(
            Campaign campaign,
            Prospect.Changes change,
            Market market,
            ZonedDateTime at,
            Predicate<String> seen) {
        Assessment assessment =
                assessor.decide(
                        campaign,
                        change.brief(),
                        change.story(),
                        assessor.around(campaign, change.brief().id()));
        LeadTimes lead =
                LeadTimes.before(
                        at.toLocalDate(),
                        market,
                        assessment.lane(),
                        assessment.asks(),
                        pace.measure(seen));
        LocalDate today = LocalDate.ofInstant(clock.instant(), at.getZone());
        return Arrays.stream(Milestone.values())
                .filter(each -> lead.by(each).isBefore(today))
                .map(each -> new MoveProspect.Late(each, lead.by(each)))
                .toList();
    }

    /// An account is that of a brand on a platform in a market.
    private List<MoveProspect.Beside> beside(
            Campaign campaign,
            Brief moved,
            Market market,
            ZonedDateTime at,
            Predicate<String> seen) {
        List<Campaign> all = store.inTransaction(kept -> kept.campaigns().all());
        List<Campaign> ofBrand =
                all.stream()
                        .filter(each -> each.brand().name().equals(campaign.brand().name()))
                        .filter(each -> seen.test(each.id()))
                        .toList();
        return store.inTransaction(kept ->
                ofBrand.stream()
                        .flatMap(each -> others(kept, each, moved))
                        .flatMap(other -> beside(other, moved.platforms(), market, at.toInstant()))
                        .toList());
    }

    /// Another video, and when it is published in one of its markets.
    private record Other(Brief brief, PublishTime time) {}

    private static Stream<Other> others(Repositories kept, Campaign campaign, Brief moved) {
        return kept.videos().of(campaign.id()).stream()
                .map(Video::brief)
                .filter(brief -> !brief.id().equals(moved.id()))
                .flatMap(brief ->
                        PublishTime.of(campaign, brief).stream()
                                .map(time -> new Other(brief, time)));
    }

    private static Stream<MoveProspect.Beside> beside(
            Other other, Collection<Platform> platforms, Market market, Instant at) {
        boolean near =
                other.time().market().equals(market)
                        && Duration.between(other.time().at().toInstant(), at).abs().compareTo(NEAR)
                                < 0;
        return near
                ? other.brief().platforms().stream()
                        .filter(platforms::contains)
                        .map(platform ->
                                new MoveProspect.Beside(
                                        other.brief().title(), platform, other.time().at()))
                : Stream.empty();
    }
}
