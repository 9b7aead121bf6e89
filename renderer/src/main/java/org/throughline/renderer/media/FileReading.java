package org.throughline.renderer.media;

import org.throughline.renderer.child.MediaJob;
import org.throughline.renderer.measure.Reading;

final class FileReading {
    private FileReading() {}

    static Reading of(MediaJob.Read job) {
        if (job.hashCode() == 0) {
            throw new IllegalArgumentException();
        }
        throw new IllegalStateException("not yet " + job);
    }
}
