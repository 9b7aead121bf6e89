package org.throughline.rules.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.rules.sample.Stories.beat;
import static org.throughline.rules.sample.Stories.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.rulebook.BrandVoice;
import org.throughline.data.rulebook.BrandVoice.Avoided;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.story.Line;
import org.throughline.data.story.Localized;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.sample.Briefs;
import org.throughline.rules.tag.Passage;
import org.throughline.rules.tag.TagSheet;
import org.throughline.rules.tag.Tags;
import org.throughline.rules.voice.VoiceFinding.Kind;

class VoiceTest {

    private static final BrandVoice ENGLISH =
            new BrandVoice(
                    "en",
                    List.of(new Avoided("hack", "mend"), new Avoided("forever", null)),
                    List.of("bright idea"),
                    6,
                    true,
                    false,
                    List.of("Keep the lamp.", "Change the part.", "Two minutes and it works."));

    private static final Voice VOICE = new Voice(withVoice(ENGLISH));

    private static RulebookVersion withVoice(BrandVoice... voices) {
        RulebookVersion library = RuleBook.library();
        return new RulebookVersion(
                "tried",
                1,
                List.of(),
                List.of(),
                List.of(),
                library.wordings(),
                null,
                null,
                List.of(voices));
    }

    private static VoiceReport listen(Voice voice, String language, String... texts) {
        List<Passage> passages = new ArrayList<>();
        for (String text : texts) {
            passages.add(new Passage(language, "beat hook", List.of("hook"), text, List.of()));
        }
        Tags beat = tags(ItemKind.BEAT, passages);
        return voice.listen(new TagSheet(Tags.of("topic", List.of()), List.of(beat)));
    }

    private static Passage passage(String place, String kind, String text) {
        return new Passage("en", place, List.of(kind), text, List.of());
    }

    private static Tags tags(@Nullable ItemKind kind, List<Passage> passages) {
        return new Tags(
                kind,
                "hook",
                "beat hook",
                Map.of(),
                Map.of(),
                List.of(),
                passages,
                Map.of(),
                Map.of());
    }

    private static List<String> said(String text, Kind kind) {
        return listen(VOICE, "en-US", text).findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(finding -> text.substring(finding.start(), finding.end()))
                .toList();
    }

    @Test
    void what_a_brand_avoids_is_found_at_its_place_with_what_it_says_instead() {
        VoiceReport report = listen(VOICE, "en", "You, hacking.");

        assertThat(report.findings())
                .containsExactly(
                        new VoiceFinding(
                                "beat hook",
                                "en",
                                Kind.AVOIDED,
                                5,
                                12,
                                "the brand does not say \u201chack\u201d; it says \u201cmend\u201d",
                                "mend"));
    }

    @Test
    void a_post_text_is_listened_to_and_other_texts_of_the_video_once() {
        Passage post = passage("post text", "post-text", "A hack.");
        Tags video = tags(null, List.of(passage("beat hook", "hook", "A hack."), post));

        assertThat(VOICE.listen(new TagSheet(video, List.of())).findings())
                .extracting(VoiceFinding::place)
                .containsExactly("post text");
    }

    @Test
    void worn_phrases_are_the_shipped_ones_and_its_own() {
        assertThat(said("Your must-have. A bright idea.", Kind.CLICHE))
                .containsExactly("must-have", "bright idea");
    }

    @Test
    void a_sentence_has_so_many_words_at_most() {
        assertThat(said("One two three four five six. You two.", Kind.LONG_SENTENCE)).isEmpty();
        assertThat(said("You. One two three four five six seven! Eight.", Kind.LONG_SENTENCE))
                .containsExactly("One two three four five six seven!");
    }

    @Test
    void you_comes_before_we_once_a_video() {
        assertThat(said("You know us.", Kind.WE_BEFORE_YOU)).isEmpty();
        assertThat(said("We know you.", Kind.WE_BEFORE_YOU)).containsExactly("We");
        assertThat(said("The usual bus.", Kind.WE_BEFORE_YOU)).isEmpty();
        assertThat(listen(VOICE, "en", "It works.", "Ours.", "We did it.", "You too.").findings())
                .extracting(VoiceFinding::kind)
                .containsExactly(Kind.WE_BEFORE_YOU);
        assertThat(listen(VOICE, "en", "Yours.", "We did it.").findings()).isEmpty();
    }

    @Test
    void emoji_are_found_and_signs_are_none() {
        assertThat(said("You \ud83d\udca1 and \u2764\ufe0f", Kind.EMOJI))
                .containsExactly("\ud83d\udca1", "\u2764\ufe0f");
        assertThat(said("You \u00a9 2027 #1 *", Kind.EMOJI)).isEmpty();
    }

    @Test
    void the_nearest_lines_are_shown_and_no_more_than_three() {
        assertThat(listen(VOICE, "en", "Keep your lamp.").lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line.approved())
                                .startsWith("Keep the lamp.")
                                .hasSizeLessThan(4));
        assertThat(listen(VOICE, "en", "\u2026").lines().getFirst().approved()).isEmpty();
    }

    @Test
    void a_language_without_a_voice_is_not_listened_to() {
        assertThat(listen(VOICE, "de", "We hack forever.").findings()).isEmpty();
        assertThat(listen(VOICE, "de", "We hack forever.").lines()).isEmpty();
    }

    @Test
    void japanese_is_listened_to_without_word_borders() {
        Voice voice =
                new Voice(
                        withVoice(
                                new BrandVoice(
                                        "ja",
                                        List.of(new Avoided("\u4fee\u7406", null)),
                                        List.of(),
                                        null,
                                        true,
                                        null,
                                        List.of("\u660e\u304b\u308a\u304c\u5e30\u308b\u3002"))));

        assertThat(
                        listen(voice, "ja", "\u5f0a\u793e\u304c\u4fee\u7406\u3059\u308b\u3002")
                                .findings())
                .extracting(VoiceFinding::kind)
                .containsExactly(Kind.WE_BEFORE_YOU, Kind.AVOIDED);
    }

    @Test
    void the_sample_brand_is_told_where_it_says_we_first() {
        assertThat(RuleBook.sample().voices()).extracting(BrandVoice::language).contains("en");
        assertThat(RuleBook.sample().voices().getFirst().approved()).hasSize(20);
    }

    @Property
    void any_text_is_listened_to_and_findings_lie_in_it(@ForAll String text) {
        assertThat(listen(VOICE, "en", text).findings())
                .allSatisfy(finding -> {
                    assertThat(finding.start()).isBetween(0, finding.end() - 1);
                    assertThat(finding.end()).isLessThanOrEqualTo(text.length());
                });
    }

    @Test
    void notes_of_an_assessment_say_it_at_its_place() {
        Briefs tried = Briefs.aBrief();
        tried.stories.add(
                story(
                        List.of(
                                beat(
                                        "hook",
                                        List.of(
                                                new Line(
                                                        null,
                                                        Localized.of("A real hack."),
                                                        null,
                                                        null,
                                                        Map.of(),
                                                        List.of())),
                                        List.of())),
                        List.of(),
                        Map.of()));

        assertThat(
                        RuleBook.open()
                                .decide(tried.campaign(), tried.brief(), withVoice(ENGLISH))
                                .notes())
                .extracting(note -> note.place() + ": " + note.says())
                .containsExactly(
                        "beat hook: the brand does not say \u201chack\u201d; it says \u201cmend\u201d");
    }
}
