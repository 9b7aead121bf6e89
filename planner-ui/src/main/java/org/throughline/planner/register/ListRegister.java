package org.throughline.planner.register;

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
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.post.Post;
import org.throughline.data.post.PostResult;
import org.throughline.data.register.LevelBreak;
import org.throughline.data.story.RuleBreak;
import org.throughline.data.story.Story;

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
            List<RegisterRow> rows = new ArrayList<>();
            for (Campaign campaign : kept.campaigns().all()) {
                for (Video video : kept.videos().of(campaign.id())) {
                    rows.addAll(rows(kept, video, posts));
                }
            }
            return rows;
        });
    }

    private List<RegisterRow> rows(Repositories kept, Video video, List<Post> posts) {
        BriefId brief = video.brief().id();
        Optional<ProductionPlan> plan = kept.plans().latest(video.campaign(), brief);
        List<String> results =
                posts.stream()
                        .filter(post -> post.draft().plan().campaign().equals(video.campaign()))
                        .filter(post -> post.draft().plan().brief().equals(brief))
                        .flatMap(post -> kept.posts().result(post).stream())
                        .map(ListRegister::says)
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
            Video video, LevelBreak broken, Optional<ProductionPlan> plan, List<String> results) {
        LevelBreak.Answer answer = broken.answer();
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
                results);
    }

    private RegisterRow row(
            Video video, RuleBreak broken, Optional<ProductionPlan> plan, List<String> results) {
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
                results);
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

    /// `DE tiktok: saves/reach 2.1 %, 80 % interval 1.8 to 2.4 %, until 2027-03-02`.
    private static String says(PostResult result) {
        Post post = result.post();
        String where = post.draft().market() + " " + post.draft().platform().key();
        PostResult.GoalReading goal = result.goal();
        return goal == null
                ? "%s: nothing that can be told, until %s".formatted(where, result.to())
                : String.format(
                        Locale.ENGLISH,
                        "%s: %s %.1f %%, 80 %% interval %.1f to %.1f %%, until %s",
                        where,
                        goal.metric(),
                        100 * goal.rate(),
                        100 * goal.low(),
                        100 * goal.high(),
                        result.to());
    }
}
