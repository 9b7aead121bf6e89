package org.throughline.rules.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.rules.sample.Stories.beat;
import static org.throughline.rules.sample.Stories.line;
import static org.throughline.rules.sample.Stories.story;
import static org.throughline.rules.sample.Stories.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Platform;
import org.throughline.data.story.Beat;
import org.throughline.data.story.BroughtCaptions;
import org.throughline.data.story.Hashtag;
import org.throughline.data.story.LocalText;
import org.throughline.data.story.Localized;
import org.throughline.data.story.PlatformText;
import org.throughline.data.story.PostText;
import org.throughline.rules.sample.Briefs;
import org.throughline.rules.wording.Wordings;

class StoryTagsTest {

    @Test
    void a_claim_is_shown_in_every_way_that_any_beat_shows_it() {
        Beat written = beat("hook", List.of(), List.of(text("title", "c1")));
        Beat said = beat("message", List.of(line("c1")), List.of());

        assertThat(shownAs(written, said))
                .containsExactlyInAnyOrder("on-screen-text", "spoken", "caption");
        assertThat(shownAs(said, written))
                .containsExactlyInAnyOrder("on-screen-text", "spoken", "caption");
        assertThat(shownAs(said, said)).containsExactlyInAnyOrder("spoken", "caption");
    }

    @Test
    void a_post_text_is_read_in_every_language_and_makes_its_claims() {
        var told =
                story(List.of(beat("hook", List.of(), List.of())), List.of(), Map.of())
                        .withPostText(
                                new PostText(
                                        new Localized(
                                                "It lasts.",
                                                Map.of(
                                                        Briefs.DE,
                                                        new LocalText("Es hält.", null, null))),
                                        List.of(new ClaimId("c1"))));
        StoryTags read = StoryTags.read(Briefs.aBrief().campaign(), told, "en", Wordings.NONE);

        assertThat(read.shownAs()).containsEntry(new ClaimId("c1"), List.of("post-text"));
        assertThat(read.post())
                .extracting(Passage::place, Passage::text, Passage::kinds)
                .containsExactly(
                        tuple("post text", "It lasts.", List.of("post-text")),
                        tuple("post text, DE", "Es hält.", List.of("post-text")));
        assertThat(read.passagesIn(Briefs.US)).extracting(Passage::text).contains("It lasts.");
        assertThat(read.passagesIn(Briefs.DE)).extracting(Passage::text).contains("Es hält.");
    }

    @Test
    void what_platforms_have_of_their_own_is_read_like_the_text_for_all() {
        var own =
                PlatformText.NONE
                        .withText(
                                new Localized(
                                        "", Map.of(Briefs.DE, new LocalText("Hält.", null, null))))
                        .withTitle(Localized.of("A title"))
                        .withHashtags(List.of(new Hashtag("lamp"), new Hashtag("light")))
                        .withAltText(Localized.of("A lamp"));
        var told =
                story(List.of(beat("hook", List.of(), List.of())), List.of(), Map.of())
                        .withPostText(
                                new PostText(Localized.of("It lasts."), List.of())
                                        .with(Platform.YOUTUBE, own));
        StoryTags read = StoryTags.read(Briefs.aBrief().campaign(), told, "en", Wordings.NONE);

        assertThat(read.post())
                .extracting(Passage::place, Passage::text)
                .containsExactly(
                        tuple("post text", "It lasts."),
                        tuple("post text on youtube, DE", "Hält."),
                        tuple("title on youtube", "A title"),
                        tuple("alt text on youtube", "A lamp"),
                        tuple("hashtags on youtube", "lamp light"));
        assertThat(read.passagesIn(Briefs.DE)).extracting(Passage::text).contains("Hält.");
        assertThat(read.passagesIn(Briefs.US))
                .extracting(Passage::text)
                .contains("It lasts.", "A title", "A lamp", "lamp light")
                .doesNotContain("Hält.", "");
    }

    @Test
    void captions_that_were_brought_are_read_where_they_stand_and_with_their_hook_alone() {
        var cues =
                List.of(
                        new BroughtCaptions.Cue(100, 1_500, List.of("Es"), List.of()),
                        new BroughtCaptions.Cue(1_600, 2_900, List.of("hält", "an."), List.of()));
        var told =
                story(
                                List.of(beat("hook", List.of(), List.of())),
                                List.of(beat("hook-b", List.of(), List.of())),
                                Map.of())
                        .withCaptions(
                                Briefs.DE,
                                new BroughtCaptions(
                                        "spot.de.srt",
                                        "hook",
                                        BroughtCaptions.Form.SRT,
                                        BroughtCaptions.Encoding.UTF_8,
                                        "",
                                        cues));

        var campaign = Briefs.aBrief().campaign();
        StoryTags read = StoryTags.read(campaign, told, "en", Wordings.NONE);
        StoryTags other =
                StoryTags.read(
                        campaign, told.withHook("hook-b", List.of(Briefs.DE)), "en", Wordings.NONE);

        assertThat(read.passagesIn(Briefs.DE))
                .extracting(Passage::place, Passage::text, Passage::kinds)
                .containsExactly(
                        tuple(
                                "captions, beat hook, DE",
                                "Es hält an.",
                                List.of("hook", "caption")));
        assertThat(read.passagesIn(Briefs.US)).isEmpty();
        assertThat(read.beats().getFirst().passages()).hasSize(1);
        assertThat(read.beats().getLast().passages()).isEmpty();
        assertThat(other.passagesIn(Briefs.DE)).isEmpty();
    }

    private static List<String> shownAs(Beat... beats) {
        return StoryTags.read(
                        Briefs.aBrief().campaign(),
                        story(List.of(beats), List.of(), Map.of()),
                        "en",
                        Wordings.NONE)
                .shownAs()
                .get(new ClaimId("c1"));
    }
}
