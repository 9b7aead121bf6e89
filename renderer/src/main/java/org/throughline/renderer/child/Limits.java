package org.throughline.renderer.child;

import java.time.Duration;

/// What one run of the media program may use before it is stopped.
public record Limits(int heapMib, int residentMib, Duration cpu, Duration wall, int fileMib) {
    public Limits {
        if (heapMib < 64
                || residentMib < heapMib
                || fileMib < 1
                || cpu.isNegative()
                || wall.isNegative()) {
            throw new IllegalArgumentException(
                    "Heap %d MiB, resident %d MiB, files %d MiB, cpu %s, wall %s."
                            .formatted(heapMib, residentMib, fileMib, cpu, wall));
        }
    }

    /// The same for several jobs in a row; what counts at one moment stays as it is.
    Limits times(int jobs) {
        return new Limits(
                heapMib, residentMib, cpu.multipliedBy(jobs), wall.multipliedBy(jobs), fileMib);
    }

    /// For looking at a file somebody brought: a minute of work. The clock on the wall is given
    /// more, so that a busy machine does not refuse what a quiet one takes in.
    public static Limits forProbe() {
        return new Limits(192, 1200, Duration.ofSeconds(60), Duration.ofSeconds(300), 256);
    }

    /// For decoding all of a file from outside that is held to a plan, as long as platforms take.
    public static Limits forReading() {
        return new Limits(256, 1200, Duration.ofMinutes(15), Duration.ofMinutes(40), 256);
    }

    /// For rendering a draft and reading it back.
    public static Limits forRender() {
        return new Limits(512, 2000, Duration.ofMinutes(60), Duration.ofMinutes(40), 4096);
    }
}
