package org.throughline.data.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.data.plan.PlanSamples.DE;
import static org.throughline.data.plan.PlanSamples.US;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Platform;
import org.throughline.data.json.Documents;
import org.throughline.data.plan.PlanSamples;

/// What one platform publishes of a post text.
class PublishedTextTest {

    private static final Documents DOCUMENTS = new Documents();
    private static final Brief BRIEF = PlanSamples.brief();
    private static final PostText COMMON =
            new PostText(localized("Ten years.", "Zehn Jahre."), List.of(new ClaimId("c1")));

    private static Localized localized(String source, String german) {
        return new Localized(source, Map.of(DE, new LocalText(german, null, null)));
    }

    private static String posted(PostText post, Platform platform) {
        return PublishedText.of(BRIEF, post, DE, platform).text();
    }

    @Test
    void a_platform_without_anything_of_its_own_publishes_what_all_do() {
        var post = COMMON.with(Platform.X, PlatformText.NONE.withText(Localized.of("Ten.")));

        assertThat(posted(post, Platform.TIKTOK)).isEqualTo("Zehn Jahre.");
        assertThat(posted(post, Platform.X)).isEqualTo("Ten.");
        assertThat(posted(COMMON, Platform.X)).isEqualTo("Zehn Jahre.");
    }

    @Test
    void a_text_that_is_there_in_one_market_alone_changes_no_other() {
        var own = PlatformText.NONE.withText(localized("", "Zehn."));
        var post = COMMON.with(Platform.X, own);

        assertThat(posted(post, Platform.X)).isEqualTo("Zehn.");
        assertThat(post.wordsOn(Platform.X, US)).isEqualTo("Ten years.");
        assertThat(own.hasText(US)).isFalse();
    }

    @Test
    void hashtags_stand_after_the_text_and_none_twice() {
        var tags =
                PlatformText.NONE
                        .withText(Localized.of("Done. #LightsBackOn"))
                        .withHashtags(List.of(new Hashtag("lightsbackon"), new Hashtag("Lampe")));

        assertThat(posted(COMMON.with(Platform.TIKTOK, tags), Platform.TIKTOK))
                .isEqualTo("Done. #LightsBackOn\n#Lampe");
        assertThatThrownBy(() ->
                        PlatformText.NONE.withHashtags(
                                List.of(new Hashtag("Lampe"), new Hashtag("lampe"))))
                .hasMessageContaining("'lampe' stands there twice");
    }

    @Test
    void where_a_market_leaves_the_text_out_there_are_no_hashtags_either() {
        var silent = new PostText(localized("Ten years.", ""), List.of());
        var tags = PlatformText.NONE.withHashtags(List.of(new Hashtag("Lampe")));

        assertThat(posted(silent.with(Platform.TIKTOK, tags), Platform.TIKTOK)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light_2", "Übergang", "道具", "हिन्दी", "_", "2x"})
    void a_hashtag_is_a_word_of_any_script_and_is_found_where_it_stands(String word) {
        assertThat(Hashtag.in("So " + new Hashtag(word).written() + ".")).containsExactly(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#light", "two words", "2027", "a-b", "U\u0308bergang", "a.b"})
    void what_is_no_hashtag_is_refused(String word) {
        assertThatThrownBy(() -> new Hashtag(word)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_hashtag_is_taken_as_it_is_typed() {
        assertThat(Hashtag.typed(" #U\u0308bergang")).isEqualTo(new Hashtag("Übergang"));
    }

    @Test
    void it_is_marked_as_paid_for_as_the_brief_says_unless_the_platform_says_otherwise() {
        var marked = COMMON.with(Platform.X, PlatformText.NONE.withPaidPartnership(true));
        PublishedText other = PublishedText.of(BRIEF, marked, DE, Platform.TIKTOK);
        PublishedText own = PublishedText.of(BRIEF, marked, DE, Platform.X);

        assertThat(other.paidPartnership()).isFalse();
        assertThat(other.contradicts(BRIEF)).isFalse();
        assertThat(own.paidPartnership()).isTrue();
        assertThat(own.contradicts(BRIEF)).isTrue();
    }

    @Test
    void a_text_without_anything_of_platforms_is_the_document_it_was() {
        assertThat(DOCUMENTS.write(COMMON))
                .isEqualTo(
                        "{\"text\":{\"source\":\"Ten years.\",\"local\":{\"DE\":{\"text\":\"Zehn"
                                + " Jahre.\"}}},\"claims\":[\"c1\"]}");
        assertThat(COMMON.with(Platform.X, PlatformText.NONE)).isEqualTo(COMMON);
    }

    @Property(tries = 200)
    void every_text_reads_back_as_it_was(@ForAll("posts") PostText post) {
        String written = DOCUMENTS.write(post);

        assertThat(DOCUMENTS.read(written, PostText.class)).isEqualTo(post);
        assertThat(DOCUMENTS.hash(DOCUMENTS.read(written, PostText.class)))
                .isEqualTo(DOCUMENTS.hash(post));
    }

    @Property(tries = 200)
    void what_is_posted_begins_with_the_words_and_has_every_hashtag_once(
            @ForAll("posts") PostText post, @ForAll Platform platform) {
        PublishedText posted = PublishedText.of(BRIEF, post, DE, platform);
        String words = post.wordsOn(platform, DE);

        if (words.isBlank()) {
            assertThat(posted.isWritten()).isFalse();
            return;
        }
        assertThat(posted.text()).startsWith(words);
        List<String> there = Hashtag.in(posted.text());
        for (Hashtag tag : posted.hashtags()) {
            long inWords = Hashtag.in(words).stream().filter(tag::isLike).count();
            assertThat(there.stream().filter(tag::isLike)).hasSize((int) Math.max(1, inWords));
        }
    }

    @Provide
    Arbitrary<PostText> posts() {
        Arbitrary<PlatformText> own =
                Combinators.combine(
                                texts().injectNull(0.3),
                                texts().injectNull(0.3),
                                Arbitraries.of("a", "b", "Lampe", "道具")
                                        .map(Hashtag::new)
                                        .list()
                                        .uniqueElements()
                                        .ofMaxSize(4),
                                texts().injectNull(0.3),
                                Arbitraries.of(true, false).injectNull(0.5))
                        .as(PlatformText::new);
        return Combinators.combine(
                        texts(), Arbitraries.maps(Arbitraries.of(Platform.class), own).ofMaxSize(3))
                .as((text, all) -> new PostText(text, List.of(), new LinkedHashMap<>(all)));
    }

    private static Arbitrary<Localized> texts() {
        Arbitrary<String> words = Arbitraries.of("", "Ten.", "Ten #a", "Zehn\n#lampe #道具", "&#a");
        return Combinators.combine(words, words.injectNull(0.5))
                .as((source, german) ->
                        german == null ? Localized.of(source) : localized(source, german));
    }
}
