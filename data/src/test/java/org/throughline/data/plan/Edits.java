package org.throughline.data.plan;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.throughline.data.brief.Market;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Line;
import org.throughline.data.story.Localized;
import org.throughline.data.story.Story;

/// Single edits of a story.
final class Edits {

    private Edits() {}

    static Story line(Story story, String beat, String text) {
        return beat(
                story,
                beat,
                each ->
                        lines(
                                each,
                                each.lines().stream()
                                        .map(line ->
                                                text(
                                                        line,
                                                        new Localized(text, line.text().local())))
                                        .toList()));
    }

    static Story hookIn(Story story, Map<Market, String> hooks) {
        return new Story(
                story.brief(),
                story.rate(),
                story.beats(),
                story.otherHooks(),
                hooks,
                story.music(),
                story.ruleBreaks(),
                story.postText(),
                story.captions(),
                story.rooms(),
                story.logo(),
                story.angles());
    }

    static Story beat(Story story, String id, UnaryOperator<Beat> edit) {
        return story.withBeats(
                story.beats().stream()
                        .map(beat -> beat.id().equals(id) ? edit.apply(beat) : beat)
                        .toList(),
                story.otherHooks());
    }

    static Beat lines(Beat beat, List<Line> lines) {
        return new Beat(
                beat.id(),
                beat.kind(),
                beat.hook(),
                beat.ending(),
                beat.at(),
                beat.shots(),
                lines,
                beat.texts(),
                beat.sounds(),
                beat.silent());
    }

    static Line text(Line line, Localized text) {
        return new Line(line.by(), text, line.at(), line.voice(), line.voices(), line.claims());
    }
}
