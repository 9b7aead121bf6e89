package org.throughline.planner.words;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.data.story.LocalText;
import org.throughline.data.story.Localized;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.PlatformText;
import org.throughline.data.story.Story;
import org.throughline.data.story.Voice;
import org.throughline.planner.campaign.CampaignFile;
import org.throughline.renderer.caption.CaptionStandards;
import org.throughline.renderer.caption.LanguagePace;

/// Everything that a market reads or hears is on its page once, and can be changed there.
class MarketTextsTest {

    private static final Market US = new Market("US");
    private static final Market DE = new Market("DE");
    private static final LanguagePace GERMAN = CaptionStandards.shipped().pace("de-DE");

    @TempDir Path folder;

    @Test
    void texts_stand_in_the_order_of_the_video_and_what_is_published_beside_it_last() {
        List<MarketText> texts = MarketTexts.of(story("twenty-seconds"), DE);

        assertThat(texts)
                .extracting(each -> each.place().kind())
                .containsExactly(
                        TextPlace.Kind.SPOKEN,
                        TextPlace.Kind.SPOKEN,
                        TextPlace.Kind.SHOWN,
                        TextPlace.Kind.SHOWN,
                        TextPlace.Kind.SPOKEN,
                        TextPlace.Kind.POST);
        assertThat(texts).extracting(MarketText::place).doesNotHaveDuplicates();
    }

    @Test
    void what_a_platform_has_of_its_own_stands_last_and_is_changed_there() {
        Story story = story("twenty-seconds");
        PlatformText own =
                PlatformText.NONE
                        .withText(new Localized("", Map.of(DE, new LocalText("Kurz.", null, null))))
                        .withTitle(Localized.of("Swapped"));
        story =
                story.withPostText(
                        Objects.requireNonNull(story.postText()).with(Platform.YOUTUBE, own));
        TextPlace title = TextPlace.on(Platform.YOUTUBE, TextPlace.Kind.TITLE);

        assertThat(MarketTexts.of(story, US)).extracting(MarketText::place).endsWith(title);
        assertThat(MarketTexts.of(story, US))
                .extracting(each -> each.place().kind())
                .doesNotContain(TextPlace.Kind.OWN_POST);
        assertThat(MarketTexts.of(story, DE))
                .extracting(each -> each.place().kind())
                .endsWith(TextPlace.Kind.POST, TextPlace.Kind.OWN_POST, TextPlace.Kind.TITLE);

        Story german =
                MarketTexts.with(
                        story,
                        title,
                        text -> text.with(DE, new LocalText("Getauscht", null, "Jonas")));

        assertThat(MarketTexts.of(german, DE).getLast().text().in(DE)).isEqualTo("Getauscht");
        assertThat(MarketTexts.of(german, US).getLast().text().in(US)).isEqualTo("Swapped");
    }

    @Test
    void each_market_has_its_own_hook() {
        Story story = story("fifteen-years");
        story = story.withHook(story.otherHooks().getFirst().id(), List.of(US));

        assertThat(MarketTexts.of(story, US).getFirst().place().beat())
                .isEqualTo(story.otherHooks().getFirst().id());
        assertThat(MarketTexts.of(story, DE).getFirst().place().beat())
                .isEqualTo(story.beats().getFirst().id());
    }

    @Test
    void a_text_is_changed_in_its_place_and_nowhere_else_and_can_be_put_back() {
        for (Story story : campaign().stories()) {
            List<MarketText> before = MarketTexts.of(story, DE);
            for (int at = 0; at < before.size(); at++) {
                TextPlace place = before.get(at).place();
                Localized was = before.get(at).text();
                Story changed =
                        MarketTexts.with(
                                story,
                                place,
                                text -> text.with(DE, new LocalText("Neu.", "New.", "Jonas")));
                List<MarketText> after = new ArrayList<>(MarketTexts.of(changed, DE));

                assertThat(after.get(at).text().in(DE)).isEqualTo("Neu.");
                after.set(at, before.get(at));
                assertThat(after)
                        .extracting(MarketText::text)
                        .isEqualTo(before.stream().map(MarketText::text).toList());
                assertThat(MarketTexts.with(changed, place, _ -> was)).isEqualTo(story);
            }
        }
    }

