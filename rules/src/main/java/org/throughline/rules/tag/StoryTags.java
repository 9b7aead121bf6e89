package org.throughline.rules.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Market;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Line;
import org.throughline.data.story.LocalText;
import org.throughline.data.story.Localized;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.ScreenText;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Sound;
import org.throughline.data.story.Story;

/// What a story says, read once for all the briefs it is tried with.
///
/// @param beats the beats as items
/// @param sounds the sounds it uses as items
/// @param spoken the author's own lines, screen texts and cards
/// @param shownAs how each claim is made: `spoken`, `caption`, `on-screen-text`
/// @param seconds how long it is; absent without a story
record StoryTags(
        List<Tags> beats,
        List<Tags> sounds,
        List<String> spoken,
        Map<ClaimId, List<String>> shownAs,
        @Nullable Double seconds) {

    static final StoryTags NONE = new StoryTags(List.of(), List.of(), List.of(), Map.of(), null);

    static StoryTags read(Campaign campaign, Story story, String language) {
        List<Tags> beats = story.allBeats().map(beat -> beat(campaign, beat, language)).toList();
        List<String> spoken =
                story.allBeats().flatMap(StoryTags::texts).map(Localized::source).toList();
        double seconds = story.rate().seconds(story.range().length());
        return new StoryTags(beats, sounds(campaign, story), spoken, shownAs(story), seconds);
    }

    private static Stream<Localized> texts(Beat beat) {
        return Stream.of(
                        beat.lines().stream().map(Line::text),
                        beat.texts().stream().map(ScreenText::text),
                        beat.shots().stream()
                                .filter(Shot.Card.class::isInstance)
                                .map(shot -> ((Shot.Card) shot).text()))
                .flatMap(each -> each);
    }

    private static Tags beat(Campaign campaign, Beat beat, String language) {
        TagsBuilder tags =
                new TagsBuilder()
                        .answer("beat-kind", beat.kind().key())
                        .answer("hook-kind", beat.hook())
                        .answer("ending-kind", beat.ending());
        int line = 0;
        for (Localized text : texts(beat).toList()) {
            line++;
            String place = "beat " + beat.id() + (line == 1 ? "" : ", text " + line);
            tags.passage(Passage.of(language, place, text.source()));
            for (Map.Entry<Market, LocalText> local : new TreeMap<>(text.local()).entrySet()) {
                campaign.findMarket(local.getKey())
                        .ifPresent(profile ->
                                tags.passage(
                                        Passage.of(
                                                profile.language(),
                                                place + ", " + local.getKey(),
                                                local.getValue().text())));
            }
        }
        return tags.build(ItemKind.BEAT, beat.id(), "beat " + beat.id());
    }

    private static List<Tags> sounds(Campaign campaign, Story story) {
        var used = new TreeSet<MediaId>();
        if (story.music() != null) {
            used.add(story.music().media());
        }
        story.allBeats()
                .flatMap(beat -> beat.sounds().stream())
                .map(Sound::media)
                .forEach(used::add);
        List<Tags> sounds = new ArrayList<>();
        for (MediaItem item : campaign.media()) {
            if (used.contains(item.id())) {
                String licence = item.licence() == null ? "unknown" : item.licence();
                sounds.add(
                        new TagsBuilder()
                                .answer("sound-licence", licence)
                                .build(ItemKind.SOUND, item.id().value(), "sound " + item.id()));
            }
        }
        return sounds;
    }

    private static Map<ClaimId, List<String>> shownAs(Story story) {
        Map<ClaimId, List<String>> shown = new TreeMap<>();
        story.allBeats()
                .forEach(beat -> {
                    beat.lines()
                            .forEach(line ->
                                    add(shown, line.claims(), List.of("spoken", "caption")));
                    beat.texts()
                            .forEach(text -> add(shown, text.claims(), List.of("on-screen-text")));
                });
        return shown;
    }

    private static void add(
            Map<ClaimId, List<String>> shown, List<ClaimId> claims, List<String> ways) {
        for (ClaimId claim : claims) {
            shown.merge(
                    claim,
                    ways,
                    (one, other) ->
                            Stream.concat(one.stream(), other.stream()).distinct().toList());
        }
    }
}
