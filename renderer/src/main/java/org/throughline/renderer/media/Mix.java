package org.throughline.renderer.media;

import java.util.Arrays;
import org.throughline.renderer.timeline.Placement;
import org.throughline.renderer.timeline.SampleRange;
import org.throughline.renderer.timeline.Soundtrack;

/// Lays every placement on one track: gains, fades, music under voices, silences kept.
///
/// Ducking follows the plan, not the signal: music goes down before a voice begins and comes back
/// after it ends, and stays up in untouched ranges.
final class Mix {
    /// Samples over which sound goes to nothing before a declared silence, so that no click is
    /// left.
    private static final int EDGE = 480;

    /// Of a longer source the first half minute is the room.
    private static final long MOST_OF_A_ROOM = 30L * Soundtrack.RATE_HZ;

    private static final int BLOCK = 4096;

    private final Soundtrack sound;
    private final Sources sources;
    private final Track track;

    Mix(Soundtrack sound, Sources sources, long samples) {
        this.sound = sound;
        this.sources = sources;
        this.track = new Track(Math.toIntExact(samples));
    }

    Track make() {
        float[] ducking = ducking(sound, track.samples());
        for (var placement : sound.placements()) {
            if (placement.role() == Placement.Role.ROOM) {
                layRoom(placement);
            } else {
                lay(placement, placement.role() == Placement.Role.MUSIC ? ducking : null);
            }
        }
        keepSilences(track);
        return track;
    }

    /// Empties the declared silences, with a short fade before and none after: what follows a
    /// silence begins on its sample.
    void keepSilences(Track into) {
        for (var silence : sound.silences()) {
            int from = (int) Math.min(silence.from(), into.samples());
            int to = (int) Math.min(silence.to(), into.samples());
            for (float[] channel : into.channels()) {
                for (int i = Math.max(0, from - EDGE); i < from; i++) {
                    channel[i] *= (from - i) / (float) (EDGE + 1);
                }
                Arrays.fill(channel, from, to, 0);
            }
        }
    }

    private void layRoom(Placement placement) {
        var source = sources.of(placement.source());
        var whole = new Samples();
        SoundSource.decode(source, 0, MOST_OF_A_ROOM, whole);
        var left = new RoomLoop(whole.left());
        var right = new RoomLoop(whole.right());
        int end = (int) Math.min(track.samples(), placement.atSample() + placement.samples());
        var writer = new Writer(placement, null, end);
        float[] one = new float[BLOCK];
        float[] other = new float[BLOCK];
        for (long at = placement.atSample(); at < end; at += BLOCK) {
            for (int i = 0; i < BLOCK; i++) {
                long time = placement.inSample() + at - placement.atSample() + i;
                one[i] = left.at(time);
                other[i] = right.at(time);
            }
            writer.take(one, other, BLOCK);
        }
    }

    /// Keeps what is decoded.
    private static final class Samples implements SoundSource.Sink {
        private float[] left = new float[Soundtrack.RATE_HZ];
        private float[] right = new float[Soundtrack.RATE_HZ];
        private int count;

        @Override
        public void take(float[] one, float[] other, int more) {
            if (count + more > left.length) {
                left = Arrays.copyOf(left, Math.max(2 * left.length, count + more));
                right = Arrays.copyOf(right, left.length);
            }
            System.arraycopy(one, 0, left, count, more);
            System.arraycopy(other, 0, right, count, more);
            count += more;
        }

        float[] left() {
            return Arrays.copyOf(left, count);
        }

        float[] right() {
            return Arrays.copyOf(right, count);
        }
    }

    private void lay(Placement placement, float @org.jspecify.annotations.Nullable [] ducking) {
        var source = sources.of(placement.source());
        int end = (int) Math.min(track.samples(), placement.atSample() + placement.samples());
        var writer = new Writer(placement, ducking, end);
        long wanted = end - placement.atSample();
        if (wanted <= 0) {
            return;
        }
        long in = placement.inSample();
        var speed = placement.speed();
        SoundSource.decode(source, in, in + speed.ofSource(wanted), speed, writer);
        while (placement.loops() && writer.at < end && writer.at > writer.begun) {
            writer.begun = writer.at;
            SoundSource.decode(source, 0, end - writer.at, writer);
        }
    }

    /// How loud music is at each sample, 0 to 1.
    static float[] ducking(Soundtrack sound, int samples) {
        float[] gain = new float[samples];
        Arrays.fill(gain, 1);
        var duck = sound.ducking();
        float low = (float) Math.pow(10, -duck.depthDb() / 20);
        for (var placement : sound.placements()) {
            if (placement.role() == Placement.Role.VOICE) {
                press(gain, placement.range(), duck, low);
            }
        }
        for (var range : sound.untouched()) {
            leave(gain, range, duck, low);
        }
        return gain;
    }

    /// Full level in a range, reached before it and left after it as fast as music goes down.
    private static void leave(float[] gain, SampleRange range, Soundtrack.Ducking duck, float low) {
        long over = duck.attackSamples();
        Arrays.fill(gain, at(range.from(), gain), at(range.to(), gain), 1);
        for (int away = 1; away < over; away++) {
            float least = (float) Math.pow(low, away / (double) over);
            raise(gain, range.from() - away, least);
            raise(gain, range.to() - 1 + away, least);
        }
    }

    private static void raise(float[] gain, long at, float least) {
        if (at >= 0 && at < gain.length) {
            gain[(int) at] = Math.max(gain[(int) at], least);
        }
    }

    private static void press(float[] gain, SampleRange voice, Soundtrack.Ducking duck, float low) {
        int from = at(voice.from() - duck.attackSamples(), gain);
        int to = at(voice.to() + duck.releaseSamples(), gain);
        for (int i = from; i < to; i++) {
            double down =
                    i < voice.from()
                            ? 1 - (voice.from() - i) / (double) duck.attackSamples()
                            : i < voice.to()
                                    ? 1
                                    : 1 - (i - voice.to()) / (double) duck.releaseSamples();
            gain[i] = Math.min(gain[i], (float) Math.pow(low, down));
        }
    }

    private static int at(long sample, float[] gain) {
        return (int) Math.clamp(sample, 0L, gain.length);
    }

    /// Adds decoded blocks to the track from a placement's first sample on.
    private final class Writer implements SoundSource.Sink {
        private final Placement placement;
        private final float @org.jspecify.annotations.Nullable [] ducking;
        private final int end;
        private final float gain;
        private int at;
        private int begun;

        Writer(Placement placement, float @org.jspecify.annotations.Nullable [] ducking, int end) {
            this.placement = placement;
            this.ducking = ducking;
            this.end = end;
            this.at = (int) Math.min(end, placement.atSample());
            this.begun = at;
            this.gain = (float) Math.pow(10, placement.gainDb() / 20);
        }

        @Override
        public void take(float[] left, float[] right, int count) {
            for (int i = 0; i < count && at < end; i++, at++) {
                float factor = gain * fade(at) * (ducking == null ? 1 : ducking[at]);
                track.channels()[0][at] += left[i] * factor;
                track.channels()[1][at] += right[i] * factor;
            }
        }

        private float fade(int sample) {
            long into = sample - placement.atSample();
            long left = placement.samples() - into;
            float in =
                    into < placement.fadeInSamples() ? into / (float) placement.fadeInSamples() : 1;
            float out =
                    left < placement.fadeOutSamples()
                            ? left / (float) placement.fadeOutSamples()
                            : 1;
            return Math.min(in, out);
        }
    }
}
