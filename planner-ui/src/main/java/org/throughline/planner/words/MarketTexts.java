package org.throughline.planner.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.story.Beat;
import org.throughline.data.story.BroughtCaptions;
import org.throughline.data.story.Line;
import org.throughline.data.story.Localized;
import org.throughline.data.story.PlatformText;
import org.throughline.data.story.PostText;
import org.throughline.data.story.ScreenText;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Story;
import org.throughline.data.story.Voice;
import org.throughline.data.time.FrameRange;

/// Every text that one market reads or hears, in the order of the video, and the same story with
/// one of them changed.
final class MarketTexts {

    private MarketTexts() {}

    /// Those of a beat by when they begin; what is published beside the video last.
    static List<MarketText> of(Story story, Market market) {
        List<MarketText> all = new ArrayList<>();
        for (Beat beat : story.beatsIn(market)) {
            all.addAll(of(story, beat, market));
        }
        PostText post = story.postText();
        if (post != null) {
            all.add(new MarketText(TextPlace.OF_POST, "", post.text(), null, null));
            post.ownPlatforms().forEach(platform -> of(post, platform, market, all));
        }
        return List.copyOf(all);
    }

    /// The text of one place; empty where there is no such place any more.
    static Optional<Localized> at(Story story, Market market, TextPlace place) {
        return of(story, market).stream()
                .filter(each -> each.place().equals(place))
                .map(MarketText::text)
                .findFirst();
    }

    /// What a platform has of its own; what it has in other markets alone is none of this one's.
    private static void of(PostText post, Platform platform, Market market, List<MarketText> all) {
        for (TextPlace.Kind kind :
                List.of(TextPlace.Kind.OWN_POST, TextPlace.Kind.TITLE, TextPlace.Kind.ALT_TEXT)) {
            Localized words = own(post.on(platform), kind);
            if (words != null && (!words.source().isBlank() || words.local().containsKey(market))) {
                all.add(
                        new MarketText(
                                TextPlace.on(platform, kind), platform.key(), words, null, null));
            }
        }
    }

    private static @Nullable Localized own(PlatformText own, TextPlace.Kind kind) {
        return switch (kind) {
            case OWN_POST -> own.text();
            case TITLE -> own.title();
            case ALT_TEXT -> own.altText();
            case SPOKEN, CARD, SHOWN, POST, CAPTIONS -> null;
        };
    }

    private static PlatformText with(PlatformText own, TextPlace.Kind kind, Localized words) {
        return switch (kind) {
            case OWN_POST -> own.withText(words);
            case TITLE -> own.withTitle(words);
            case ALT_TEXT -> own.withAltText(words);
            case SPOKEN, CARD, SHOWN, POST, CAPTIONS -> own;
        };
    }

    private static Story published(Story story, TextPlace place, UnaryOperator<Localized> change) {
        PostText post = story.postText();
        PlatformText own = post == null ? PlatformText.NONE : post.on(place.platform());
        Localized words = own(own, place.kind());
        return post == null || words == null
                ? story
                : story.withPostText(
                        post.with(place.platform(), with(own, place.kind(), change.apply(words))));
    }

    private static List<MarketText> of(Story story, Beat beat, Market market) {
        List<MarketText> texts = new ArrayList<>();
        for (int number = 0; number < beat.shots().size(); number++) {
            if (beat.shots().get(number) instanceof Shot.Card(FrameRange at, _, Localized text)) {
                texts.add(
                        new MarketText(
                                new TextPlace(beat.id(), TextPlace.Kind.CARD, number),
                                "",
                                text,
                                at,
                                null));
            }
        }
        spoken(beat, market, texts);
        for (int number = 0; number < beat.texts().size(); number++) {
            ScreenText shown = beat.texts().get(number);
            texts.add(
                    new MarketText(
                            new TextPlace(beat.id(), TextPlace.Kind.SHOWN, number),
                            shown.role(),
                            shown.text(),
                            shown.at(),
                            null));
        }
        BroughtCaptions brought = story.findCaptions(market).orElse(null);
        String said = brought == null ? "" : brought.saidIn(beat.at(), story.rate());
        if (brought != null && !said.isBlank()) {
            texts.add(
                    new MarketText(
                            new TextPlace(beat.id(), TextPlace.Kind.CAPTIONS, 0),
                            brought.file(),
                            Localized.of(said),
                            beat.at(),
                            null));
        }
        texts.sort(Comparator.comparingLong(MarketTexts::from));
        return texts;
    }

    private static void spoken(Beat beat, Market market, List<MarketText> texts) {
        for (int number = 0; number < beat.lines().size(); number++) {
            Line line = beat.lines().get(number);
            texts.add(
                    new MarketText(
                            new TextPlace(beat.id(), TextPlace.Kind.SPOKEN, number),
                            line.by() == null ? "" : line.by().value(),
                            line.text(),
                            line.at() == null ? beat.at() : line.at(),
                            voice(line, market)));
        }
    }

    /// The author's recording is of the author's line, and of no other.
    private static @Nullable Voice voice(Line line, Market market) {
        boolean asWritten = !line.text().local().containsKey(market);
        return asWritten ? line.voiceIn(market) : line.voices().get(market);
    }

    private static long from(MarketText text) {
        return text.at() == null ? Long.MAX_VALUE : text.at().from();
    }

    /// The story with another text in one place. Where there is no such place any more, it stays as
    /// it is.
    static Story with(Story story, TextPlace place, UnaryOperator<Localized> change) {
        PostText post = story.postText();
        return switch (place.kind()) {
            case CAPTIONS -> story;
            case POST ->
                    post == null
                            ? story
                            : story.withPostText(post.worded(change.apply(post.text())));
            case OWN_POST, TITLE, ALT_TEXT -> published(story, place, change);
            case SPOKEN ->
                    in(
                            story,
                            place,
                            beat ->
                                    beat.withWords(
                                            at(
                                                    beat.lines(),
                                                    place.number(),
                                                    line -> line.worded(change.apply(line.text()))),
                                            beat.texts()));
            case SHOWN ->
                    in(
                            story,
                            place,
                            beat ->
                                    beat.withWords(
                                            beat.lines(),
                                            at(
                                                    beat.texts(),
                                                    place.number(),
                                                    shown ->
                                                            shown.worded(
                                                                    change.apply(shown.text())))));
            case CARD ->
                    in(
                            story,
                            place,
                            beat ->
                                    beat.withShots(
                                            at(
                                                    beat.shots(),
                                                    place.number(),
                                                    shot ->
                                                            shot instanceof Shot.Card card
                                                                    ? card.worded(
                                                                            change.apply(
                                                                                    card.text()))
                                                                    : shot)));
        };
    }

    private static Story in(Story story, TextPlace place, UnaryOperator<Beat> change) {
        UnaryOperator<Beat> there =
                beat -> beat.id().equals(place.beat()) ? change.apply(beat) : beat;
        return story.withBeats(
                story.beats().stream().map(there).toList(),
                story.otherHooks().stream().map(there).toList());
    }

    private static <T> List<T> at(List<T> list, int number, UnaryOperator<T> change) {
        if (number >= list.size()) {
            return list;
        }
        List<T> copy = new ArrayList<>(list);
        copy.set(number, change.apply(copy.get(number)));
        return copy;
    }
}
