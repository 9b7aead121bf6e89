package org.throughline.renderer.sample;

/// A drawn moving picture on a sheet of 1080x1920 units.
interface Scene {
    /// What stands still; painted once in the dark and once with the light on.
    void room(Brush brush, boolean lit);

    /// How much of the lit room is seen at a second, 0..1.
    double light(double seconds);

    /// What moves; `voice` is how open the speaker's mouth is, 0..1.
    void paint(Brush brush, double seconds, double voice);
}
