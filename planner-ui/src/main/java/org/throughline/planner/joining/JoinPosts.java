package org.throughline.planner.joining;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.MarketProfile;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Publish;
import org.throughline.data.engagement.ListedPost;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.PostList;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.post.Post;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.Verdict;
import org.throughline.data.story.PostText;
import org.throughline.data.tagging.JoinJudgment;
import org.throughline.planner.access.Actor;
import org.throughline.planner.post.JoinResults;
import org.throughline.planner.post.RecordPost;
import org.throughline.planner.review.WatchDraft;
import org.throughline.planner.shell.PostFilter;

/// Suggests which drafts the videos of a history are, and does what a person decides.
public final class JoinPosts {

    private final Supplier<PostList> lists;
    private final Store store;
    private final RecordPost record;
    private final JoinResults results;
    private final Clock clock;

    /// @param lists the list of the history
    public JoinPosts(
            Supplier<PostList> lists,
            Store store,
            RecordPost record,
            JoinResults results,
            Clock clock) {
        this.lists = lists;
        this.store = store;
        this.record = record;
        this.results = results;
        this.clock = clock;
    }

    /// Why somebody may not; empty where they may.
    public static Optional<Problem> refusal(Actor actor) {
        return actor.signedIn() && actor.mayBringResults()
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "JOIN-001",
                                actor.name(),
                                "posts are joined to drafts by analysts and brand leads, not by a "
                                        + actor.role(),
                                "Ask one of them."));
    }

    /// What is open.
    ///
    /// @param posts that the history knows
    /// @param joined of them, to a draft
    /// @param suggestions for those that are not
    /// @param drafts accepted ones that nobody has recorded as published
    /// @param last what was decided here last and can be taken back; absent: nothing
    public record Open(
            int posts,
            int joined,
            List<Suggestion> suggestions,
            int drafts,
            @Nullable JoinJudgment last) {

        public Open {
            suggestions = List.copyOf(suggestions);
        }
    }

    /// What is open to somebody; nothing of campaigns that they may not see.
    public Open open(Actor actor) {
        return open(actor, PostFilter.NONE);
    }

    /// The same with suggestions for some posts only.
    public Open open(Actor actor, PostFilter filter) {
        List<ListedPost> posts = lists.get().posts();
        return store.inTransaction(kept -> {
            Set<PostKey> recorded =
                    kept.posts().all().stream()
                            .map(JoinPosts::key)
                            .map(JoinPosts::one)
                            .collect(Collectors.toSet());
            List<ListedPost> free =
                    posts.stream().filter(post -> !recorded.contains(one(post.post()))).toList();
            List<Candidate> candidates = candidates(kept, actor);
            List<JoinJudgment> judged = kept.joinJudgments().all();
            return new Open(
                    posts.size(),
                    posts.size() - free.size(),
                    matcher(judged).of(free, candidates).stream()
                            .filter(each -> filter.shows(each.post()))
                            .toList(),
                    candidates.size(),
                    last(judged, actor));
        });
    }

    private static @Nullable JoinJudgment last(List<JoinJudgment> judged, Actor actor) {
        return judged.reversed().stream()
                .filter(each -> each.by().equals(actor.name()))
                .findFirst()
                .orElse(null);
    }

    private static PostMatcher matcher(List<JoinJudgment> judged) {
        record Rejected(PostKey post, DraftId draft) {}
        Set<Rejected> rejected = new HashSet<>();
        judged.stream()
                .filter(each -> !each.joined())
                .forEach(each -> rejected.add(new Rejected(each.post(), each.draft())));
        return new PostMatcher((post, draft) -> rejected.contains(new Rejected(post, draft)));
    }

    private static List<Candidate> candidates(Repositories kept, Actor actor) {
        Set<DraftId> published =
                kept.posts().all().stream().map(Post::draft).collect(Collectors.toSet());
        return kept.drafts().all().stream()
                .filter(draft -> draft.verdict() instanceof Verdict.Accepted)
                .filter(draft -> published.stream().noneMatch(draft.id()::isOfSameCell))
                .filter(draft -> WatchDraft.maySee(kept, draft.id(), actor))
                .flatMap(draft ->
                        kept.plans().find(draft.id().plan()).stream()
                                .map(plan -> candidate(draft, plan)))
                .toList();
    }

    private static Candidate candidate(Draft draft, ProductionPlan plan) {
        DraftId id = draft.id();
        Publish publish = plan.brief().publish();
        ZoneId zone = zone(plan, id);
        PostText text = plan.story().postText();
        boolean written = text != null && text.isWrittenFor(id.market());
        return new Candidate(
                id,
                plan.brief().title(),
                written && text != null ? text.text().in(id.market()) : plan.brief().title(),
                publish == null || zone == null ? null : publish.instantIn(id.market(), zone),
                publish == null ? null : publish.dateIn(id.market()).atTime(publish.time()),
                draft.rate().seconds(draft.frames()));
    }

    private static @Nullable ZoneId zone(ProductionPlan plan, DraftId id) {
        return plan.markets().stream()
                .filter(profile -> profile.market().equals(id.market()))
                .map(MarketProfile::zone)
                .findFirst()
                .orElse(null);
    }

    /// Says that a video is a draft, as far as it is suggested still: it is recorded as published,
    /// and what the history knows of it is read off against the goal.
    public Outcome<Post> join(PostKey key, DraftId draft, Actor actor) {
        Optional<Problem> refusal = refusal(actor);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Optional<ListedPost> listed =
                lists.get().posts().stream().filter(post -> post.post().equals(key)).findFirst();
        Optional<Draft> there = store.inTransaction(kept -> kept.drafts().find(draft));
        Optional<Match> match =
                open(actor).suggestions().stream()
                        .filter(each -> each.post().post().equals(key))
                        .flatMap(each -> each.matches().stream())
                        .filter(each -> each.candidate().draft().equals(draft))
                        .findFirst();
        if (listed.isEmpty() || there.isEmpty() || match.isEmpty()) {
            return Outcome.refused(
                    new Problem(
                            "JOIN-002",
                            key.id() + ", " + draft,
                            "this pair is suggested no more",
                            "Maybe somebody else has decided it; look at the list anew."));
        }
        ListedPost post = listed.get();
        Outcome<Post> recorded =
                publishedAt(post, draft)
                        .map(at ->
                                record.record(
                                        draft,
                                        there.get().sha256(),
                                        key.id(),
                                        post.account() == null ? "unknown" : post.account(),
                                        placement(post),
                                        at,
                                        actor))
                        .orElseGet(() ->
                                Outcome.refused(
                                        new Problem(
                                                "JOIN-003",
                                                key.id(),
                                                "no file says when this post was published",
                                                "Record it on the draft's page, with its time.")));
        if (recorded instanceof Outcome.Accepted<Post>(Post kept)) {
            judge(key, draft, true, match.get().signs().line(), actor);
            results.readListed(kept, post, actor);
        }
        return recorded;
    }

    private Optional<Instant> publishedAt(ListedPost post, DraftId draft) {
        LocalDateTime on = post.publishedOn();
        if (post.publishedAt() != null || on == null) {
            return Optional.ofNullable(post.publishedAt());
        }
        return store.inTransaction(kept -> kept.plans().find(draft.plan()))
                .flatMap(plan -> Optional.ofNullable(zone(plan, draft)))
                .map(zone -> on.atZone(zone).toInstant());
    }

    /// As its rows say; lifetime exports hold organic figures.
    private static String placement(ListedPost post) {
        return post.days().stream()
                .map(ListedPost.Day::placement)
                .filter(placement -> !placement.equals("organic"))
                .findFirst()
                .orElse("organic");
    }

    /// Says that a video is not this draft, so that it is not suggested again.
    public Outcome<Boolean> reject(PostKey post, DraftId draft, Actor actor) {
        Optional<Problem> refusal = refusal(actor);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        judge(post, draft, false, "", actor);
        return Outcome.accepted(true);
    }

    private void judge(PostKey post, DraftId draft, boolean joined, String signs, Actor actor) {
        store.useTransaction(kept -> {
            kept.joinJudgments().takeBack(post, draft);
            kept.joinJudgments()
                    .add(
                            new JoinJudgment(
                                    post, draft, joined, signs, actor.name(), clock.instant()));
            kept.audit()
                    .add(
                            clock.instant(),
                            actor.name(),
                            joined ? "join post" : "reject post",
                            draft.toString(),
                            post.id() + (signs.isEmpty() ? "" : ", " + signs));
        });
    }

    /// Takes back what somebody decided last.
    public Outcome<JoinJudgment> undo(Actor actor) {
        Optional<Problem> refusal = refusal(actor);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return store.inTransactionThatStays(kept -> {
            JoinJudgment last = last(kept.joinJudgments().all(), actor);
            if (last == null) {
                return Outcome.refused(
                        new Problem("JOIN-004", "", "there is nothing to take back", ""));
            }
            kept.joinJudgments().takeBack(last.post(), last.draft());
            if (last.joined()) {
                kept.posts()
                        .find(last.draft().platform(), last.post().id())
                        .filter(post -> post.draft().equals(last.draft()))
                        .ifPresent(kept.posts()::remove);
            }
            kept.audit()
                    .add(
                            clock.instant(),
                            actor.name(),
                            "take back join",
                            last.draft().toString(),
                            last.post().id());
            return Outcome.accepted(last);
        });
    }

    private static PostKey key(Post post) {
        return new PostKey(post.draft().platform(), post.postId());
    }

    /// An id is one over all of YouTube.
    private static PostKey one(PostKey post) {
        return post.platform() == Platform.YOUTUBE
                ? new PostKey(Platform.YOUTUBE_SHORTS, post.id())
                : post;
    }
}
