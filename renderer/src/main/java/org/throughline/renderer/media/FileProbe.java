package org.throughline.renderer.media;

import org.throughline.renderer.child.MediaJob;
import org.throughline.renderer.measure.Probe;

final class FileProbe {
    private FileProbe() {}

    static Probe of(MediaJob.Probe job) {
        try (var input = SafeInput.open(job.file(), job.container())) {
            Probe.Video video = null;
            if (input.hasVideo()) {
                var facts =
                        SourceFacts.of(
                                new org.throughline.renderer.timeline.SourceId(
                                        new java.util.UUID(0, 0)),
                                input);
                video =
                        new Probe.Video(
                                facts.width(),
                                facts.height(),
                                input.rate(),
                                facts.rotation(),
                                org.bytedeco
                                        .ffmpeg
                                        .global
                                        .avcodec
                                        .avcodec_get_name(input.videoParameters().codec_id())
                                        .getString(),
                                facts.hdr(),
                                input.varies());
            }
            return new Probe(
                    job.container().label(), input.seconds(), video, null, null, null, null, null);
        }
    }
}
