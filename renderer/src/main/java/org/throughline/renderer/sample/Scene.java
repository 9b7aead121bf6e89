package org.throughline.renderer.sample;

/// A drawn moving picture on a sheet of 1080x1920 units.
interface Scene {
    /// What stands still; painted once in the dark and once with the light on.
    void room(Brush brush, boolean lit);

    /// How much of the lit room is seen at a second, 0..1.
    double light(double seconds);

    /// Where the camera looks at a second.
    default Camera camera(double seconds) {
        return Camera.RESTING;
    }

    /// A camera that looks at a point of the sheet, `zoom` times as near as at rest. The point is
    /// kept where it is seen at rest.
    record Camera(double zoom, double x, double y) {
        static final Camera RESTING = new Camera(1, 0, 0);
    }

    /// What moves; `voice` is how open the speaker's mouth is, 0..1.
    void paint(Brush brush, double seconds, double voice);
}
