package org.throughline.renderer.conform;

import java.util.ArrayList;
import java.util.List;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.timeline.Soundtrack;

/// Checks of the file as such: how it is packed, how long it is, what it gives away.
final class FileChecks {
    private final Storyboard board;
    private final Reading reading;

    FileChecks(Storyboard board, Reading reading) {
        this.board = board;
        this.reading = reading;
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        findings.add(container());
        findings.add(duration());
        findings.add(platformLength());
        findings.add(metadata());
        return findings;
    }

    private Finding container() {
        var canvas = board.timeline().canvas();
        var packing = reading.packing();
        var wrong = new ArrayList<String>();
        expect(
                wrong,
                packing.widthPx() == canvas.widthPx() && packing.heightPx() == canvas.heightPx(),
                packing.widthPx() + "x" + packing.heightPx());
        expect(wrong, packing.rate().equals(canvas.rate()), packing.rate() + " frames a second");
        expect(wrong, packing.constantRate(), "a varying rate");
        expect(wrong, packing.videoCodec().equals("h264"), packing.videoCodec());
        expect(wrong, packing.pixelFormat().equals("yuv420p"), packing.pixelFormat());
        expect(wrong, packing.rotation() == 0, "rotation " + packing.rotation());
        expect(wrong, packing.videoStreams() == 1, packing.videoStreams() + " video streams");
        expect(wrong, packing.audioStreams() == 1, packing.audioStreams() + " sound streams");
        expect(wrong, packing.audioRateHz() == Soundtrack.RATE_HZ, packing.audioRateHz() + " Hz");
        expect(wrong, packing.indexFirst(), "the index at the end");
        String expected =
                "%dx%d, %s frames a second, H.264 4:2:0, one picture and one sound track at 48 kHz, index first"
                        .formatted(canvas.widthPx(), canvas.heightPx(), canvas.rate());
        return wrong.isEmpty()
                ? Finding.passed("container", expected, "as expected")
                : Finding.failed("container", null, expected, String.join(", ", wrong));
    }

    private static void expect(List<String> wrong, boolean right, String found) {
        if (!right) {
            wrong.add(found);
        }
    }

    private Finding duration() {
        String expected = board.frames() + " frames";
        String found = reading.frames() + " frames";
        return reading.frames() == board.frames()
                ? Finding.passed("duration", expected, found)
                : Finding.failed(
                        "duration",
                        (long) Math.min(reading.frames(), board.frames()),
                        expected,
                        found);
    }

    private Finding platformLength() {
        var bound = board.profile().duration();
        double seconds = board.timeline().canvas().rate().seconds(reading.frames());
        String expected =
                "%d to %d s on %s (%s)"
                        .formatted(
                                bound.leastSeconds(),
                                bound.mostSeconds(),
                                board.variant().platform().key(),
                                bound.source());
        String found = Words.decimal(seconds, 2) + " s";
        return bound.admits(seconds)
                ? Finding.passed("platform-length", expected, found)
                : Finding.failed("platform-length", null, expected, found);
    }

    private Finding metadata() {
        var tags = reading.packing().metadata().keySet().stream().sorted().toList();
        return tags.isEmpty()
                ? Finding.passed("metadata-clean", "no tags", "no tags")
                : Finding.failed("metadata-clean", null, "no tags", "tags " + tags);
    }
}
