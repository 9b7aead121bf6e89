package org.throughline.rules.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.MarketProfile;
import org.throughline.data.brief.Person;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.story.Beat;
import org.throughline.data.story.BeatKind;
import org.throughline.data.story.Hashtag;
import org.throughline.data.story.Line;
import org.throughline.data.story.LocalText;
import org.throughline.data.story.Localized;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.PlatformText;
import org.throughline.data.story.PostText;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Sound;
import org.throughline.data.story.Story;
import org.throughline.rules.wording.Wordings;

/// What a story says, read once for all the briefs it is tried with.
///
/// @param beats the beats as items
/// @param sounds the sounds it uses as items
/// @param spoken the author's own lines, screen texts and cards
/// @param shownAs how each claim is made: `spoken`, `caption`, `on-screen-text`, `post-text`
/// @param seconds how long it is; absent without a story
/// @param post the post text in every language it is written in
/// @param passages what is heard and read in each market, the post text last
record StoryTags(
        List<Tags> beats,
        List<Tags> sounds,
        List<String> spoken,
        Map<ClaimId, List<String>> shownAs,
        @Nullable Double seconds,
        List<Passage> post,
        Map<Market, List<Passage>> passages) {

    private static final String POST = "post text";

    static final StoryTags NONE =
            new StoryTags(List.of(), List.of(), List.of(), Map.of(), null, List.of(), Map.of());

    /// What is heard and read in a market.
    List<Passage> passagesIn(Market market) {
        return passages.getOrDefault(market, List.of());
    }

    static StoryTags read(Campaign campaign, Story story, String language, Wordings wordings) {
        Passages read = new Passages(wordings);
        List<Tags> beats =
                story.allBeats().map(beat -> beat(campaign, story, beat, language, read)).toList();
        List<String> spoken =
                story.allBeats()
                        .flatMap(beat -> texts(beat).stream())
                        .map(said -> said.text().source())
                        .toList();
        double seconds = story.rate().seconds(story.range().length());
        return new StoryTags(
                beats,
                sounds(campaign, story),
                spoken,
                shownAs(story),
                seconds,
                post(campaign, story, language, read),
                passages(campaign, story, language, read));
    }

    /// A text of a beat.
    ///
    /// @param kinds words of `wording-place`
    private record Said(Localized text, String place, List<String> kinds) {}

    private static List<Said> texts(Beat beat) {
        List<Said> said = new ArrayList<>();
        boolean hook = beat.kind() == BeatKind.HOOK;
        List<String> spoken =
                hook ? List.of("hook", "script", "caption") : List.of("script", "caption");
        List<String> shown = hook ? List.of("hook", "on-screen-text") : List.of("on-screen-text");
        beat.lines().forEach(line -> said.add(said(beat, said, line.text(), spoken)));
        beat.texts().forEach(text -> said.add(said(beat, said, text.text(), shown)));
        beat.shots()
                .forEach(shot -> {
                    if (shot instanceof Shot.Card card) {
                        said.add(said(beat, said, card.text(), shown));
                    }
                });
        return said;
    }

    private static Said said(Beat beat, List<Said> before, Localized text, List<String> kinds) {
        String place = "beat " + beat.id();
        return new Said(
                text, before.isEmpty() ? place : place + ", text " + (before.size() + 1), kinds);
    }

    private static Map<Market, List<Passage>> passages(
            Campaign campaign, Story story, String language, Passages read) {
        Map<Market, List<Passage>> passages = new HashMap<>();
        for (MarketProfile profile : campaign.markets()) {
            Market market = profile.market();
            List<Passage> heard = new ArrayList<>();
            for (Beat beat : story.beatsIn(market)) {
                for (Said said : texts(beat)) {
                    boolean local = said.text().local().containsKey(market);
                    heard.add(
                            read.of(
                                    local ? profile.language() : language,
                                    said.place() + ", " + market,
                                    said.kinds(),
                                    said.text().in(market)));
                }
                captions(story, beat, profile, read).ifPresent(heard::add);
            }
            for (Published each : published(story)) {
                post(each, profile, language, read).ifPresent(heard::add);
            }
            passages.put(market, heard);
        }
        return passages;
    }

    /// What captions that were brought for a market say in a beat. A hook that they were not made
    /// for has captions from its lines.
    private static Optional<Passage> captions(
            Story story, Beat beat, MarketProfile profile, Passages read) {
        boolean hook = beat.kind() == BeatKind.HOOK;
        return story.findCaptions(profile.market())
                .filter(brought -> !hook || brought.hook().equals(beat.id()))
                .map(brought -> brought.saidIn(beat.at(), story.rate()))
                .filter(said -> !said.isEmpty())
                .map(said ->
                        read.of(
                                profile.language(),
                                "captions, beat " + beat.id() + ", " + profile.market(),
                                hook ? List.of("hook", "caption") : List.of("caption"),
                                said));
    }

    /// Words that are published beside the video.
    private record Published(Localized words, String place) {}

    /// The text for all platforms, then what single ones have of their own.
    private static List<Published> published(Story story) {
        PostText post = story.postText();
        if (post == null) {
            return List.of();
        }
        List<Published> all = new ArrayList<>();
        all.add(new Published(post.text(), POST));
        for (Platform platform : post.ownPlatforms()) {
            PlatformText own = post.on(platform);
            add(all, own.text(), POST, platform);
            add(all, own.title(), "title", platform);
            add(all, own.altText(), "alt text", platform);
            String tags = String.join(" ", own.allHashtags().stream().map(Hashtag::word).toList());
            add(all, tags.isEmpty() ? null : Localized.of(tags), "hashtags", platform);
        }
        return all;
    }

    private static void add(
            List<Published> all, @Nullable Localized words, String what, Platform platform) {
        if (words != null) {
            all.add(new Published(words, what + " on " + platform.key()));
        }
    }

    /// What is published as a market reads it.
    private static Optional<Passage> post(
            Published published, MarketProfile profile, String language, Passages read) {
        Localized words = published.words();
        Market market = profile.market();
        boolean local = words.local().containsKey(market);
        return local || !words.source().isBlank()
                ? Optional.of(
                        read.of(
                                local ? profile.language() : language,
                                published.place() + ", " + market,
                                List.of("post-text"),
                                words.in(market)))
                : Optional.empty();
    }

    private static List<Passage> post(
            Campaign campaign, Story story, String language, Passages read) {
        List<Passage> all = new ArrayList<>();
        for (Published each : published(story)) {
            Localized words = each.words();
            if (!words.source().isBlank()) {
                all.add(read.of(language, each.place(), List.of("post-text"), words.source()));
            }
            campaign.markets().stream()
                    .filter(profile -> words.local().containsKey(profile.market()))
                    .forEach(profile -> post(each, profile, language, read).ifPresent(all::add));
        }
        return List.copyOf(all);
    }

    private static Tags beat(
            Campaign campaign, Story story, Beat beat, String language, Passages read) {
        TagsBuilder tags =
                new TagsBuilder()
                        .answer("beat-kind", beat.kind().key())
                        .answer("hook-kind", beat.hook())
                        .answer("ending-kind", beat.ending())
                        .answer("hook-carrier", carriers(beat))
                        .answer("speaker", speakers(campaign, beat));
        for (Said said : texts(beat)) {
            tags.passage(read.of(language, said.place(), said.kinds(), said.text().source()));
            for (Map.Entry<Market, LocalText> local :
                    new TreeMap<>(said.text().local()).entrySet()) {
                campaign.findMarket(local.getKey())
                        .ifPresent(profile ->
                                tags.passage(
                                        read.of(
                                                profile.language(),
                                                said.place() + ", " + local.getKey(),
                                                said.kinds(),
                                                local.getValue().text())));
            }
        }
        campaign.markets()
                .forEach(profile -> captions(story, beat, profile, read).ifPresent(tags::passage));
        return tags.build(ItemKind.BEAT, beat.id(), "beat " + beat.id());
    }

    /// What a hook is carried by.
    private static List<String> carriers(Beat beat) {
        List<String> carriers = new ArrayList<>();
        if (beat.kind() == BeatKind.HOOK) {
            boolean card = beat.shots().stream().anyMatch(Shot.Card.class::isInstance);
            boolean footage = beat.shots().stream().anyMatch(Shot.Footage.class::isInstance);
            addIf(carriers, !beat.lines().isEmpty(), "spoken");
            addIf(carriers, card || !beat.texts().isEmpty(), "on-screen-text");
            addIf(carriers, footage, "picture");
            addIf(carriers, !beat.sounds().isEmpty(), "sound");
        }
        return carriers;
    }

    private static void addIf(List<String> words, boolean holds, String word) {
        if (holds) {
            words.add(word);
        }
    }

    /// The kinds of people who speak in a beat.
    private static List<String> speakers(Campaign campaign, Beat beat) {
        return beat.lines().stream()
                .map(Line::by)
                .filter(Objects::nonNull)
                .flatMap(by -> campaign.people().stream().filter(person -> person.id().equals(by)))
                .map(Person::kind)
                .distinct()
                .toList();
    }

    private static List<Tags> sounds(Campaign campaign, Story story) {
        var used = new TreeSet<MediaId>();
        if (story.music() != null) {
            used.add(story.music().media());
        }
        story.roomTones().forEach(room -> used.add(room.media()));
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
        if (story.postText() != null) {
            add(shown, story.postText().claims(), List.of("post-text"));
        }
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
