package org.throughline.renderer.sound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.story.Beat;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.Music;
import org.throughline.data.story.RoomTone;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Voice;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.Speed;
import org.throughline.renderer.telling.SourceFacts;
import org.throughline.renderer.telling.Spoken;
import org.throughline.renderer.telling.Telling;
import org.throughline.renderer.timeline.Placement;
import org.throughline.renderer.timeline.SampleRange;
import org.throughline.renderer.timeline.Soundtrack;

/// Lays the sounds of a telling on its track. What is declared silent stays silent; around it the
/// bed fades rather than breaks off; in protected moments nothing is ducked.
public final class MixPlan {
    private static final int RATE = Soundtrack.RATE_HZ;
    private static final long CLICK_FREE = RATE / 100;
    private static final long BED_FADE = RATE / 4;
    private static final long BED_END = RATE * 9L / 10;

    private final Telling telling;
    private final Map<MediaId, SourceFacts> sources;
    private final List<Spoken> lines;
    private final List<Placement> placements = new ArrayList<>();

    private MixPlan(Telling telling, Map<MediaId, SourceFacts> sources, List<Spoken> lines) {
        this.telling = telling;
        this.sources = sources;
        this.lines = lines;
    }

    /// The track of a telling whose lines fall as given. Sources without sound are left out.
    public static Soundtrack of(
            Telling telling,
            Map<MediaId, SourceFacts> sources,
            List<Spoken> lines,
            List<FrameRange> silent) {
        return new MixPlan(telling, sources, lines).track(silent);
    }

    private Soundtrack track(List<FrameRange> silent) {
        lines.forEach(this::addVoice);
        var beats = telling.beats();
        beats.forEach(this::addOwnSound);
        beats.forEach(this::addEffects);
        telling.plan().story().roomTones().forEach(this::addRoom);
        var music = telling.plan().story().music();
        if (music != null) {
            addMusic(music, silent, beats.getLast().at().to());
        }
        return new Soundtrack(
                placements,
                music != null && music.duck()
                        ? Soundtrack.Ducking.usual()
                        : new Soundtrack.Ducking(0, CLICK_FREE, CLICK_FREE),
                silent.stream().map(this::samples).toList(),
                telling.moments().stream().map(moment -> samples(moment.frames())).toList(),
                Soundtrack.Loudness.social()
                        .within(
                                telling.atLeast("loudness").orElse(-Double.MAX_VALUE),
                                telling.atMost("loudness").orElse(Double.MAX_VALUE),
                                telling.atMost("true-peak").orElse(0)));
    }

    private void addVoice(Spoken line) {
        var voice = line.voice();
        if (voice == null) {
            return;
        }
        long most = samples(line.window()).length();
        long length = Math.min(most, available(voice, most));
        add(
                "voice-" + placements.size(),
                Placement.Role.VOICE,
                voice.media(),
                voice.in(),
                samples(line.frames()).from(),
                length,
                Speed.AS_FILMED);
    }

    private long available(Voice voice, long most) {
        var length = voice.length();
        return length == null ? most : samplesOf(length);
    }

    private void addOwnSound(Beat beat) {
        for (var shot : beat.shots()) {
            if (shot instanceof Shot.Footage footage && footage.ownSound()) {
                var range = samples(footage.at());
                add(
                        "own-" + placements.size(),
                        Placement.Role.OWN_SOUND,
                        footage.media(),
                        footage.in(),
                        range.from(),
                        range.length(),
                        footage.pace());
            }
        }
    }

    private void addEffects(Beat beat) {
        for (var sound : beat.sounds()) {
            var range = samples(sound.at());
            add(
                    "effect-" + placements.size(),
                    Placement.Role.EFFECT,
                    sound.media(),
                    sound.in(),
                    range.from(),
                    range.length(),
                    Speed.AS_FILMED);
        }
    }

    /// A room in each stretch of beats that it lies under, as if it went on between them.
    private void addRoom(RoomTone room) {
        long from = -1;
        long to = -1;
        for (var beat : telling.beats()) {
            if (!room.isUnder(beat)) {
                continue;
            }
            if (to != beat.at().from()) {
                addRoom(room, from, to);
                from = beat.at().from();
            }
            to = beat.at().to();
        }
        addRoom(room, from, to);
    }

    private void addRoom(RoomTone room, long fromFrame, long toFrame) {
        var facts = soundOf(room.media());
        if (facts == null || fromFrame < 0 || fromFrame >= toFrame) {
            return;
        }
        var range = samples(new FrameRange(fromFrame, toFrame));
        long fade = Math.min(Math.max(samplesOf(room.fade()), CLICK_FREE), range.length() / 2);
        placements.add(
                new Placement(
                        "room-" + placements.size(),
                        Placement.Role.ROOM,
                        facts.source().id(),
                        0,
                        range.from(),
                        range.length(),
                        room.gainDb(),
                        fade,
                        fade,
                        true));
    }

    /// The bed in the stretches between silences, as if it played on through them.
    private void addMusic(Music music, List<FrameRange> silent, long end) {
        long from = 0;
        for (var silence : silent) {
            addBed(music, from, silence.from(), BED_FADE);
            from = silence.to();
        }
        addBed(music, from, end, BED_END);
    }

    private void addBed(Music music, long fromFrame, long toFrame, long fadeOut) {
        if (fromFrame >= toFrame) {
            return;
        }
        var facts = soundOf(music.media());
        if (facts == null) {
            return;
        }
        var range = samples(new FrameRange(fromFrame, toFrame));
        long turn = Math.max(1, Math.round(facts.seconds() * RATE));
        long fade = Math.min(BED_FADE, range.length() / 4);
        placements.add(
                new Placement(
                        "music-" + placements.size(),
                        Placement.Role.MUSIC,
                        facts.source().id(),
                        range.from() % turn,
                        range.from(),
                        range.length(),
                        music.gainDb(),
                        fade,
                        Math.min(fadeOut, range.length() / 4),
                        true));
    }

    private void add(
            String id,
            Placement.Role role,
            MediaId media,
            Duration in,
            long at,
            long length,
            Speed speed) {
        var facts = soundOf(media);
        if (facts == null || length < 1) {
            return;
        }
        long fade = Math.min(CLICK_FREE, length / 4);
        placements.add(
                new Placement(
                        id,
                        role,
                        facts.source().id(),
                        samplesOf(in),
                        at,
                        length,
                        0,
                        fade,
                        fade,
                        false,
                        speed));
    }

    private @Nullable SourceFacts soundOf(MediaId media) {
        var facts = sources.get(media);
        return facts == null || !facts.sounds() ? null : facts;
    }

    private static long samplesOf(Duration duration) {
        return Math.floorDiv(Math.multiplyExact(duration.toNanos(), (long) RATE), 1_000_000_000L);
    }

    private SampleRange samples(FrameRange frames) {
        return new SampleRange(
                telling.rate().sampleAt(frames.from(), RATE),
                telling.rate().sampleAt(frames.to(), RATE));
    }
}
