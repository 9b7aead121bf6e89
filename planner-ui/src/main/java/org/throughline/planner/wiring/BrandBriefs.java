package org.throughline.planner.wiring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Because;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Publish;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.PlanStatus;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.post.Post;
import org.throughline.data.post.PostResult;
import org.throughline.data.register.Circumstances;
import org.throughline.data.register.LevelBreak;
import org.throughline.data.register.LiveSituation;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.story.RuleBreak;
import org.throughline.data.story.Story;
import org.throughline.rules.analysis.PlanRecord;
import org.throughline.rules.analysis.Replayed;

/// The videos of those campaigns of a brand that somebody may see, as the rule desk looks at them:
/// where each stands, what stands around it, what it broke on purpose and what came of it.
/// Thread-safe.
final class BrandBriefs {

    /// How long a post is looked at where its brief names no day on which its result is read.
    private static final int FADES_DAYS = 30;

    private final Store store;
    private final Clock clock;
    private final Predicate<String> isSeen;

    /// @param isSeen whether the campaign of an id is there for whoever asks
    BrandBriefs(Store store, Clock clock, Predicate<String> isSeen) {
        this.store = store;
        this.isSeen = isSeen;
        this.clock = clock;
    }

    /// One video of a brand.
    ///
    /// @param plan what was posted; else the newest version; absent where none was handed in
    /// @param posts of any version
    private record Known(
            Campaign campaign,
            Video video,
            Optional<ProductionPlan> plan,
            boolean approved,
            List<Post> posts,
            List<LevelBreak> breaks) {

        /// What is decided: what was posted or approved, else what is being written.
        private boolean isFixed() {
            return plan.isPresent() && (approved || !posts.isEmpty());
        }

        Brief brief() {
            return isFixed() ? plan.orElseThrow().brief() : video.brief();
        }

        Campaign withStory() {
            Story story = isFixed() ? plan.orElseThrow().story() : video.story();
            return campaign.withVideo(brief(), story);
        }
    }

    /// The videos in the order in which they were added.
    List<Replayed> briefs(String brand) {
        return store.inTransaction(kept -> {
            List<LiveSituation> stops =
                    Circumstances.situations(kept.marketStops().standing(brand));
            return known(kept, brand).stream()
                    .map(each ->
                            new Replayed(
                                    each.withStory(),
                                    each.brief(),
                                    state(each),
                                    new Circumstances(stops, each.breaks())))
                    .toList();
        });
    }

    /// The card that a plan names where a break counted when it was handed in.
    private static final String BROKEN = "E1";

    /// The plans that were handed in.
    ///
    /// @param rulebook whose guidelines they may have broken; a hard rule is never broken
    List<PlanRecord> plans(String brand, RulebookVersion rulebook) {
        Set<String> guidelines =
                rulebook.rules().stream()
                        .filter(rule -> !rule.hard())
                        .map(Rule::id)
                        .collect(Collectors.toUnmodifiableSet());
        return store.inTransaction(kept ->
                known(kept, brand).stream()
                        .flatMap(each ->
                                each.plan().stream()
                                        .map(plan ->
                                                new PlanRecord(
                                                        each.campaign()
                                                                .withVideo(
                                                                        plan.brief(), plan.story()),
                                                        plan.brief(),
                                                        broken(plan, each.breaks(), guidelines),
                                                        reached(kept, each.posts()))))
                        .toList());
    }

    private List<Known> known(Repositories kept, String brand) {
        List<Post> posts = kept.posts().all();
        List<Known> known = new ArrayList<>();
        for (Campaign campaign : kept.campaigns().all()) {
            if (campaign.brand().name().equals(brand) && isSeen.test(campaign.id())) {
                kept.videos()
                        .of(campaign.id())
                        .forEach(video -> known.add(known(kept, campaign, video, posts)));
            }
        }
        return known;
    }

    private static Known known(
            Repositories kept, Campaign campaign, Video video, List<Post> posts) {
        BriefId brief = video.brief().id();
        List<Post> own =
                posts.stream()
                        .filter(post -> post.draft().plan().campaign().equals(campaign.id()))
                        .filter(post -> post.draft().plan().brief().equals(brief))
                        .toList();
        Optional<ProductionPlan> latest = kept.plans().latest(campaign.id(), brief);
        Optional<ProductionPlan> posted =
                own.stream()
                        .map(post -> post.draft().plan())
                        .max(Comparator.comparingInt(plan -> plan.version()))
                        .flatMap(plan -> kept.plans().find(plan));
        return new Known(
                campaign,
                video,
                posted.or(() -> latest),
                latest.map(plan -> kept.plans().status(plan.id())).orElse(null)
                        instanceof PlanStatus.Approved,
                own,
                kept.levelBreaks().of(campaign.id(), brief));
    }

    private Replayed.State state(Known video) {
        if (isOver(video.brief())) {
            return Replayed.State.PAST;
        }
        if (!video.posts().isEmpty()) {
            return Replayed.State.LIVE;
        }
        return video.approved() ? Replayed.State.APPROVED : Replayed.State.OPEN;
    }

    /// Whether the day on which its result is read lies behind it in every market.
    private boolean isOver(Brief brief) {
        Publish publish = brief.publish();
        if (publish == null) {
            return false;
        }
        Integer readOut = brief.goal().readOutDays();
        LocalDate last =
                Stream.concat(Stream.of(publish.date()), publish.byMarket().values().stream())
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        return last.plusDays(readOut == null ? FADES_DAYS : readOut)
                .isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /// Rules that a plan broke, whatever was agreed or taken back since: those that somebody named,
    /// and those that asked for the step where nobody named one.
    private static Set<String> broken(
            ProductionPlan plan, List<LevelBreak> breaks, Set<String> guidelines) {
        Set<String> broken = new HashSet<>();
        plan.story().ruleBreaks().stream().map(RuleBreak::rule).forEach(broken::add);
        for (LevelBreak each : breaks) {
            List<Because> because =
                    plan.assessment().decision(each.step(), each.market()).because();
            if (because.stream().map(Because::rule).anyMatch(BROKEN::equals)) {
                because.stream()
                        .map(Because::rule)
                        .filter(rule -> guidelines.contains(rule) && each.breaks(rule))
                        .forEach(broken::add);
            }
        }
        return broken;
    }

    /// Whether all posts that tell anything reached their goal, or none did; absent where some did,
    /// and while nothing can be told.
    private static @Nullable Boolean reached(Repositories kept, List<Post> posts) {
        List<Boolean> told =
                posts.stream()
                        .flatMap(post -> kept.posts().result(post).stream())
                        .map(PostResult::goal)
                        .flatMap(goal ->
                                goal == null ? Stream.<Boolean>empty() : goal.reached().stream())
                        .distinct()
                        .toList();
        return told.size() == 1 ? told.getFirst() : null;
    }
}
