package org.throughline.renderer.sample;

import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.VoiceManager;
import com.sun.speech.freetts.audio.AudioPlayer;
import java.io.ByteArrayOutputStream;
import javax.sound.sampled.AudioFormat;
import org.jspecify.annotations.Nullable;

/// Speaks a line with a plain synthetic voice, as a stand-in for the person who will. The engine
/// speaks English alone; other languages are given to it as English spelling of their sounds.
final class ScratchVoice {
    private static final int ENGINE_RATE_HZ = 16_000;

    private ScratchVoice() {}

    /// How a person sounds: pitch in hertz, words a minute, and how much smaller than the engine's
    /// own the voice's tract is (1 leaves it, 1.15 sounds like a woman).
    record Timbre(double hertz, double wordsAMinute, double tract) {
        static final Timbre KOFI = new Timbre(104, 158, 1.0);
        static final Timbre PIA = new Timbre(182, 158, 1.16);
        static final Timbre AGNES = new Timbre(164, 138, 1.12);
    }

    /// The line at 48 kHz, its peak at -6 dBFS. One line at a time: the engine's voices share what
    /// they know.
    static synchronized float[] speak(String text, Timbre timbre) {
        System.setProperty(
                "freetts.voices", "com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory");
        Voice voice = VoiceManager.getInstance().getVoice("kevin16");
        if (voice == null) {
            throw new IllegalStateException("The scratch voice kevin16 is not on the class path.");
        }
        var sink = new Sink();
        voice.allocate();
        try {
            voice.setPitch((float) (timbre.hertz() / timbre.tract()));
            voice.setPitchRange(14);
            voice.setRate((float) (timbre.wordsAMinute() / timbre.tract()));
            voice.setAudioPlayer(sink);
            if (!voice.speak(text)) {
                throw new IllegalStateException("The scratch voice could not say: " + text);
            }
        } finally {
            voice.deallocate();
        }
        return trimmed(resampled(sink.samples(), ENGINE_RATE_HZ * timbre.tract()));
    }

    private static float[] resampled(float[] from, double fromHertz) {
        double step = fromHertz / Waves.RATE_HZ;
        float[] to = new float[(int) (from.length / step)];
        float peak = 1e-6f;
        for (int i = 0; i < to.length; i++) {
            to[i] = (float) between(from, i * step);
            peak = Math.max(peak, Math.abs(to[i]));
        }
        for (int i = 0; i < to.length; i++) {
            to[i] *= 0.5f / peak;
        }
        return to;
    }

    /// Windowed sinc over eight neighbors.
    private static double between(float[] from, double at) {
        int whole = (int) Math.floor(at);
        double sum = 0;
        for (int k = whole - 3; k <= whole + 4; k++) {
            if (k >= 0 && k < from.length) {
                double x = at - k;
                double sinc = Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
                sum += from[k] * sinc * (0.5 + 0.5 * Math.cos(Math.PI * x / 4.5));
            }
        }
        return sum;
    }

    private static float[] trimmed(float[] sound) {
        int from = 0;
        int to = sound.length;
        while (from < to && Math.abs(sound[from]) < 0.004) {
            from++;
        }
        while (to > from && Math.abs(sound[to - 1]) < 0.004) {
            to--;
        }
        int start = Math.max(0, from - 1200);
        return java.util.Arrays.copyOfRange(sound, start, Math.min(sound.length, to + 2400));
    }

    /// Takes what the engine says instead of playing it.
    private static final class Sink implements AudioPlayer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private @Nullable AudioFormat format;

        float[] samples() {
            byte[] all = bytes.toByteArray();
            float[] samples = new float[all.length / 2];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (short) ((all[2 * i] << 8) | (all[2 * i + 1] & 0xFF)) / 32768f;
            }
            return samples;
        }

        @Override
        public void setAudioFormat(AudioFormat chosen) {
            format = chosen;
        }

        @Override
        public @Nullable AudioFormat getAudioFormat() {
            return format;
        }

        @Override
        public boolean write(byte[] data) {
            bytes.writeBytes(data);
            return true;
        }

        @Override
        public boolean write(byte[] data, int offset, int count) {
            bytes.write(data, offset, count);
            return true;
        }

        @Override
        public void pause() {}

        @Override
        public void resume() {}

        @Override
        public void reset() {}

        @Override
        public boolean drain() {
            return true;
        }

        @Override
        public void begin(int size) {}

        @Override
        public boolean end() {
            return true;
        }

        @Override
        public void cancel() {}

        @Override
        public void close() {}

        @Override
        public float getVolume() {
            return 1;
        }

        @Override
        public void setVolume(float volume) {}

        @Override
        public long getTime() {
            return 0;
        }

        @Override
        public void resetTime() {}

        @Override
        public void startFirstSampleTimer() {}

        @Override
        public void showMetrics() {}
    }
}
