package org.throughline.planner.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.MarketProfile;
import org.throughline.data.brief.MarketTable;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Publish;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.post.Post;
import org.throughline.planner.approval.ApprovalPace;
import org.throughline.planner.approval.MeasureApproval;
import org.throughline.planner.deadline.LeadTimes;
import org.throughline.planner.deadline.Milestone;
import org.throughline.planner.plan.BriefAssessor;
import org.throughline.planner.plan.Cell;
import org.throughline.planner.plan.CellState;
import org.throughline.planner.plan.ListCampaignMatrix;

/// A campaign as a calendar: what is planned as it is written now, and what was posted as people
/// recorded it.
public final class ListCalendar {

    private final Store store;
    private final ListCampaignMatrix matrix;
    private final BriefAssessor assessor;
    private final MeasureApproval pace;
    private final Clock clock;

    public ListCalendar(
            Store store,
            ListCampaignMatrix matrix,
            BriefAssessor assessor,
            MeasureApproval pace,
            Clock clock) {
        this.store = store;
        this.matrix = matrix;
        this.assessor = assessor;
        this.pace = pace;
        this.clock = clock;
    }

    /// What the store knows of a video.
    ///
    /// @param plan the latest; absent while none was proposed
    private record Known(Video video, @Nullable ProductionPlan plan) {}

    /// The calendar of a campaign; empty where there is none.
    ///
    /// @param seen whether a campaign counts for the pace of approvals
    public Optional<CampaignCalendar> of(String campaign, Predicate<String> seen) {
        return store.inTransaction(kept ->
                kept.campaigns().find(campaign).map(found -> of(found, pace.measure(seen))));
    }

    private CampaignCalendar of(Campaign campaign, ApprovalPace measured) {
        List<Cell> cells = matrix.cells(campaign.id());
        Map<BriefId, Known> videos = store.inTransaction(kept -> videos(kept, campaign));
        List<Post> posts =
                store.inTransaction(kept -> kept.posts().all()).stream()
                        .filter(post -> post.draft().plan().campaign().equals(campaign.id()))
                        .toList();
        List<CalendarEntry> entries = new ArrayList<>(posted(campaign, videos, posts));
        videos.values()
                .forEach(known -> entries.addAll(planned(campaign, known, cells, posts, measured)));
        entries.sort(CampaignCalendar.EARLIEST_FIRST);
        List<Brief> briefs = videos.values().stream().map(known -> known.video().brief()).toList();
        return new CampaignCalendar(
                campaign.id(),
                campaign.name(),
                campaign.brand().name(),
                entries,
                briefs,
                videos.values().stream()
                        .flatMap(known -> Stream.ofNullable(known.video().story()))
                        .toList(),
                profiles(campaign, briefs, entries),
                measured,
                clock.instant(),
                campaign.embargo());
    }

    private static Map<BriefId, Known> videos(Repositories kept, Campaign campaign) {
        Map<BriefId, Known> videos = new LinkedHashMap<>();
        for (Video video : kept.videos().of(campaign.id())) {
            BriefId brief = video.brief().id();
            videos.put(
                    brief,
                    new Known(video, kept.plans().latest(campaign.id(), brief).orElse(null)));
        }
        return videos;
    }

    private static List<MarketProfile> profiles(
            Campaign campaign, List<Brief> briefs, List<CalendarEntry> entries) {
        Map<Market, MarketProfile> all = new LinkedHashMap<>();
        briefs.stream()
                .flatMap(brief -> brief.audience().markets().stream())
                .forEach(market -> all.put(market, profile(campaign, market)));
        entries.forEach(
                entry -> all.computeIfAbsent(entry.market(), each -> profile(campaign, each)));
        return List.copyOf(all.values());
    }

    /// Language and clock of a market, as the campaign has them, else as they usually are.
    static MarketProfile profile(Campaign campaign, Market market) {
        return campaign.findMarket(market)
                .or(() -> MarketTable.shipped().find(market))
                .orElseGet(() -> new MarketProfile(market, "en", ZoneOffset.UTC));
    }

