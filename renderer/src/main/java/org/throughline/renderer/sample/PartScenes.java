package org.throughline.renderer.sample;

import java.awt.Color;

/// The scenes of the launch: a founder with one screw, parts in a row, a lamp that comes apart and
/// together.
final class PartScenes {
    private PartScenes() {}

    private static double ease(double value) {
        double t = Math.clamp(value, 0.0, 1.0);
        return t * t * (3 - 2 * t);
    }

    /// Pia holds one screw up to the light, throws it and catches it again.
    record PiaScrew() implements Scene {
        @Override
        public Camera camera(double seconds) {
            return new Camera(1 + 0.09 * ease((seconds - 1.2) / 2.6), 640, 760);
        }

        @Override
        public void room(Brush brush, boolean lit) {
            Room.workshop(brush);
        }

        @Override
        public double light(double seconds) {
            return 0;
        }

        @Override
        public void paint(Brush brush, double seconds, double voice) {
            double up = ease((seconds - 0.2) * 1.6);
            double x = 800;
            double y = 1120 - up * 330;
            double thrown = Math.clamp((seconds - 2.2) / 0.9, 0.0, 1.0);
            double high = 4 * thrown * (1 - thrown) * 330;
            var pose =
                    Pose.still(0.3)
                            .looking(
                                    seconds < 1.6 || high > 1 ? 0.7 : 0,
                                    high > 1 ? -0.6 * high / 330 : seconds < 1.6 ? 0.1 : 0)
                            .raising(0.5 * ease((seconds - 1.2) * 2))
                            .tilted(0.03)
                            .litBy(0.5, 1)
                            .alive(seconds, 1.7)
                            .speaking(voice);
            new Figure(Look.PIA, pose).paint(brush.at(440, 740, 1.2, 0));
            double dip = 40 * Math.sin(Math.clamp((seconds - 2.0) / 0.25, 0.0, 1.0) * Math.PI);
            Props.hand(brush, Look.PIA, 880, 1560, x, y + 150 + dip, 0.85, -1);
            Room.front(brush, 1);
            double spin = ease(thrown) * 2 * Math.PI;
            Props.screw(brush.at(x + 6, y - high, 1.25, Math.sin(seconds * 1.8) * 0.16 + spin));
            if (high < 1 && Math.sin(seconds * 1.8) > 0.75) {
                brush.glow(x - 20, y - 26, 60, 60, Color.WHITE, 0.8);
            }
            Props.dust(brush, seconds, 0.7);
        }
    }

    /// Parts come in, one by one, each onto its own spot.
    record LampParts() implements Scene {
        @Override
        public void room(Brush brush, boolean lit) {
            Room.near(brush, true);
            brush.box(90, 380, 900, 800, 44, new Color(0xEBCB9A));
            brush.box(90, 380, 900, 800, 44, Brush.faint(Color.WHITE, 0.18));
        }

        @Override
        public double light(double seconds) {
            return 1;
        }

        @Override
        public void paint(Brush brush, double seconds, double voice) {
            double glow = ease((seconds - 6.2) * 2);
            part(brush, seconds, 1.1, 310, 600, 0);
            part(brush, seconds, 1.9, 770, 600, 1);
            part(brush, seconds, 2.7, 310, 980, 2);
            part(brush, seconds, 3.5, 770, 980, 3);
            part(brush, seconds, 4.3, 540, 790, 4);
            if (glow > 0) {
                double breath = 0.75 + 0.1 * Math.sin(seconds * 1.5);
                brush.glow(
                        540,
                        790,
                        300,
                        300,
                        Palette.LIGHT,
                        glow * breath * (1 - ease((seconds - 10.2) * 2)));
            }
            double coin = ease((seconds - 10.6) * 2.4);
            for (int i = 0; i < 4; i++) {
                double in = ease((seconds - 10.6 - i * 0.25) * 2.4);
                coin(brush.at(345 + i * 130, 1290 + (1 - in) * 700, in * 1.25, 0), seconds + i);
            }
            double from = 1180 - coin * 90;
            Props.hand(
                    brush,
                    Look.PIA,
                    1300,
                    1760,
                    1010 - 40 * Math.sin(seconds * 0.9),
                    from + 240,
                    0.35,
                    -1);
        }

