package org.throughline.planner.wiring;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.throughline.analytics.AnalyticsFailed;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.MarketProfile;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.engagement.ListedPost;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.PostList;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.PlanId;
import org.throughline.data.post.Post;
import org.throughline.data.problem.Outcome;
import org.throughline.data.review.DraftId;
import org.throughline.data.trend.Sighting;
import org.throughline.data.trend.SightingKind;
import org.throughline.data.trend.TrendReport;
import org.throughline.planner.access.Seat;
import org.throughline.planner.approval.ApprovalPace;
import org.throughline.planner.approval.MeasureApproval;
import org.throughline.planner.plan.OpenCampaign;
import org.throughline.planner.register.ListRegister;
import org.throughline.planner.register.Scorecard;
import org.throughline.planner.trend.ImportEngagement;
import org.throughline.planner.trend.TrendDesk;
import org.throughline.planner.trend.VouchForSighting;

/// The trend screen over the store. Thread-safe.
///
/// @param lists the list of the history's posts
/// @param history folder
/// @param clock the planner's
/// @param open whose markets are offered
record StoreTrends(
        Store store,
        MeasureApproval approvals,
        VouchForSighting vouch,
        ListRegister register,
        ImportEngagement engagement,
        Supplier<PostList> lists,
        Path history,
        InstantSource clock,
        OpenCampaign open)
        implements TrendDesk {

    @Override
    public Optional<TrendReport> latest() {
        return store.inTransaction(kept -> kept.trends().latest()).map(this::seen);
    }

    @Override
    public Optional<TrendReport> upTo(LocalDate day) {
        return store.inTransaction(kept -> kept.trends().upTo(day)).map(this::seen);
    }

    /// The report without plans of campaigns that are not there for whoever asks.
    private TrendReport seen(TrendReport report) {
        Set<String> campaigns =
                open.all().stream().map(Campaign::id).collect(Collectors.toUnmodifiableSet());
        return report.withFlags(
                report.flags().stream()
                        .map(flag ->
                                flag.touching(
                                        flag.plans().stream()
                                                .filter(fact ->
                                                        campaigns.contains(
                                                                PlanId.parse(fact.plan())
                                                                        .campaign()))
                                                .toList()))
                        .toList());
    }

    @Override
    public Optional<DraftId> draft(PostKey post) {
        return store.inTransaction(kept -> kept.posts().find(post.platform(), post.id()))
                .map(Post::draft)
                .filter(draft -> open.isSeen(draft.plan().campaign()));
    }

    @Override
    public Map<PostKey, ListedPost> listed(Collection<PostKey> posts) {
        Map<PostKey, List<PostKey>> bySite =
                posts.stream().distinct().collect(Collectors.groupingBy(PostKey::site));
        try {
            return lists.get().posts().stream()
                    .flatMap(each ->
                            bySite.getOrDefault(each.post().site(), List.of()).stream()
                                    .map(post -> Map.entry(post, each)))
                    .collect(
                            Collectors.toMap(
                                    Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
        } catch (AnalyticsFailed _) {
            return Map.of();
        }
    }

    @Override
    public Optional<TrendReport> before() {
        return store.inTransaction(kept -> kept.trends().newest(2)).stream()
                .skip(1)
                .findFirst()
                .map(this::seen);
    }

    @Override
    public Standing standing(TrendReport report) {
        try {
            return report.manifest() < engagement.changes(history)
                    ? Standing.BEHIND
                    : Standing.UP_TO_DATE;
        } catch (AnalyticsFailed _) {
            return Standing.UNKNOWN;
        }
    }

    @Override
    public void export(OutputStream out) throws IOException {
        engagement.export(history, out);
    }

    @Override
    public List<Sighting> sightings() {
        return vouch.standing();
    }

    @Override
    public Outcome<Sighting> see(
            SightingKind kind,
            String what,
            Market market,
            LocalDate firstSeen,
            String says,
            Seat by) {
        return vouch.add(kind, what, market, firstSeen, says, by.actor());
    }

    @Override
    public Outcome<Sighting> withdraw(String sighting, Seat by) {
        return vouch.withdraw(sighting, by.actor());
    }

    @Override
    public List<Market> markets() {
        return open.all().stream()
                .flatMap(campaign -> campaign.markets().stream())
                .map(MarketProfile::market)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Override
    public ApprovalPace pace() {
        return approvals.measure(open.seen());
    }

    @Override
    public List<Scorecard.Line> scorecard() {
        return Scorecard.of(
                register.rows().stream().filter(row -> open.isSeen(row.campaign())).toList());
    }

    @Override
    public String title(BriefId brief) {
        return open.of(brief)
                .flatMap(id -> store.inTransaction(kept -> kept.plans().latest(id, brief)))
                .map(plan -> plan.brief().title())
                .orElseGet(brief::value);
    }
}
