package org.throughline.planner.tagging;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.engagement.ListedPost;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.PostList;
import org.throughline.data.engagement.SaidTags;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.tagging.PostTag;
import org.throughline.data.tagging.Settled;
import org.throughline.data.tagging.Trait;
import org.throughline.planner.access.Actor;
import org.throughline.planner.shell.PostFilter;

/// Asks people what past videos carry, a video at a time, and keeps each word as it is said.
public final class TagPosts {

    private final Supplier<PostList> lists;
    private final Store store;
    private final Clock clock;

    /// @param lists the list of the history
    public TagPosts(Supplier<PostList> lists, Store store, Clock clock) {
        this.lists = lists;
        this.store = store;
        this.clock = clock;
    }

    /// Why somebody may not; empty where they may.
    public static Optional<Problem> refusal(Actor actor) {
        return actor.signedIn() && actor.mayBringResults()
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "TAG-001",
                                actor.name(),
                                "past posts are tagged by analysts and brand leads, not by a "
                                        + actor.role(),
                                "Ask one of them."));
    }

    /// How things stand for somebody.
    ///
    /// @param queue what is asked of them, begun ones first, those that somebody else began last,
    ///   else the newest first
    /// @param posts that the history knows
    /// @param left whether older posts are not listed
    /// @param tagged of them, wholly
    record Work(
            List<TagTask> queue,
            int posts,
            boolean left,
            int tagged,
            List<Agreed> agreement,
            List<Disagreement> open) {

        Work {
            queue = List.copyOf(queue);
            agreement = List.copyOf(agreement);
            open = List.copyOf(open);
        }
    }

    /// @param filter of what is asked
    Work work(Actor actor, PostFilter filter) {
        PostList list = lists.get();
        List<ListedPost> posts = list.posts();
        Sayings sayings = sayings();
        List<TagTask> queue =
                posts.stream()
                        .filter(filter::shows)
                        .flatMap(post -> sayings.task(post, actor.name()).stream())
                        .sorted(
                                Comparator.comparing((TagTask task) -> task.said().isEmpty())
                                        .thenComparing(task -> sayings.isBegun(task.post()))
                                        .thenComparing(
                                                task -> published(task.post()),
                                                Comparator.reverseOrder())
                                        .thenComparing(task -> task.post().post().id()))
                        .toList();
        return new Work(
                queue,
                posts.size(),
                list.left() > 0,
                Math.toIntExact(posts.stream().filter(sayings::isTagged).count()),
                sayings.agreement(),
                sayings.disagreements(posts));
    }

    private static LocalDate published(ListedPost post) {
        return post.published().orElse(LocalDate.EPOCH);
    }

    private Sayings sayings() {
        return store.inTransaction(TagPosts::sayings);
    }

    private static Sayings sayings(Repositories kept) {
        return new Sayings(kept.tags().all(), kept.tags().settled());
    }

    /// Keeps a word.
    Outcome<PostTag> say(PostKey post, Trait trait, String word, Actor actor) {
        Optional<Problem> refusal = refusal(actor);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (!trait.words().contains(word)) {
            throw new IllegalArgumentException(
                    "'" + word + "' is no word for " + trait.key() + " of " + post);
        }
        var tag = new PostTag(post, trait, word, actor.name(), clock.instant());
        store.useTransaction(kept -> kept.tags().keep(tag));
        return Outcome.accepted(tag);
    }

    /// Takes somebody's own word back.
    Outcome<Boolean> takeBack(PostKey post, Trait trait, Actor actor) {
        Optional<Problem> refusal = refusal(actor);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        store.useTransaction(kept -> kept.tags().forget(post, trait, actor.name()));
        return Outcome.accepted(true);
    }

    /// Settles what two people see differently, with one of their words.
    Outcome<Settled> settle(PostKey post, Trait trait, String word, Actor actor) {
        Optional<Problem> refusal = refusal(actor);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return store.inTransactionThatStays(kept -> {
            Set<String> words = new HashSet<>();
            kept.tags().all().stream()
                    .filter(tag -> tag.post().site().equals(post.site()) && tag.trait() == trait)
                    .forEach(tag -> words.add(tag.word()));
            if (!words.contains(word)) {
                return Outcome.refused(
                        new Problem(
                                "TAG-002",
                                post.id(),
                                "nobody says '" + word + "' of it any more",
                                "Look at the list anew."));
            }
            var settled = new Settled(post, trait, word, actor.name(), clock.instant());
            kept.tags().keep(settled);
            kept.audit()
                    .add(
                            clock.instant(),
                            actor.name(),
                            "settle tag",
                            post.platform().key() + " " + post.id(),
                            trait.key() + ", " + word);
            return Outcome.accepted(settled);
        });
    }

    /// What the analyses are to be told, of the videos of the history, in the order of their ids.
    public List<SaidTags> said() {
        Sayings sayings = sayings();
        return lists.get().posts().stream()
                .map(ListedPost::post)
                .sorted(Comparator.comparing(PostKey::platform).thenComparing(PostKey::id))
                .flatMap(TagPosts::ofSite)
                .map(post ->
                        new SaidTags(
                                post,
                                sayings.word(post, Trait.HOOK),
                                sayings.word(post, Trait.ENDING),
                                sayings.word(post, Trait.FORMAT),
                                sayings.word(post, Trait.PEOPLE),
                                sayings.word(post, Trait.MAKER)))
                .filter(SaidTags::isSomething)
                .toList();
    }

    /// Files may call a post by any platform of its site.
    private static Stream<PostKey> ofSite(PostKey post) {
        return post.platform().ofSite().stream().map(each -> new PostKey(each, post.id()));
    }

    /// The videos of which somebody has said all that no file tells, by their site.
    public Set<PostKey> tagged() {
        Sayings sayings = sayings();
        return lists.get().posts().stream()
                .filter(sayings::isTagged)
                .map(post -> post.post().site())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// What is so of a trait of a video, as people say it; null where they differ or nobody did.
    @Nullable String word(PostKey post, Trait trait) {
        return sayings().word(post, trait);
    }
}
