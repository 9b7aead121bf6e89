package org.throughline.renderer.sample;

import java.awt.Color;

/// The scenes of the how-to: a lamp dies, two clicks, eighteen seconds, a plant that is past help.
final class LampScenes {
    private LampScenes() {}

    private static double ease(double value) {
        double t = Math.clamp(value, 0.0, 1.0);
        return t * t * (3 - 2 * t);
    }

    /// Kofi looks at a dead lamp, taps it and shrugs.
    record KofiLamp() implements Scene {
        @Override
        public void room(Brush brush, boolean lit) {
            Room.study(brush, lit);
        }

        /// Nearer with each pair of taps.
        @Override
        public Camera camera(double seconds) {
            double near = ease((seconds - 1.6) * 5) + ease((seconds - 2.7) * 5);
            return new Camera(1 + near * 0.07 + Math.max(0, seconds - 1) * 0.006, 640, 1000);
        }

        @Override
        public double light(double seconds) {
            return seconds < 0.55 ? 1 : seconds < 0.62 ? 0.2 : seconds < 0.7 ? 0.7 : 0.12;
        }

        @Override
        public void paint(Brush brush, double seconds, double voice) {
            double light = light(seconds);
            double tap =
                    Math.max(0, Math.sin((seconds - 1.3) * 9))
                            * ease((seconds - 1.25) * 5)
                            * ease((3.4 - seconds) * 5);
            var pose =
                    Pose.still(seconds < 0.7 ? 0.5 : -0.1)
                            .tilted(seconds < 0.7 ? 0 : 0.06 * ease((seconds - 0.7) * 3))
                            .raising(
                                    ease((seconds - 0.65) * 6)
                                            * (1 - 0.6 * ease((seconds - 3) * 2)))
                            .looking(seconds < 2.9 ? 0.8 : 0, seconds < 2.9 ? 0.35 : 0)
                            .litBy(light, 1)
                            .alive(seconds, 0.9)
                            .speaking(voice);
            new Figure(Look.KOFI, pose).paint(brush.at(380, 735, 1.22, 0));
            Props.hand(brush, Look.KOFI, 600, 1480, 640 + tap * 52, 1016 - tap * 26, 0.25, 1);
            Room.front(brush, light);
            if (light < 0.9) {
                brush.veiled((0.9 - light) * 0.35)
                        .box(-40, -40, 1160, 2000, 0, new Color(0x151A2A));
            }
            Lamp.beam(brush.at(800, 1400, 0.95, 0), light > 0.3 ? light : 0);
            Lamp.paint(brush.at(800, 1400, 0.95, tap * 0.03), light > 0.3 ? light : 0, 0);
            Props.dust(brush, seconds, light);
        }
    }

    /// Two hands: the old light out with a click, the new one in with a click.
    record TwoClicks() implements Scene {
        @Override
        public void room(Brush brush, boolean lit) {
            Room.near(brush, lit);
        }

        @Override
        public double light(double seconds) {
            return 0.72;
        }

        @Override
        public void paint(Brush brush, double seconds, double voice) {
            var near = brush.at(540, 830, 1.55, 0).at(-478, -738, 1, 0);
            double out = ease((seconds - 2.0) / 0.7) * (1 - ease((seconds - 4.2) / 0.7));
            double away = ease((seconds - 2.7) / 0.8) * (1 - ease((seconds - 3.5) / 0.7));
            boolean fresh = seconds > 3.5;
            double x = 478 - out * 70 - away * 60;
            double y = 760 + out * 130 + away * 330;
            double turn = Math.sin(seconds * 6) * 0.04 * out;
            double hold = Math.sin(seconds * 1.1) * 3;
            Lamp.paint(near.at(700, 1330, 1.35, 0), seconds > 5.0 ? 0.35 : 0, 0);
            bulb(near.at(x, y, 0.95, turn), fresh, out);
            Props.hand(near, Look.KOFI, 60, 1500, x - 62, y + 128, 0.8, 1);
            Props.hand(near, Look.KOFI, 1000, 860, 640, 640 + hold, 0.5, -1);
            ring(near, seconds - 2.0);
            ring(near, seconds - 4.9);
        }

