package org.throughline.renderer.media;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;
import org.jspecify.annotations.Nullable;

/// Finds frontal faces in grey pictures with OpenCV's Haar cascade. It misses tilted and distant
/// heads and sees a few that are none: a hint, never a proof.
///
/// Threading: confined.
final class FaceFinder implements AutoCloseable {
    private final CascadeClassifier cascade;

    /// A face in pixels of the picture given.
    record Found(int x, int y, int w, int h, double score) {}

    private FaceFinder(CascadeClassifier cascade) {
        this.cascade = cascade;
    }

    /// The finder; null where the natives do not bring its cascade, or cannot be loaded because the
    /// machine lacks a library they want (those of windows on a bare server).
    static @Nullable FaceFinder open() {
        try {
            Loader.load(org.bytedeco.opencv.global.opencv_objdetect.class);
            var file =
                    Loader.cacheResource(
                            org.bytedeco.opencv.opencv_java.class,
                            "/org/bytedeco/opencv/"
                                    + Loader.getPlatform()
                                    + "/share/opencv4/haarcascades/haarcascade_frontalface_default.xml");
            if (file == null) {
                return null;
            }
            var cascade = new CascadeClassifier(file.getPath());
            return cascade.empty() ? null : new FaceFinder(cascade);
        } catch (IOException | LinkageError absent) {
            return null;
        }
    }

    List<Found> in(byte[] grey, int width, int height) {
        var found = new ArrayList<Found>();
        try (var pixels = new BytePointer(grey);
                var picture = new Mat(height, width, CV_8UC1, pixels);
                var faces = new RectVector();
                var least = new Size(width / 12, width / 12);
                var most = new Size()) {
            try (var counts = new org.bytedeco.javacpp.IntPointer();
                    var weights = new org.bytedeco.javacpp.DoublePointer()) {
                cascade.detectMultiScale3(
                        picture, faces, counts, weights, 1.1, 6, 0, least, most, true);
                for (long i = 0; i < faces.size(); i++) {
                    var face = faces.get(i);
                    double score = i < weights.limit() ? weights.get(i) : 0;
                    found.add(
                            new Found(
                                    face.x(),
                                    face.y(),
                                    face.width(),
                                    face.height(),
                                    Math.round(score * 100) / 100.0));
                }
            }
        }
        return found;
    }

    @Override
    public void close() {
        cascade.close();
    }
}