    @Test
    void what_is_open_at_a_text_is_what_its_market_lacks() {
        MarketText hook = MarketTexts.of(story("twenty-seconds"), DE).getFirst();

        assertThat(Open.of(hook, DE, true)).isEmpty();
        assertThat(Open.of(with(hook, null), DE, true)).containsExactly(Open.UNTRANSLATED);
        assertThat(Open.of(with(hook, null), DE, false)).isEmpty();
        assertThat(Open.of(with(hook, new LocalText("Tot?", " ", null)), DE, true))
                .containsExactly(Open.UNSAID, Open.UNSIGNED);
        assertThat(Open.of(with(hook, new LocalText("Tot?", null, "Jonas")), DE, false)).isEmpty();
        assertThat(Open.of(with(hook, new LocalText("", null, null)), DE, true)).isEmpty();
        MarketText reworded = at(hook, hook.text().reworded("Gone dark?"));
        assertThat(Open.of(reworded, DE, true)).containsExactly(Open.OUTDATED);
    }

    @Test
    void words_that_take_longer_than_their_beat_are_too_long_and_lines_share_it() {
        Story story = story("twenty-seconds");
        List<MarketText> texts = MarketTexts.of(story, DE);
        MarketText line = unrecorded(texts.get(1));
        MarketText shorter = with(line, new LocalText("Zweimal klicken.", null, null));
        MarketText longer =
                with(line, new LocalText("Noch einmal, und noch einmal. ".repeat(12), null, null));

        assertThat(fit(shorter, texts, story).fits()).isTrue();
        assertThat(fit(longer, texts, story).fits()).isFalse();
        MarketText second =
                new MarketText(
                        new TextPlace(line.place().beat(), TextPlace.Kind.SPOKEN, 1),
                        "",
                        line.text(),
                        line.at(),
                        new Voice(new MediaId("kofi-more-de"), Duration.ZERO, ofMillis(2500)));
        List<MarketText> shared = new ArrayList<>(texts);
        shared.add(second);
        assertThat(fit(line, shared, story).has()).isEqualTo(fit(line, texts, story).has() - 2.5);
        assertThat(TextFit.of(texts.getLast(), texts, story.rate(), DE, GERMAN)).isEmpty();
    }

    @Test
    void what_speaking_usually_takes_says_nothing_against_a_recording() {
        Story story = story("twenty-seconds");
        List<MarketText> texts = MarketTexts.of(story, DE);
        MarketText line = texts.get(1);

        assertThat(fit(line, texts, story).needs()).isGreaterThan(fit(line, texts, story).has());
        assertThat(fit(line, texts, story).fits()).isTrue();
        assertThat(fit(unrecorded(line), texts, story).fits()).isFalse();
    }

    private static MarketText unrecorded(MarketText text) {
        return new MarketText(text.place(), text.as(), text.text(), text.at(), null);
    }

    private static TextFit fit(MarketText text, List<MarketText> all, Story story) {
        return TextFit.of(text, all, story.rate(), DE, GERMAN).orElseThrow();
    }

    private static MarketText with(MarketText text, LocalText own) {
        return at(text, text.text().with(DE, own));
    }

    private static MarketText at(MarketText text, Localized words) {
        return new MarketText(text.place(), text.as(), words, text.at(), null);
    }

    private Story story(String brief) {
        return campaign().findStory(new BriefId(brief)).orElseThrow();
    }

    private Campaign campaign() {
        Path file = SampleCampaign.writeTo(folder.resolve("campaign"));
        return accepted(CampaignFile.read(file, CampaignFile.Wanted.WHOLE)).campaign();
    }
}