        private static void bulb(Brush brush, boolean fresh, double out) {
            if (out < 0.05) {
                return;
            }
            brush.box(-36, -62, 72, 66, 14, Palette.STEEL_DARK);
            brush.box(-30, -60, 34, 62, 12, Palette.STEEL);
            brush.oval(0, 52, 128, 128, fresh ? new Color(0xFFF0CF) : new Color(0x9B948A));
            brush.oval(-22, 30, 34, 30, Brush.faint(Color.WHITE, 0.8));
            if (!fresh) {
                brush.line(5, Palette.INK, -20, 70, -6, 40, 6, 84, 22, 50);
            }
        }

        private static void ring(Brush brush, double since) {
            if (since > 0 && since < 0.4) {
                double size = 90 + since * 420;
                brush.stroke(
                        new java.awt.geom.Ellipse2D.Double(
                                478 - size / 2, 738 - size / 2, size, size),
                        10 * (1 - since / 0.4) + 1,
                        Brush.faint(Palette.PAPER, 1 - since / 0.4));
            }
        }
    }

    /// A stopwatch runs to eighteen; the light comes on two seconds into the beat.
    record Stopwatch() implements Scene {
        @Override
        public void room(Brush brush, boolean lit) {
            Room.near(brush, lit);
        }

        @Override
        public double light(double seconds) {
            return ease((seconds - 3.0) / 0.12);
        }

        @Override
        public void paint(Brush brush, double seconds, double voice) {
            double light = light(seconds);
            var lamp = brush.at(770, 1320, 1.1, 0);
            Lamp.beam(lamp, light);
            Lamp.paint(lamp, light, 0);
            double shown = seconds >= 3 ? 18 : 15 + seconds;
            Props.stopwatch(
                    brush.at(350, 1010, 1.15, -0.06), shown, seconds > 2.95 && seconds < 3.3);
            double press = ease((seconds - 2.6) * 3) * (1 - ease((seconds - 3.3) * 2));
            Props.hand(brush, Look.KOFI, -60, 320, 300 - press * 10, 590 + press * 46, 0.5, 1);
            Props.dust(brush, seconds, light);
        }
    }

    /// Kofi beside a plant that has given up; a leaf falls.
    record KofiPlant() implements Scene {
        @Override
        public void room(Brush brush, boolean lit) {
            Room.study(brush, lit);
        }

        @Override
        public double light(double seconds) {
            return 1;
        }

        @Override
        public void paint(Brush brush, double seconds, double voice) {
            boolean aside = seconds > 2.6;
            var pose =
                    Pose.still(aside ? 0.7 : 0.25)
                            .looking(aside ? 0 : 0.9, aside ? 0 : 0.3)
                            .tilted(aside ? -0.04 : 0.05)
                            .raising(0.5 * ease((seconds - 2.5) * 4))
                            .litBy(0.8, -1)
                            .alive(seconds, 0.2)
                            .speaking(voice);
            new Figure(Look.KOFI, pose).paint(brush.at(390, 690, 1.22, 0));
            Room.front(brush, 1);
            Lamp.beam(brush.at(205, 1440, 0.66, 0), 0.7);
            Lamp.paint(brush.at(205, 1440, 0.66, 0), 1, 0);
            Props.plant(brush.at(800, 1470, 1.25, 0), 0.92, Math.sin(seconds * 1.2));
            double fall = seconds - 3.1;
            if (fall > 0) {
                double down = Math.min(1, fall / 1.5);
                double drift = Math.sin(fall * 4) * 60 * (1 - down);
                Props.leaf(
                        brush.at(
                                620 + drift,
                                1190 + down * 300,
                                1,
                                0.8 + Math.sin(fall * 4) * 0.7 * (1 - down) + down));
            }
            Props.dust(brush, seconds, 0.8);
        }
    }
}
