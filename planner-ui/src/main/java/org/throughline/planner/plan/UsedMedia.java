package org.throughline.planner.plan;

import java.util.List;
import java.util.stream.Stream;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Line;
import org.throughline.data.story.Logo;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.Music;
import org.throughline.data.story.RoomTone;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Sound;
import org.throughline.data.story.Story;
import org.throughline.data.story.Voice;

/// Which files a story uses.
public final class UsedMedia {

    private UsedMedia() {}

    /// Sorted, each once; those of hooks held ready included.
    public static List<MediaId> of(Story story) {
        return Stream.of(
                        Stream.ofNullable(story.music()).map(Music::media),
                        story.roomTones().stream().map(RoomTone::media),
                        Stream.ofNullable(story.logo()).map(Logo::media),
                        story.allBeats().flatMap(UsedMedia::of))
                .flatMap(each -> each)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<MediaId> of(Beat beat) {
        Stream<MediaId> footage =
                beat.shots().stream()
                        .flatMap(shot ->
                                shot instanceof Shot.Footage seen
                                        ? Stream.of(seen.media())
                                        : Stream.empty());
        Stream<MediaId> sounds = beat.sounds().stream().map(Sound::media);
        Stream<MediaId> voices = beat.lines().stream().flatMap(UsedMedia::voices);
        return Stream.of(footage, sounds, voices).flatMap(each -> each);
    }

    private static Stream<MediaId> voices(Line line) {
        return Stream.concat(Stream.ofNullable(line.voice()), line.voices().values().stream())
                .map(Voice::media);
    }
}