    private static List<CalendarEntry> posted(
            Campaign campaign, Map<BriefId, Known> videos, List<Post> posts) {
        record At(BriefId brief, Market market, Instant moment) {}
        Map<At, List<Post>> together =
                posts.stream()
                        .collect(
                                Collectors.groupingBy(
                                        post ->
                                                new At(
                                                        post.draft().plan().brief(),
                                                        post.draft().market(),
                                                        post.publishedAt()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<CalendarEntry> entries = new ArrayList<>();
        together.forEach((at, all) -> {
            Known known = videos.get(at.brief());
            entries.add(
                    new CalendarEntry(
                            at.brief(),
                            known == null ? at.brief().value() : known.video().brief().title(),
                            at.market(),
                            profile(campaign, at.market()).zone(),
                            all.stream()
                                    .map(post -> post.draft().platform())
                                    .distinct()
                                    .sorted()
                                    .toList(),
                            at.moment(),
                            false,
                            EntryState.POSTED,
                            null,
                            "",
                            "",
                            null,
                            null,
                            all.getFirst().draft(),
                            known == null ? 1 : known.video().version(),
                            later(at.moment(), known == null ? at.moment() : known.video().at())));
        });
        return entries;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private List<CalendarEntry> planned(
            Campaign campaign,
            Known known,
            List<Cell> cells,
            List<Post> posts,
            ApprovalPace measured) {
        Brief brief = known.video().brief();
        Publish publish = brief.publish();
        if (publish == null) {
            return List.of();
        }
        Assessment assessment = assessment(campaign, known);
        List<CalendarEntry> entries = new ArrayList<>();
        for (Market market : brief.audience().markets()) {
            ZoneId zone = profile(campaign, market).zone();
            Instant at = publish.instantIn(market, zone);
            LocalDate day = LocalDate.ofInstant(at, zone);
            LeadTimes lead =
                    LeadTimes.before(day, market, assessment.lane(), assessment.asks(), measured);
            Map<Standing, List<Cell>> alike =
                    cells.stream()
                            .filter(cell ->
                                    cell.brief().equals(brief.id())
                                            && cell.market().equals(market)
                                            && cell.state() != CellState.POSTED
                                            && !isPosted(posts, cell))
                            .collect(
                                    Collectors.groupingBy(
                                            standing(known, publish, market),
                                            LinkedHashMap::new,
                                            Collectors.toList()));
            alike.forEach((standing, same) ->
                    entries.add(
                            new CalendarEntry(
                                    brief.id(),
                                    brief.title(),
                                    market,
                                    zone,
                                    platforms(same),
                                    at,
                                    publish.isOwnIn(market),
                                    standing.state(),
                                    standing.cell(),
                                    standing.blocker(),
                                    standing.owner(),
                                    lead,
                                    standing.next(),
                                    null,
                                    known.video().version(),
                                    known.video().at())));
        }
        return entries;
    }

    private static List<Platform> platforms(List<Cell> cells) {
        return cells.stream().map(Cell::platform).toList();
    }

    /// What the plan was assessed as; a video without one as it would be now.
    private Assessment assessment(Campaign campaign, Known known) {
        ProductionPlan plan = known.plan();
        return plan == null
                ? assessor.decide(
                        campaign,
                        known.video().brief(),
                        known.video().story(),
                        assessor.around(campaign, known.video().brief().id()))
                : plan.assessment();
    }

    /// A cell that was posted stands where it was published and is planned no more, whatever was
    /// changed of its plan since and wherever the rest of its market has moved.
    private static boolean isPosted(List<Post> posts, Cell cell) {
        return posts.stream()
                .anyMatch(post ->
                        post.draft().plan().brief().equals(cell.brief())
                                && post.draft().market().equals(cell.market())
                                && post.draft().platform() == cell.platform());
    }

    /// What cells have in common that stand as one entry.
    private record Standing(
            EntryState state,
            CellState cell,
            String blocker,
            String owner,
            @Nullable Milestone next) {}

    private static Function<Cell, Standing> standing(Known known, Publish written, Market market) {
        ProductionPlan plan = known.plan();
        boolean moved = plan != null && !isSame(plan.brief().publish(), written, market);
        return cell -> {
            boolean stopped = cell.state() == CellState.STOPPED;
            // a day before the embargo has to change, and is handed in then
            Milestone next = moved || (cell.early() && !stopped) ? Milestone.PLAN : next(cell);
            return new Standing(
                    next == null && !stopped ? EntryState.SCHEDULED : EntryState.PLANNED,
                    cell.state(),
                    moved && !stopped
                            ? "The plan still says another day or time; hand the change in."
                            : cell.blocker(),
                    cell.owner(),
                    next);
        };
    }

    private static boolean isSame(@Nullable Publish planned, Publish written, Market market) {
        return planned != null && planned.localIn(market).equals(written.localIn(market));
    }

    /// What does not stand yet; absent where everything does, and where it cannot be told for a
    /// stop.
    private static @Nullable Milestone next(Cell cell) {
        if (cell.plan() == null) {
            return Milestone.PLAN;
        }
        return switch (cell.state()) {
            case STOPPED, POSTED -> null;
            case WRITING, BLOCKED -> Milestone.PLAN;
            case HELD, WAITING, READY_TO_APPROVE -> Milestone.APPROVAL;
            case READY_TO_RENDER, FAILED, CHANGES_ASKED -> Milestone.DRAFT;
            case RENDERED -> Milestone.RELEASE;
            case ACCEPTED -> cell.blocker().isEmpty() ? null : Milestone.RELEASE;
        };
    }
}
