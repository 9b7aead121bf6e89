package org.throughline.renderer.sample;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/// A drawn clip of the demo, `seconds` long at 30 frames a second.
///
/// Its own sound is the room and what happens in it. The line that the drawn mouth speaks lies in a
/// file of its own (`voiceId`, from `voiceAt` on), so that another market can have another voice.
///
/// `stillUntil` is the second up to which the picture hardly moves (footage that waits): it is
/// drawn once a second there.
public record DemoClip(
        String id,
        double seconds,
        Scene scene,
        String voiceId,
        double voiceAt,
        List<Double> clicks,
        List<Double> breaths,
        double stillUntil) {
    public static final int FRAMES_A_SECOND = 30;

    public DemoClip {
        clicks = List.copyOf(clicks);
        breaths = List.copyOf(breaths);
    }

    private static DemoClip spoken(
            String id, double seconds, Scene scene, String voice, double at, Double... clicks) {
        return new DemoClip(id, seconds, scene, voice, at, List.of(clicks), List.of(), 0);
    }

    /// All clips there are.
    static List<DemoClip> all() {
        return List.of(
                spoken("kofi-lamp", 5, new LampScenes.KofiLamp(), "kofi-hook-en", 1.1),
                spoken(
                        "two-clicks",
                        10,
                        new LampScenes.TwoClicks(),
                        "kofi-clicks-en",
                        1.2,
                        2.0,
                        4.9),
                spoken("stopwatch", 6, new LampScenes.Stopwatch(), "", 0, 3.0),
                spoken("kofi-plant", 6, new LampScenes.KofiPlant(), "kofi-plants-en", 1.8),
                spoken("pia-screw", 5, new PartScenes.PiaScrew(), "pia-hook-a-en", 1.3),
                spoken("lamp-parts", 15, new PartScenes.LampParts(), "pia-parts-en", 1.4),
                spoken("lamp-apart", 6, new PartScenes.LampApart(), "pia-keep-en", 1.6, 4.2),
                spoken("pia-table", 8, new PartScenes.PiaTable(), "pia-drawing-en", 1.9),
                spoken("agnes-hands", 5, new AgnesScenes.Hands(), "agnes-fixed-en", 1.3),
                new DemoClip(
                        "a-07",
                        46,
                        new AgnesScenes.Table(),
                        "agnes-funeral-en",
                        34.3,
                        List.of(),
                        List.of(41.3),
                        33),
                spoken("agnes-light", 10.5, new AgnesScenes.Light(), "agnes-mended-en", 2.6, 1.0),
                spoken("agnes-leaves", 8.5, new AgnesScenes.Leaves(), "agnes-leave-en", 1.5));
    }

    /// The clip of an id.
    public static Optional<DemoClip> find(String id) {
        return all().stream().filter(clip -> clip.id().equals(id)).findFirst();
    }

    /// How many frames it has.
    public int frames() {
        return (int) Math.round(seconds * FRAMES_A_SECOND);
    }

    /// Its own sound, mono at 48 kHz.
    public float[] ownSound() {
        float[] sound = Waves.room(seconds, id.hashCode());
        clicks.forEach(at -> Waves.lay(sound, Waves.click(), at, 0.55));
        breaths.forEach(at -> Waves.lay(sound, Waves.breath(), at, 0.75));
        return sound;
    }

    /// Paints its frames, one after the other, onto pictures of this size.
    public Painter painter(int widthPx, int heightPx) {
        float[] voice =
                voiceId.isEmpty() ? new float[0] : DemoSound.find(voiceId).orElseThrow().samples();
        return new Painter(this, voice, widthPx, heightPx);
    }

    /// Paints frames of one clip. Threading: confined.
    public static final class Painter {
        private final DemoClip clip;
        private final float[] voice;
        private final double scale;
        private final BufferedImage dark;
        private final BufferedImage lit;
        private final BufferedImage picture;

        private Painter(DemoClip clip, float[] voice, int widthPx, int heightPx) {
            this.clip = clip;
            this.voice = voice;
            this.scale = widthPx / Brush.WIDTH;
            this.dark = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_RGB);
            this.lit = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_RGB);
            this.picture = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_RGB);
            room(dark, false);
            room(lit, true);
        }

        private void room(BufferedImage onto, boolean light) {
            Graphics2D graphics = onto.createGraphics();
            graphics.scale(scale, scale);
            clip.scene().room(new Brush(graphics), light);
            graphics.dispose();
        }

        /// True when a frame looks like the one before.
        public boolean repeats(int frame) {
            return frame > 0
                    && frame < clip.stillUntil() * FRAMES_A_SECOND
                    && frame % FRAMES_A_SECOND != 0;
        }

        /// The picture at a frame; the same object each time.
        public BufferedImage paint(int frame) {
            double seconds = frame / (double) FRAMES_A_SECOND;
            Graphics2D graphics = picture.createGraphics();
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            look(graphics, clip.scene().camera(seconds));
            double light = clip.scene().light(seconds);
            graphics.drawImage(light >= 0.999 ? lit : dark, 0, 0, null);
            if (light > 0.001 && light < 0.999) {
                graphics.setComposite(java.awt.AlphaComposite.SrcOver.derive((float) light));
                graphics.drawImage(lit, 0, 0, null);
                graphics.setComposite(java.awt.AlphaComposite.SrcOver);
            }
            graphics.scale(scale, scale);
            var brush = new Brush(graphics);
            clip.scene().paint(brush, seconds, Waves.openness(voice, seconds - clip.voiceAt()));
            graphics.dispose();
            return picture;
        }

        private void look(Graphics2D graphics, Scene.Camera camera) {
            if (camera.zoom() != 1) {
                graphics.translate(camera.x() * scale, camera.y() * scale);
                graphics.scale(camera.zoom(), camera.zoom());
                graphics.translate(-camera.x() * scale, -camera.y() * scale);
            }
        }
    }
}
