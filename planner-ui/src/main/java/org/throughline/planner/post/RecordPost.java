package org.throughline.planner.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.post.Post;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.Verdict;
import org.throughline.planner.access.Actor;
import org.throughline.planner.plan.NotThere;
import org.throughline.planner.plan.Stops;
import org.throughline.planner.review.WatchDraft;

/// Records that a draft was published, so that its results can be joined to it. Throughline itself
/// publishes nothing.
public final class RecordPost {

    private static final int LONGEST = 200;
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("'on' d MMM yyyy 'at' HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final Store store;
    private final Clock clock;

    public RecordPost(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Records a post of an accepted draft, as somebody says.
    ///
    /// @param sha256 of the video that was seen to go out
    public Outcome<Post> record(
            DraftId draftId,
            String sha256,
            String postId,
            String account,
            String placement,
            Instant publishedAt,
            Actor actor) {
        Optional<Problem> early = toCome(publishedAt);
        return early.isPresent()
                ? Outcome.refused(early.get())
                : recordTold(draftId, sha256, postId, account, placement, publishedAt, actor);
    }

    /// Records a post that an export tells of: that it is out is known from there.
    ///
    /// @param sha256 of the video as it is now
    public Outcome<Post> recordTold(
            DraftId draftId,
            String sha256,
            String postId,
            String account,
            String placement,
            Instant publishedAt,
            Actor actor) {
        if (!actor.mayDecide()) {
            return Outcome.refused(
                    new Problem(
                            "ACCESS-001",
                            "",
                            "nobody is signed in at the command line, so nobody can publish there",
                            "Sign in to the planner."));
        }
        return store.inTransactionThatStays(kept -> {
            kept.campaigns().lock(draftId.plan().campaign());
            Optional<Draft> draft =
                    kept.drafts()
                            .find(draftId)
                            .filter(_ -> WatchDraft.maySee(kept, draftId, actor));
            if (draft.isEmpty()) {
                return Outcome.refused(NotThere.draft(draftId));
            }
            Optional<Problem> refusal =
                    Stops.refusal(kept, draftId)
                            .or(() -> unaccepted(draft.get(), sha256))
                            .or(() ->
                                    refusal(kept, draft.get(), postId.strip(), account, placement));
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            var post =
                    new Post(
                            draftId,
                            postId.strip(),
                            account.strip(),
                            draft.get().sha256(),
                            placement,
                            publishedAt,
                            actor.name());
            return keep(kept, post);
        });
    }

    private static Optional<Problem> unaccepted(Draft draft, String sha256) {
        boolean same = draft.sha256().equals(sha256);
        return same && draft.verdict() instanceof Verdict.Accepted
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "POST-005",
                                draft.id().toString(),
                                same
                                        ? "it is not accepted"
                                        : "it was rendered again, and that file is another one",
                                "Look at the draft as it is now."));
    }

    /// What is still to come was not seen to go out. A day is left to zones.
    private Optional<Problem> toCome(Instant publishedAt) {
        Instant now = clock.instant();
        return publishedAt.isBefore(now.plus(Duration.ofDays(1)))
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "POST-007",
                                publishedAt.toString(),
                                "a post is recorded once it is out, and it is now " + now,
                                "Maybe another day was meant."));
    }

    private static Optional<Problem> refusal(
            Repositories kept, Draft draft, String postId, String account, String placement) {
        if (postId.isEmpty() || account.isBlank()) {
            return Optional.of(
                    new Problem(
                            "POST-001",
                            "post id, account",
                            "a post has the id its platform gave it, and an account",
                            ""));
        }
        if (postId.length() > LONGEST || account.length() > LONGEST) {
            return Optional.of(
                    new Problem(
                            "POST-004",
                            "post id, account",
                            "an id or an account has at most %d characters".formatted(LONGEST),
                            "Maybe it is the id at the end of the link, not the whole page."));
        }
        Optional<Post> there = kept.posts().find(draft.id().platform(), postId);
        if (there.isPresent() && !there.get().draft().equals(draft.id())) {
            return Optional.of(
                    new Problem(
                            "POST-002",
                            postId,
                            "this post is recorded for " + there.get().draft(),
                            "Maybe the id belongs to another draft."));
        }
        List<String> planned =
                kept.plans()
                        .find(draft.id().plan())
                        .map(ProductionPlan::brief)
                        .map(brief -> brief.placements())
                        .orElse(List.of());
        if (!planned.contains(placement)) {
            return Optional.of(
                    new Problem(
                            "POST-003",
                            placement,
                            "the plan was approved for " + planned + ", not for " + placement,
                            "Releases and rights cover only what was planned; propose it first."));
        }
        return Optional.empty();
    }

    private Outcome<Post> keep(Repositories kept, Post post) {
        Optional<Post> there = kept.posts().find(post.draft().platform(), post.postId());
        if (there.filter(post::saysTheSame).isPresent()) {
            return Outcome.accepted(there.get());
        }
        if (there.isPresent()) {
            if (isBuiltOn(kept, there.get())) {
                return Outcome.refused(builtOn(there.get()));
            }
            kept.posts().remove(there.get());
        }
        kept.posts().add(post);
        kept.audit()
                .add(
                        clock.instant(),
                        post.recordedBy(),
                        "record post",
                        post.draft().toString(),
                        post.placement()
                                + ", "
                                + post.postId()
                                + (there.isPresent() ? ", corrected" : ""));
        return Outcome.accepted(post);
    }

    /// Whether results were read of it, which a correction would make those of another moment.
    private static boolean isBuiltOn(Repositories kept, Post post) {
        return kept.posts().result(post).isPresent()
                || kept.retentionCurves().find(key(post)).isPresent();
    }

    private static PostKey key(Post post) {
        return new PostKey(post.draft().platform(), post.postId());
    }

    private static Problem builtOn(Post post) {
        return new Problem(
                "POST-006",
                post.postId(),
                "it is recorded as published %s as %s (%s), and results were read of it since"
                        .formatted(
                                SHOWN.format(post.publishedAt()), post.account(), post.placement()),
                "Maybe the id is that of another post.");
    }
}
