package org.throughline.planner.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.story.Beat;
import org.throughline.data.story.LocalText;
import org.throughline.data.story.Localized;
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
    /// source, and without those either there is none.
    static Story post(
            @Nullable Story story, List<Market> markets, UnaryOperator<Localized> change) {
        if (story == null) {
            throw new IllegalStateException("there is no story to edit");
        }
        PostText old = story.postText();
        Localized changed = change.apply(old == null ? Localized.of("") : old.text());
        Map<Market, LocalText> local = new HashMap<>(changed.local());
        local.keySet().retainAll(markets);
        Localized text = new Localized(changed.source(), local);
        return story.withPostText(
                text.source().isBlank() && text.local().isEmpty()
                        ? null
                        : new PostText(text, old == null ? List.of() : old.claims()));
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
