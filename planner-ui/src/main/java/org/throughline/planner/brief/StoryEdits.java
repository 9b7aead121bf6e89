package org.throughline.planner.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Line;
import org.throughline.data.story.ScreenText;
import org.throughline.data.story.Story;

/// Small edits of a story, each giving a new one.
final class StoryEdits {

    private StoryEdits() {}

    static Story line(@Nullable Story story, int beat, int at, String says) {
        return beat(
                story,
                beat,
                old ->
                        new Beat(
                                old.id(),
                                old.kind(),
                                old.hook(),
                                old.ending(),
                                old.at(),
                                old.shots(),
                                replaced(
                                        old.lines(),
                                        at,
                                        line ->
                                                new Line(
                                                        line.by(),
                                                        StoryWords.reworded(line.text(), says),
                                                        line.at(),
                                                        line.voice(),
                                                        line.voices(),
                                                        line.claims())),
                                old.texts(),
                                old.sounds(),
                                old.silent()));
    }

    static Story shown(@Nullable Story story, int beat, int at, String says) {
        return beat(
                story,
                beat,
                old ->
                        new Beat(
                                old.id(),
                                old.kind(),
                                old.hook(),
                                old.ending(),
                                old.at(),
                                old.shots(),
                                old.lines(),
                                replaced(
                                        old.texts(),
                                        at,
                                        shown ->
                                                new ScreenText(
                                                        shown.role(),
                                                        StoryWords.reworded(shown.text(), says),
                                                        shown.at(),
                                                        shown.claims())),
                                old.sounds(),
                                old.silent()));
    }

    private static Story beat(@Nullable Story story, int at, UnaryOperator<Beat> change) {
        if (story == null) {
            throw new IllegalStateException("there is no story to edit");
        }
        return new Story(
                story.brief(),
                story.rate(),
                replaced(story.beats(), at, change),
                story.otherHooks(),
                story.hookIn(),
                story.music(),
                story.ruleBreaks());
    }

    private static <T> List<T> replaced(List<T> list, int at, UnaryOperator<T> change) {
        List<T> copy = new ArrayList<>(list);
        copy.set(at, change.apply(copy.get(at)));
        return copy;
    }
}
