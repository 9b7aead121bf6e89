package org.throughline.planner.register;

import static org.throughline.planner.Texts.day;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Because;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Video;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.post.Post;
import org.throughline.data.post.PostResult;
import org.throughline.data.register.LevelBreak;
import org.throughline.data.story.RuleBreak;
import org.throughline.data.story.Story;
import org.throughline.data.trend.OwnPosts;
import org.throughline.data.trend.PostOutcome;

/// Everything that is broken on purpose, over all campaigns: levels of steps, and stretches of
/// stories, with what the rules say to them and what came back.
public final class ListRegister {

    private static final int SOON_DAYS = 14;

    /// What a broken level is called among the reasons.
    private static final String BROKEN = "E1";

    private final Store store;
    private final Clock clock;

    public ListRegister(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// By campaign and video, in the order in which they were entered.
    public List<RegisterRow> rows() {
        return store.inTransaction(kept -> {
            List<Post> posts = kept.posts().all();
            Optional<OwnPosts> own =
                    kept.trends().latest().flatMap(each -> Optional.ofNullable(each.ownPosts()));
            List<RegisterRow> rows = new ArrayList<>();
            for (Campaign campaign : kept.campaigns().all()) {
                for (Video video : kept.videos().of(campaign.id())) {
                    rows.addAll(rows(kept, video, posts, own));
                }
            }
            return rows;
        });
    }

    private List<RegisterRow> rows(
            Repositories kept, Video video, List<Post> posts, Optional<OwnPosts> own) {
        BriefId brief = video.brief().id();
        Optional<ProductionPlan> plan = kept.plans().latest(video.campaign(), brief);
        List<CameOf> results =
                posts.stream()
                        .filter(post -> post.draft().plan().campaign().equals(video.campaign()))
                        .filter(post -> post.draft().plan().brief().equals(brief))
                        .map(post ->
                                new CameOf(
                                        post,
                                        kept.posts().result(post),
                                        own.flatMap(each -> each.outcomeOf(key(post)))))
                        .toList();
        List<RegisterRow> rows = new ArrayList<>();
        for (LevelBreak each : kept.levelBreaks().of(video.campaign(), brief)) {
            rows.add(row(video, each, plan, results));
        }
        Story story = video.story();
        if (story != null) {
            story.ruleBreaks().forEach(each -> rows.add(row(video, each, plan, results)));
        }
        return rows;
    }

    private RegisterRow row(
            Video video, LevelBreak broken, Optional<ProductionPlan> plan, List<CameOf> all) {
        LevelBreak.Answer answer = broken.answer();
        List<CameOf> results =
                all.stream()
                        .filter(each ->
                                broken.market() == null
                                        || broken.market().equals(each.post.draft().market()))
                        .toList();
        List<String> broke =
                plan
                        .map(each ->
                                each.assessment()
                                        .decision(broken.step(), broken.market())
                                        .because())
                        .orElse(List.of())
                        .stream()
                        .filter(because -> !because.rule().equals(BROKEN))
                        .map(Because::says)
                        .toList();
        return new RegisterRow(
                video.campaign(),
                video.brief().id(),
                video.brief().title(),
                broken.number(),
                broken.step().key()
                        + ": "
                        + broken.level().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + (broken.rule() == null ? "" : ", " + broken.rule()),
                broken.market(),
                broken.owner(),
                answer == null ? "" : answer.by(),
                broken.reason(),
                broken.expectation(),
                broken.until(),
                state(answer == null, broken.isAgreed(), broken.until()),
                broke,
                broken.rule() == null ? broken.step().key() : broken.rule(),
                outcomes(results),
                sentences(results));
    }

    private RegisterRow row(
            Video video, RuleBreak broken, Optional<ProductionPlan> plan, List<CameOf> all) {
        List<String> broke =
                plan.stream()
                        .flatMap(each -> each.assessment().limits().stream())
                        .flatMap(limit -> limit.because().stream())
                        .filter(because -> because.rule().equals(broken.rule()))
                        .map(Because::says)
                        .distinct()
                        .toList();
        return new RegisterRow(
                video.campaign(),
                video.brief().id(),
                video.brief().title(),
                0,
                "%s, frames %d to %d"
                        .formatted(broken.rule(), broken.at().from(), broken.at().to()),
                null,
                broken.owner(),
                broken.agreedBy(),
                broken.reason(),
                broken.expectation(),
                broken.until(),
                state(false, true, broken.until()),
                broke,
                broken.rule(),
                outcomes(all),
                sentences(all));
    }

    private RegisterRow.State state(boolean open, boolean agreed, @Nullable LocalDate until) {
        if (open) {
            return RegisterRow.State.ASKED;
        }
        if (!agreed) {
            return RegisterRow.State.REFUSED;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (until == null || until.isAfter(today.plusDays(SOON_DAYS))) {
            return RegisterRow.State.AGREED;
        }
        return until.isBefore(today) ? RegisterRow.State.OVER : RegisterRow.State.SOON_OVER;
    }

    /// One post, what was read of it for its goal, and what it is beside its account's usual.
    private record CameOf(Post post, Optional<PostResult> result, Optional<PostOutcome> outcome) {}

    private static PostKey key(Post post) {
        return new PostKey(post.draft().platform(), post.postId());
    }

    private static List<PostOutcome> outcomes(List<CameOf> results) {
        return results.stream().flatMap(each -> each.outcome.stream()).toList();
    }

    private static List<String> sentences(List<CameOf> results) {
        List<String> sentences = new ArrayList<>();
        for (CameOf each : results) {
            String where =
                    each.post.draft().market() + " " + each.post.draft().platform().key() + ": ";
            each.result.map(ListRegister::says).ifPresent(says -> sentences.add(where + says));
            each.outcome.map(PostOutcome::says).ifPresent(says -> sentences.add(where + says));
        }
        return sentences;
    }

    /// `saves/reach 2.1 %, 80 % interval 1.8 to 2.4 %, until 2 Mar 2027`.
    private static String says(PostResult result) {
        PostResult.GoalReading goal = result.goal();
        return goal == null
                ? "nothing that can be told, until " + day(result.to())
                : String.format(
                        Locale.ENGLISH,
                        "%s %.1f %%, 80 %% interval %.1f to %.1f %%, until %s",
                        goal.metric(),
                        100 * goal.rate(),
                        100 * goal.low(),
                        100 * goal.high(),
                        day(result.to()));
    }
}
