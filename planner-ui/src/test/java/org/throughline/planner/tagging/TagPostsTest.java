package org.throughline.planner.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.ListedPost;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.PostList;
import org.throughline.data.engagement.PostTags;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.tagging.PostTag;
import org.throughline.data.tagging.Trait;
import org.throughline.planner.access.Actor;
import org.throughline.planner.shell.PostFilter;

/// What is asked of whom, what is kept, and how far people agree, over a real store.
class TagPostsTest {

    private static final Instant NOW = Instant.parse("2027-03-02T09:00:00Z");
    private static final Actor NOOR = Actor.member("Noor Ashgrove", "analyst");
    private static final Actor RUBEN = Actor.member("Ruben Castellow", "brand-lead");
    private static final Actor IDA = Actor.member("Ida Fennimar", "strategist");

    private Store store;
    private TagPosts tags;
    private List<ListedPost> posts = List.of();

    @BeforeEach
    void open() {
        store = Store.inMemory();
        tags =
                new TagPosts(
                        () -> new PostList(1, List.of(), posts, List.of(), 0),
                        store,
                        Clock.fixed(NOW, ZoneOffset.UTC));
        posts = IntStream.range(0, 200).mapToObj(i -> post("p" + i, i, null)).toList();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void every_word_is_kept_when_it_is_said() {
        ListedPost post = posts.getFirst();

        accepted(tags.say(post.post(), Trait.HOOK, "question", NOOR));

        TagPosts again = new TagPosts(() -> PostList.NONE, store, Clock.systemUTC());
        assertThat(again.word(post.post(), Trait.HOOK)).isEqualTo("question");
        assertThat(queue(NOOR).getFirst())
                .satisfies(task -> {
                    assertThat(task.post()).isEqualTo(post);
                    assertThat(task.next()).contains(Trait.ENDING);
                });
    }

    @Test
    void what_a_file_tells_is_not_asked() {
        posts = List.of(post("one", 1, "question"));

        assertThat(queue(NOOR))
                .singleElement()
                .satisfies(task ->
                        assertThat(task.asked())
                                .containsExactly(
                                        Trait.ENDING, Trait.FORMAT, Trait.PEOPLE, Trait.MAKER));
    }

    @Test
    void one_in_five_is_asked_of_a_second_person_who_cannot_tell_which() {
        posts.forEach(post -> tag(post, NOOR, "question"));

        List<TagTask> second = queue(RUBEN);

        assertThat(queue(NOOR)).isEmpty();
        assertThat(second)
                .hasSizeBetween(20, 65)
                .allSatisfy(task -> assertThat(task.said()).isEmpty());
        second.forEach(task -> tag(task.post(), RUBEN, "warning"));
        assertThat(queue(RUBEN)).isEmpty();
        assertThat(queue(Actor.member("Wilma Tarrendorf", "analyst"))).isEmpty();
    }

    @Test
    void what_somebody_left_half_tagged_is_asked_of_others_last() {
        posts = posts.subList(0, 3);
        accepted(tags.say(posts.getFirst().post(), Trait.HOOK, "question", NOOR));

        assertThat(queue(RUBEN))
                .extracting(TagTask::post)
                .containsExactly(posts.get(1), posts.get(2), posts.getFirst());
        assertThat(queue(RUBEN).getLast().asked()).contains(Trait.HOOK);
    }

    @Test
    void a_word_that_its_list_has_lost_is_as_good_as_not_said() {
        ListedPost post = posts.getFirst();
        store.useTransaction(kept ->
                kept.tags().keep(new PostTag(post.post(), Trait.HOOK, "lost", NOOR.name(), NOW)));

        assertThat(tags.word(post.post(), Trait.HOOK)).isNull();
        assertThat(queue(NOOR).getFirst().next()).contains(Trait.HOOK);
    }

    @Test
    void a_tag_stays_with_its_video_when_a_file_calls_it_a_short() {
        PostKey video = new PostKey(Platform.YOUTUBE, "dQw4w9WgXcQ");
        PostKey shorts = new PostKey(Platform.YOUTUBE_SHORTS, "dQw4w9WgXcQ");
        accepted(tags.say(video, Trait.HOOK, "question", NOOR));

        assertThat(tags.word(shorts, Trait.HOOK)).isEqualTo("question");
        accepted(tags.say(shorts, Trait.HOOK, "warning", NOOR));
        assertThat(tags.word(video, Trait.HOOK)).isEqualTo("warning");
        accepted(tags.takeBack(video, Trait.HOOK, NOOR));
        assertThat(tags.word(shorts, Trait.HOOK)).isNull();
    }

    @Test
    void agreement_is_told_of_enough_posts_only() {
        List<ListedPost> twice =
                posts.stream().filter(post -> Sayings.isTwice(post.post())).toList();
        List<ListedPost> few = twice.subList(0, Agreed.ENOUGH - 1);
        few.forEach(post -> both(post, "question", "question"));

        assertThat(agreed(Trait.HOOK).kappa()).isEmpty();
        assertThat(agreed(Trait.HOOK).n()).isEqualTo(Agreed.ENOUGH - 1);

        both(twice.get(Agreed.ENOUGH), "question", "warning");

        assertThat(agreed(Trait.HOOK).kappa())
                .hasValueSatisfying(found ->
                        assertThat(found.agreement().rate())
                                .isEqualTo((Agreed.ENOUGH - 1.0) / Agreed.ENOUGH));
    }

    @Test
    void what_two_people_see_differently_is_unknown_until_somebody_settles_it() {
        ListedPost post = posts.getFirst();
        both(post, "question", "warning");

        assertThat(tags.word(post.post(), Trait.HOOK)).isNull();
        assertThat(tags.word(post.post(), Trait.MAKER)).isEqualTo("person-only");
        assertThat(tags.work(NOOR, PostFilter.NONE).open())
                .singleElement()
                .satisfies(open -> assertThat(open.trait()).isEqualTo(Trait.HOOK));

        assertThat(tags.settle(post.post(), Trait.HOOK, "myth", RUBEN))
                .isInstanceOf(Outcome.Refused.class);
        accepted(tags.settle(post.post(), Trait.HOOK, "warning", RUBEN));

        assertThat(tags.word(post.post(), Trait.HOOK)).isEqualTo("warning");
        assertThat(tags.work(NOOR, PostFilter.NONE).open()).isEmpty();
    }

    @Test
    void a_word_can_be_taken_back() {
        ListedPost post = posts.getFirst();
        accepted(tags.say(post.post(), Trait.HOOK, "question", NOOR));

        accepted(tags.takeBack(post.post(), Trait.HOOK, NOOR));

        assertThat(tags.word(post.post(), Trait.HOOK)).isNull();
    }

    @Test
    void only_analysts_and_brand_leads_tag() {
        assertThat(tags.say(posts.getFirst().post(), Trait.HOOK, "question", IDA))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(tags.say(posts.getFirst().post(), Trait.HOOK, "question", Actor.local()))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void each_word_has_a_key_of_its_own() {
        for (Trait trait : Trait.values()) {
            WordKeys keys = new WordKeys(trait);
            Set<Character> seen = new HashSet<>();
            for (String word : trait.words()) {
                assertThat(seen.add(keys.key(word))).as(trait + " " + word).isTrue();
                assertThat(keys.key(word)).matches(each -> Character.isLetterOrDigit(each));
                assertThat(keys.word(String.valueOf(keys.key(word)))).contains(word);
            }
        }
    }

    @Test
    void five_keys_tag_a_post_and_back_goes_the_same_way_back() {
        TagRound round =
                new TagRound(
                        queue(NOOR),
                        (task, trait, word) -> {
                            if (word == null) {
                                accepted(tags.takeBack(task.post().post(), trait, NOOR));
                            } else {
                                accepted(tags.say(task.post().post(), trait, word, NOOR));
                            }
                            return true;
                        });
        ListedPost first = round.now().orElseThrow().post();
        for (Trait trait : Trait.values()) {
            round.say(trait.words().getFirst());
        }
        assertThat(tags.tagged()).containsExactly(first.post());
        round.skip();

        round.back();
        assertThat(tags.tagged()).hasSize(1);
        round.back();

        assertThat(round.now().orElseThrow().post()).isEqualTo(first);
        assertThat(round.now().flatMap(TagTask::next)).contains(Trait.MAKER);
        assertThat(tags.tagged()).isEmpty();
    }

    private List<TagTask> queue(Actor actor) {
        return tags.work(actor, PostFilter.NONE).queue();
    }

    private Agreed agreed(Trait trait) {
        return tags.work(NOOR, PostFilter.NONE).agreement().stream()
                .filter(each -> each.trait() == trait)
                .findFirst()
                .orElseThrow();
    }

    private void both(ListedPost post, String one, String other) {
        tag(post, NOOR, one);
        tag(post, RUBEN, other);
    }

    private void tag(ListedPost post, Actor actor, String hook) {
        accepted(tags.say(post.post(), Trait.HOOK, hook, actor));
        accepted(tags.say(post.post(), Trait.ENDING, "payoff", actor));
        accepted(tags.say(post.post(), Trait.FORMAT, "how-to", actor));
        accepted(tags.say(post.post(), Trait.PEOPLE, "founder", actor));
        accepted(tags.say(post.post(), Trait.MAKER, "person-only", actor));
    }

    private static ListedPost post(String id, int day, @Nullable String hook) {
        return new ListedPost(
                new PostKey(Platform.TIKTOK, id),
                "tindrel.us",
                null,
                NOW.minusSeconds(86_400L * day),
                null,
                18.0,
                null,
                null,
                new PostTags(List.of(), List.of(), null, hook, null, null, List.of(), null),
                List.of(),
                null);
    }
}
