package org.throughline.planner.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.MarketProfile;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Publish;
import org.throughline.data.engagement.AccountRegister;
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
import org.throughline.data.story.PublishedText;
import org.throughline.data.tagging.JoinJudgment;
import org.throughline.data.trend.Decision;
import org.throughline.planner.access.Actor;
import org.throughline.planner.post.JoinResults;
import org.throughline.planner.post.RecordPost;
import org.throughline.planner.review.WatchDraft;
import org.throughline.planner.shell.PostFilter;

/// Suggests which drafts the videos of a history are, and does what a person decides.
public final class JoinPosts {

    private final Supplier<PostList> lists;
    private final Supplier<AccountRegister> accounts;
    private final Store store;
    private final RecordPost record;
    private final JoinResults results;
    private final Clock clock;

    /// @param lists the list of the history
    /// @param accounts as the history remembers them
    public JoinPosts(
            Supplier<PostList> lists,
            Supplier<AccountRegister> accounts,
            Store store,
            RecordPost record,
            JoinResults results,
            Clock clock) {
        this.lists = lists;
        this.accounts = accounts;
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
    /// @param last what was decided here last; absent: nothing
    /// @param left whether older posts are not listed
    public record Open(
            int posts,
            boolean left,
            int joined,
            List<Suggestion> suggestions,
            List<Candidate> drafts,
            @Nullable JoinJudgment last) {

        static final Open NOTHING = new Open(0, false, 0, List.of(), List.of(), null);

        public Open {
            suggestions = List.copyOf(suggestions);
            drafts = List.copyOf(drafts);
        }
    }

    /// The posts beside which a draft stands that they could be, of their whole sites.
    public Set<PostKey> suggested(Actor actor) {
        return open(actor).suggestions().stream()
                .map(each -> each.post().post().site())
                .collect(Collectors.toSet());
    }

    /// What is open to somebody; nothing of campaigns that they may not see.
    public Open open(Actor actor) {
        return open(actor, PostFilter.NONE);
    }

    /// The same with suggestions for some posts only.
    public Open open(Actor actor, PostFilter filter) {
        PostList list = lists.get();
        List<ListedPost> posts = list.posts();
        return store.inTransaction(kept -> {
            Set<PostKey> recorded =
                    kept.posts().all().stream().map(JoinPosts::key).collect(Collectors.toSet());
            List<ListedPost> free =
                    posts.stream().filter(post -> !recorded.contains(post.post().site())).toList();
            List<Candidate> candidates = candidates(kept, actor);
            List<JoinJudgment> judged = kept.joinJudgments().all();
            return new Open(
                    posts.size(),
                    list.left() > 0,
                    posts.size() - free.size(),
                    matcher(judged).of(free, candidates).stream()
                            .filter(each -> filter.shows(each.post()))
                            .toList(),
                    candidates,
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
                .forEach(each -> rejected.add(new Rejected(each.post().site(), each.draft())));
        return new PostMatcher(
                (post, draft) -> rejected.contains(new Rejected(post.site(), draft)));
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
        PublishedText text =
                PublishedText.of(plan.brief(), plan.story().postText(), id.market(), id.platform());
        return new Candidate(
                id,
                plan.brief().title(),
                words(text, plan.brief().title()),
                publish == null || zone == null ? null : publish.instantIn(id.market(), zone),
                publish == null ? null : publish.localIn(id.market()),
                draft.rate().seconds(draft.frames()));
    }

    /// What an export may call it: title and text as they were posted, else the video's name.
    private static String words(PublishedText text, String name) {
        String title = text.title();
        String words = (title == null ? "" : title + "\n") + text.text();
        return words.isBlank() ? name : words;
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
        Optional<ListedPost> listed = listed(key);
        return listed.isEmpty()
                ? Outcome.refused(suggestedNoMore(key, draft))
                : store.inTransactionThatStays(kept -> {
                    kept.campaigns().lock(draft.plan().campaign());
                    return join(kept, key, listed.get(), draft, actor);
                });
    }

    private Outcome<Post> join(
            Repositories kept, PostKey key, ListedPost listed, DraftId id, Actor actor) {
        Optional<Draft> draft = kept.drafts().find(id);
        Optional<Signs> signs = signs(kept, listed, id, actor);
        if (draft.isEmpty() || signs.isEmpty()) {
            return Outcome.refused(suggestedNoMore(key, id));
        }
        Optional<Instant> at = publishedAt(kept, listed, id);
        if (at.isEmpty()) {
            return Outcome.refused(
                    new Problem(
                            "JOIN-003",
                            key.id(),
                            "no file says when this post was published",
                            "Record it on the draft's page, with its time."));
        }
        Outcome<Post> recorded =
                record.recordTold(
                        id,
                        draft.get().sha256(),
                        key.id(),
                        listed.account() == null ? "unknown" : listed.account(),
                        placement(listed),
                        at.get(),
                        actor);
        if (recorded instanceof Outcome.Accepted<Post>(Post post)) {
            judge(kept, key, id, true, signs.get().line(), actor);
            results.readListed(post, listed, actor);
        }
        return recorded;
    }

    /// A file may say a time without its zone: that of its account where it is known, else that of
    /// the draft's market; or a day alone.
    private Optional<Instant> publishedAt(Repositories kept, ListedPost post, DraftId draft) {
        LocalDateTime on = post.publishedOn();
        if (post.publishedAt() != null || on == null) {
            return Optional.ofNullable(post.publishedAt());
        }
        Optional<ZoneId> market =
                kept.plans()
                        .find(draft.plan())
                        .flatMap(plan -> Optional.ofNullable(zone(plan, draft)));
        return on.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? market.map(zone -> within(on.toLocalDate(), zone))
                : zone(post).or(() -> market).map(zone -> on.atZone(zone).toInstant());
    }

    private Optional<ZoneId> zone(ListedPost post) {
        return Optional.ofNullable(post.account())
                .flatMap(name -> accounts.get().called(name, post.post().platform()))
                .flatMap(account -> Optional.ofNullable(account.zone()));
    }

    /// A time that is of this day in a zone and in UTC, by which days are counted: between noon
    /// there and noon here.
    static Instant within(LocalDate day, ZoneId zone) {
        Instant here = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        Instant there = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
        return here.plus(Duration.between(here, there).dividedBy(2));
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
        Optional<ListedPost> listed = listed(post);
        return store.inTransactionThatStays(kept -> {
            kept.campaigns().lock(draft.plan().campaign());
            boolean isOpen = listed.flatMap(there -> signs(kept, there, draft, actor)).isPresent();
            if (!isOpen) {
                return Outcome.refused(suggestedNoMore(post, draft));
            }
            judge(kept, post, draft, false, "", actor);
            return Outcome.accepted(true);
        });
    }

    private Optional<ListedPost> listed(PostKey key) {
        return lists.get().posts().stream()
                .filter(post -> post.post().site().equals(key.site()))
                .findFirst();
    }

    /// What speaks for a pair that nobody has decided yet; empty where it is not suggested.
    private static Optional<Signs> signs(
            Repositories kept, ListedPost post, DraftId draft, Actor actor) {
        if (kept.posts().find(post.post().platform(), post.post().id()).isPresent()) {
            return Optional.empty();
        }
        PostMatcher matcher = matcher(kept.joinJudgments().all());
        return candidates(kept, actor).stream()
                .filter(each -> each.draft().equals(draft))
                .findFirst()
                .flatMap(candidate -> matcher.signsOf(post, candidate));
    }

    private static Problem suggestedNoMore(PostKey post, DraftId draft) {
        return new Problem(
                "JOIN-002",
                post.id() + ", " + draft,
                "this pair is suggested no more",
                "Maybe somebody else has decided it; look at the list anew.");
    }

    private void judge(
            Repositories kept,
            PostKey post,
            DraftId draft,
            boolean joined,
            String signs,
            Actor actor) {
        takeBack(kept, post, draft);
        kept.joinJudgments()
                .add(new JoinJudgment(post, draft, joined, signs, actor.name(), clock.instant()));
        kept.audit()
                .add(
                        clock.instant(),
                        actor.name(),
                        joined ? "join post" : "reject post",
                        draft.toString(),
                        post.id() + (signs.isEmpty() ? "" : ", " + signs));
    }

    private static void takeBack(Repositories kept, PostKey post, DraftId draft) {
        for (Platform platform : post.platform().ofSite()) {
            kept.joinJudgments().takeBack(new PostKey(platform, post.id()), draft);
        }
    }

    /// Takes back what somebody decided last, as long as nobody has built on it: decided on the
    /// same post or draft, or on a month whose numbers knew of the join, or handed in a curve.
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
            Optional<Problem> built = builtOn(kept, last);
            if (built.isPresent()) {
                return Outcome.refused(built.get());
            }
            takeBack(kept, last.post(), last.draft());
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

    private Optional<Problem> builtOn(Repositories kept, JoinJudgment judgment) {
        String which = judgment.post().id() + ", " + judgment.draft();
        Optional<Problem> judged =
                kept.joinJudgments().all().stream()
                        .dropWhile(each -> !each.equals(judgment))
                        .filter(each -> !each.by().equals(judgment.by()))
                        .filter(each ->
                                each.post().site().equals(judgment.post().site())
                                        || each.draft().equals(judgment.draft()))
                        .findFirst()
                        .map(each ->
                                new Problem(
                                        "JOIN-005",
                                        which,
                                        each.by() + " has decided on the same post or draft since",
                                        "Maybe they take theirs back first."));
        return judgment.joined()
                ? judged.or(() -> reviewedSince(kept, judgment, which))
                        .or(() -> curveSince(kept, judgment, which))
                : judged;
    }

    private Optional<Problem> reviewedSince(
            Repositories kept, JoinJudgment judgment, String which) {
        return decidedSince(kept, judgment)
                .map(each ->
                        new Problem(
                                "JOIN-006",
                                which,
                                "%s has decided on the review of %s since, with this post joined"
                                        .formatted(each.by(), each.month()),
                                "Maybe they take that decision back first."));
    }

    /// A curve goes with its post, and somebody has handed it in.
    private static Optional<Problem> curveSince(
            Repositories kept, JoinJudgment judgment, String which) {
        return kept.retentionCurves()
                .find(new PostKey(judgment.draft().platform(), judgment.post().id()))
                .map(curve ->
                        new Problem(
                                "JOIN-007",
                                which,
                                curve.keptBy()
                                        + " has handed in a retention curve of this post since",
                                "Maybe take it away on the draft's page first."));
    }

    /// A decision of a monthly review that was made after a join; the month before it is reviewed
    /// in its month.
    private Optional<Decision> decidedSince(Repositories kept, JoinJudgment judgment) {
        YearMonth now = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        YearMonth first = YearMonth.from(judgment.at().atZone(ZoneOffset.UTC)).minusMonths(1);
        return Stream.iterate(first, month -> !month.isAfter(now), month -> month.plusMonths(1))
                .flatMap(month -> kept.decisions().of(month).stream())
                .filter(each -> each.at().isAfter(judgment.at()))
                .findFirst();
    }

    private static PostKey key(Post post) {
        return new PostKey(post.draft().platform(), post.postId()).site();
    }
}
