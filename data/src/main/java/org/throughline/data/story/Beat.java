package org.throughline.data.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.time.FrameRange;

/// One part of the telling, with its picture, its lines and what stands on screen.
///
/// @param id names the beat within its story, such as `hook`, `hook-b`, `message`
/// @param hook word of `hook kind`, for hooks
/// @param ending word of `ending kind`, for endings
/// @param at when it is, in frames of the story
/// @param silent whether it is declared silent: no line, no sound, no music, no room
public record Beat(
        String id,
        BeatKind kind,
        @Nullable String hook,
        @Nullable String ending,
        FrameRange at,
        List<Shot> shots,
        List<Line> lines,
        List<ScreenText> texts,
        List<Sound> sounds,
        boolean silent) {

    public Beat {
        shots = List.copyOf(shots);
        lines = List.copyOf(lines);
        texts = List.copyOf(texts);
        sounds = List.copyOf(sounds);
    }

    /// The same beat with these lines and texts on screen.
    public Beat withWords(List<Line> said, List<ScreenText> shown) {
        return new Beat(id, kind, hook, ending, at, shots, said, shown, sounds, silent);
    }

    /// The same beat with these shots.
    public Beat withShots(List<Shot> seen) {
        return new Beat(id, kind, hook, ending, at, seen, lines, texts, sounds, silent);
    }
}
