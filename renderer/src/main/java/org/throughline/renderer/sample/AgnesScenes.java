package org.throughline.renderer.sample;

import java.awt.Color;

/// The scenes of the story: hands on an old lamp, a table, a breath, a light, an empty chair.
final class AgnesScenes {
    /// His lamp, older than the brand's and darker.
    private static final Color OLD_METAL = new Color(0x77705F);

    private AgnesScenes() {}

    private static double ease(double value) {
        double t = Math.clamp(value, 0.0, 1.0);
        return t * t * (3 - 2 * t);
    }

    /// Her hands wipe the dust off the old lamp.
    record Hands() implements Scene {
        @Override
        public Camera camera(double seconds) {
            return new Camera(1 + 0.10 * ease((seconds - 1.0) / 3.4), 600, 1050);
        }

        @Override
        public void room(Brush brush, boolean lit) {
            Room.near(brush, lit);
        }

        @Override
        public double light(double seconds) {
            return 0.3;
        }

        @Override
        public void paint(Brush brush, double seconds, double voice) {
            Lamp.paint(brush.at(640, 1320, 1.3, 0), 0, 0, OLD_METAL);
            double stroke = Math.sin(seconds * 2.4);
            Props.hand(
                    brush, Look.AGNES, 1160, 1500, 690 + stroke * 44, 930 + stroke * 112, 0.35, -1);
            Props.hand(brush, Look.AGNES, -80, 1640, 410, 1268 + Math.sin(seconds) * 5, 0.3, -1);
            Props.dust(brush, seconds * 2, 0.8);
            brush.veiled(0.2).box(-40, -40, 1160, 2000, 0, new Color(0x1A2036));
        }
    }

    /// She sits and tells it; before she reaches for the switch, she breathes in.
    ///
    /// The long source of the story: she waits, speaks from 34.3 s, breathes in from 41.3 to 43.1
    /// s, then reaches.
    record Table() implements Scene {
        @Override
        public void room(Brush brush, boolean lit) {
            Room.kitchen(brush, lit);
        }

        @Override
        public double light(double seconds) {
            return 0.38;
        }

        @Override
        public void paint(Brush brush, double seconds, double voice) {
            double inhale = ease((seconds - 41.4) / 1.2) * (1 - ease((seconds - 43.0) / 0.8));
            double close = ease((seconds - 41.5) / 0.4) * (1 - ease((seconds - 42.7) / 0.3));
            boolean down = seconds > 36.6 && seconds < 38.2;
            var pose =
                    Pose.still(-0.25)
                            .looking(
                                    down || seconds > 40.4 ? 0.75 : 0.1,
                                    down || seconds > 40.4 ? 0.6 : 0.1)
                            .raising(0.35 + inhale * 0.5)
                            .tilted(down ? 0.05 : -0.01)
                            .lowering(close * 0.9)
                            .litBy(0.35, -1)
                            .alive(seconds, 1.1)
                            .breathing(
                                    inhale * 3.2 + (Math.sin(seconds * 1.5) + 1) / 2 * (1 - inhale))
                            .speaking(inhale > 0.2 ? 0.12 : voice);
            new Figure(Look.AGNES, pose).paint(brush.at(430, 690, 1.2, 0));
            Room.front(brush, light(seconds));
            Lamp.paint(brush.at(830, 1420, 0.92, 0), 0, 0, OLD_METAL);
            Props.cup(brush.at(180, 1520, 1.15, 0), seconds);
            double reach = ease((seconds - 43.1) / 0.8);
            double tremble = Math.sin(seconds * 9) * 2 * reach * (1 - reach) * 4;
            Props.hand(
                    brush,
                    Look.AGNES,
                    420,
                    1330,
                    590 + reach * 140 + tremble,
                    1452 - reach * 16,
                    0.4 - reach * 0.3,
                    -1);
        }
    }

    /// Click, and the light is on her face.
    record Light() implements Scene {
        @Override
        public void room(Brush brush, boolean lit) {
            Room.kitchen(brush, lit);
        }

        @Override
        public double light(double seconds) {
            return seconds < 1.0 ? 0 : 0.86 + 0.14 * ease((seconds - 1.0) / 0.3);
        }

        @Override
        public void paint(Brush brush, double seconds, double voice) {
            double light = light(seconds);
            double smile = ease((seconds - 6.2) / 1.4);
            boolean lamp = seconds < 3.0 || (seconds > 5.6 && seconds < 7.4);
            var pose =
                    Pose.still(-0.2 + smile * 0.75)
                            .looking(lamp ? 0.8 : 0.05, lamp ? 0.45 : 0.05)
                            .raising(0.5 * ease((seconds - 1) * 2))
                            .tilted(0.02 + 0.03 * smile)
                            .litBy(light, 1)
                            .alive(seconds, 0.4)
                            .speaking(voice);
            new Figure(Look.AGNES, pose).paint(brush.at(430, 740, 1.24, 0));
            Room.front(brush, light);
            if (light < 0.5) {
                brush.veiled(0.75).box(-40, -40, 1160, 2000, 0, new Color(0x0B0E18));
            }
            Lamp.beam(brush.at(830, 1420, 0.95, 0), light);
            Lamp.paint(brush.at(830, 1420, 0.95, 0), light, 0, OLD_METAL);
            double back = ease((seconds - 1.5) / 1.2);
            Props.hand(
                    brush,
                    Look.AGNES,
                    420,
                    1330,
                    735 - back * 140,
                    1436 + back * 18,
                    0.1 + back * 0.3,
                    -1);
            Props.cup(brush.at(180, 1520, 1.15, 0), seconds);
            Props.dust(brush, seconds, light);
        }
    }

    /// She rises and goes; the lamp stays on.
    record Leaves() implements Scene {
        @Override
        public void room(Brush brush, boolean lit) {
            Room.kitchen(brush, lit);
        }

        @Override
        public double light(double seconds) {
            return 1;
        }

        @Override
        public void paint(Brush brush, double seconds, double voice) {
            double rise = ease((seconds - 2.6) / 1.2);
            double go = ease((seconds - 3.4) / 2.0);
            if (go < 1) {
                double step = Math.sin(seconds * 5) * 10 * go * (1 - go) * 4;
                var pose =
                        Pose.still(0.35)
                                .looking(go > 0.05 ? -0.8 : 0.4, 0.1)
                                .tilted(-0.05 * rise)
                                .litBy(0.9 * (1 - go), 1)
                                .alive(seconds, 0.4)
                                .speaking(voice);
                new Figure(Look.AGNES, pose)
                        .paint(brush.at(430 - go * 1000, 740 - rise * 90 + step, 1.24, 0));
                Room.front(brush, 1);
            }
            double flicker = 0.98 + 0.02 * Math.sin(seconds * 3.1);
            Lamp.beam(brush.at(830, 1420, 0.95, 0), flicker);
            Lamp.paint(brush.at(830, 1420, 0.95, 0), 1, 0, OLD_METAL);
            Props.cup(brush.at(180, 1520, 1.15, 0), seconds);
            Props.dust(brush, seconds, 1);
        }
    }
}
