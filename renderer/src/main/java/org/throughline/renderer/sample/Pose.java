package org.throughline.renderer.sample;

/// How a drawn person holds still at one moment; all shares are 0..1 unless said.
///
/// `tilt` is in radians, `gazeX` and `gazeY` in -1..1, `smile` in -1..1, `lit` is how much lamp
/// light falls on the face from `litFrom` (-1 left, 1 right).
record Pose(
        double tilt,
        double blink,
        double mouth,
        double brows,
        double gazeX,
        double gazeY,
        double smile,
        double breath,
        double lit,
        int litFrom) {

    static Pose still(double smile) {
        return new Pose(0, 0, 0, 0, 0, 0, smile, 0, 0, 1);
    }

    /// The same person alive: breathing, swaying a little, blinking now and then.
    Pose alive(double seconds, double phase) {
        double since = (seconds + phase) % 3.4;
        double lid = since < 0.16 ? Math.sin(since / 0.16 * Math.PI) : 0;
        return new Pose(
                tilt + Math.sin(seconds * 0.8 + phase) * 0.018,
                Math.max(blink, lid),
                mouth,
                brows,
                gazeX,
                gazeY,
                smile,
                breath + (Math.sin(seconds * 1.7 + phase) + 1) / 2,
                lit,
                litFrom);
    }

    Pose speaking(double openness) {
        return new Pose(tilt, blink, openness, brows, gazeX, gazeY, smile, breath, lit, litFrom);
    }

    Pose looking(double x, double y) {
        return new Pose(tilt, blink, mouth, brows, x, y, smile, breath, lit, litFrom);
    }

    Pose tilted(double angle) {
        return new Pose(angle, blink, mouth, brows, gazeX, gazeY, smile, breath, lit, litFrom);
    }

    Pose raising(double amount) {
        return new Pose(tilt, blink, mouth, amount, gazeX, gazeY, smile, breath, lit, litFrom);
    }

    Pose lowering(double lids) {
        return new Pose(tilt, lids, mouth, brows, gazeX, gazeY, smile, breath, lit, litFrom);
    }

    Pose litBy(double light, int from) {
        return new Pose(tilt, blink, mouth, brows, gazeX, gazeY, smile, breath, light, from);
    }

    Pose breathing(double depth) {
        return new Pose(tilt, blink, mouth, brows, gazeX, gazeY, smile, depth, lit, litFrom);
    }
}
