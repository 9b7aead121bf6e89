package org.throughline.planner.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.story.Beat;
import org.throughline.data.story.LocalText;
import org.throughline.data.story.Localized;
import org.throughline.data.story.PlatformText;
import org.throughline.data.story.PostText;
import org.throughline.data.story.Story;

/// Small edits of a story, each giving a new one. Beats are counted as they are told, the hooks
/// held ready after them.
final class StoryEdits {

    private StoryEdits() {}

    static Story line(@Nullable Story story, int beat, int at, UnaryOperator<Localized> change) {
        return beat(
                story,
                beat,
                old ->
                        old.withWords(
                                replaced(
                                        old.lines(),
                                        at,
                                        line -> line.worded(change.apply(line.text()))),
                                old.texts()));
    }

    static Story shown(@Nullable Story story, int beat, int at, UnaryOperator<Localized> change) {
        return beat(
                story,
                beat,
                old ->
                        old.withWords(
                                old.lines(),
                                replaced(
                                        old.texts(),
                                        at,
                                        shown -> shown.worded(change.apply(shown.text())))));
    }

    /// With another post text for these markets; without words of its own a market reads the
    /// source, and where nothing is left of it there is none.
    static Story post(@Nullable Story story, List<Market> markets, UnaryOperator<PostText> change) {
        if (story == null) {
            throw new IllegalStateException("there is no story to edit");
        }
        PostText old = story.postText();
        PostText changed =
                change.apply(old == null ? new PostText(Localized.of(""), List.of()) : old);
        PostText kept = changed.worded(in(markets, changed.text()));
        for (Platform platform : changed.ownPlatforms()) {
            PlatformText own = changed.on(platform);
            kept =
                    kept.with(
                            platform,
                            own.withText(inOrNone(markets, own.text()))
                                    .withTitle(inOrNone(markets, own.title()))
                                    .withAltText(inOrNone(markets, own.altText())));
        }
        return story.withPostText(kept.isEmpty() ? null : kept);
    }

    private static @Nullable Localized inOrNone(List<Market> markets, @Nullable Localized text) {
        return text == null ? null : in(markets, text);
    }

    private static Localized in(List<Market> markets, Localized text) {
        Map<Market, LocalText> local = new HashMap<>(text.local());
        local.keySet().retainAll(markets);
        return new Localized(text.source(), local);
    }

    private static Story beat(@Nullable Story story, int at, UnaryOperator<Beat> change) {
        if (story == null) {
            throw new IllegalStateException("there is no story to edit");
        }
        int ready = at - story.beats().size();
        return story.withBeats(
                ready < 0 ? replaced(story.beats(), at, change) : story.beats(),
                ready < 0 ? story.otherHooks() : replaced(story.otherHooks(), ready, change));
    }

    private static <T> List<T> replaced(List<T> list, int at, UnaryOperator<T> change) {
        List<T> copy = new ArrayList<>(list);
        copy.set(at, change.apply(copy.get(at)));
        return copy;
    }
}