        private static void part(
                Brush brush, double seconds, double from, double x, double y, int kind) {
            double in = ease((seconds - from) * 2.6);
            if (in <= 0) {
                return;
            }
            double lift = seconds > from + 0.5 ? Math.sin(seconds * 1.4 + kind) * 3 : 0;
            brush.glow(x, y + 140, 150 * in, 22 * in, Palette.INK, 0.28 * in);
            var spot = brush.at(x, y + (1 - in) * -260 + lift, 0.75 + 0.75 * in, (1 - in) * 0.5);
            switch (kind) {
                case 0 -> Props.screw(spot.at(0, -30, 1.2, 0));
                case 1 -> {
                    spot.oval(0, 60, 190, 46, Palette.COPPER_DARK);
                    spot.shade(
                            Brush.closed(
                                    -95, 50, -60, -40, -30, -90, 0, -92, 30, -90, 60, -40, 95, 50),
                            Palette.COPPER_LIGHT,
                            Palette.COPPER);
                }
                case 2 -> {
                    spot.line(26, Palette.COPPER_DARK, -90, 60, 80, -70);
                    spot.line(10, Palette.COPPER_LIGHT, -92, 56, 76, -74);
                    spot.oval(-90, 60, 48, 48, Palette.COPPER);
                    spot.oval(80, -70, 48, 48, Palette.COPPER);
                }
                case 3 -> {
                    spot.stroke(
                            Brush.open(
                                    -80, 60, -120, -80, 40, 60, 0, -40, -20, -90, 60, -90, 90, -60),
                            12,
                            Palette.INK);
                    spot.box(70, -84, 56, 40, 8, Palette.INK);
                }
                default -> {
                    spot.shade(
                            Brush.closed(-30, 34, -30, 60, -20, 84, 0, 88, 20, 84, 30, 60, 30, 34),
                            Palette.STEEL,
                            Palette.STEEL_DARK);
                    spot.oval(0, -20, 124, 124, new Color(0xFFF0CF));
                    spot.oval(-20, -42, 32, 28, Brush.faint(Color.WHITE, 0.85));
                }
            }
        }

        private static void coin(Brush brush, double seconds) {
            brush.oval(0, 10, 92, 92, Palette.COPPER_DARK);
            brush.oval(0, 0, 92, 92, Palette.COPPER_LIGHT);
            brush.oval(0, 0, 66, 66, Palette.COPPER);
            brush.line(
                    5,
                    Brush.faint(Color.WHITE, 0.4 + 0.3 * Math.sin(seconds * 2)),
                    -22,
                    -26,
                    -6,
                    -34);
        }
    }

    /// The lamp opens into its parts, one is changed, and it closes again and lights.
    record LampApart() implements Scene {
        @Override
        public void room(Brush brush, boolean lit) {
            Room.near(brush, lit);
        }

        @Override
        public double light(double seconds) {
            return 0.55 + 0.45 * ease((seconds - 4.2) * 6);
        }

        @Override
        public void paint(Brush brush, double seconds, double voice) {
            double apart = ease((seconds - 0.9) / 1.3) * (1 - ease((seconds - 2.9) / 1.2));
            double lit = ease((seconds - 4.2) * 8);
            var lamp = brush.at(640, 1310, 1.3, 0);
            Lamp.beam(lamp, lit);
            Lamp.paint(lamp, lit, apart + Math.sin(seconds * 2) * 0.012 * apart);
            if (apart > 0.4) {
                double shine = Math.sin(Math.clamp((seconds - 2.1) / 0.8, 0.0, 1.0) * Math.PI);
                brush.glow(430, 1010, 130, 130, Palette.PAPER, shine * 0.9);
            }
            Props.dust(brush, seconds, lit);
        }
    }

    /// Pia leans on the bench and says her promise, a drawing in front of her.
    record PiaTable() implements Scene {
        @Override
        public void room(Brush brush, boolean lit) {
            Room.workshop(brush);
        }

        @Override
        public double light(double seconds) {
            return 0;
        }

        @Override
        public void paint(Brush brush, double seconds, double voice) {
            boolean gives = seconds > 3.2;
            var pose =
                    Pose.still(gives ? 0.6 : 0.15)
                            .looking(gives ? 0 : -0.2, gives ? 0.0 : 0.35)
                            .raising(gives ? 0.25 : 0)
                            .litBy(0.5, -1)
                            .alive(seconds, 2.4)
                            .speaking(voice);
            new Figure(Look.PIA, pose).paint(brush.at(540, 690, 1.24, 0));
            Room.front(brush, 1);
            double slide = ease((seconds - 3.2) / 1.1);
            drawing(
                    brush.at(
                            560 - slide * 60,
                            1440 + slide * 30,
                            1 + slide * 0.08,
                            -0.05 + slide * 0.03));
            Props.hand(brush, Look.PIA, 760, 1320, 850 - slide * 70, 1450 + slide * 24, 0.2, -1);
            Lamp.paint(brush.at(170, 1400, 0.6, 0), 1, 0);
            brush.glow(110, 1140, 220, 220, Palette.LIGHT, 0.4);
            Props.dust(brush, seconds, 0.7);
        }

        private static void drawing(Brush brush) {
            brush.glow(0, 120, 330, 60, Palette.INK, 0.35);
            brush.fill(
                    Brush.closed(
                            -300, -110, -100, -120, 100, -120, 300, -110, 320, 0, 330, 80, 340, 150,
                            100, 160, -100, 160, -340, 150, -330, 80, -320, 0, -300, -110),
                    new Color(0xE9EEF2));
            Color line = new Color(0x4A6A8A);
            brush.line(5, line, -60, 110, 60, 110);
            brush.line(5, line, 0, 108, 40, 10);
            brush.line(5, line, 40, 10, -50, -60);
            brush.stroke(Brush.open(-40, -70, -90, -60, -130, -30, -130, 0), 5, line);
            brush.line(3, Brush.faint(line, 0.6), 130, -70, 250, -70);
            brush.line(3, Brush.faint(line, 0.6), 130, -30, 270, -30);
            brush.line(3, Brush.faint(line, 0.6), 130, 10, 240, 10);
            brush.line(3, Brush.faint(line, 0.6), -260, 90, -150, 90);
        }
    }
}
