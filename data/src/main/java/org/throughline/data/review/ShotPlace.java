package org.throughline.data.review;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.review.Anchor.Shows;
import org.throughline.data.story.Framing;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Zoom;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.data.time.Speed;

/// One shot within its beat: which moment of its source each of its frames shows, and the way back.
/// Reckoned in whole numbers, so that both ways meet.
///
/// @param beatFrom first frame of the beat
/// @param kept whether a moment is seen in it that a person protected, so that its source is shown
///   whole
record ShotPlace(
        String beat, long beatFrom, Shot shot, boolean still, boolean kept, FrameRate rate) {

    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000L);

    FrameRange at() {
        return shot.at();
    }

    private Shows shows() {
        return switch (shot) {
            case Shot.Footage _ -> still ? Shows.STILL : Shows.FOOTAGE;
            case Shot.Card _ -> Shows.CARD;
            case Shot.Dark _ -> Shows.DARK;
        };
    }

    private @Nullable MediaId media() {
        return shot instanceof Shot.Footage footage ? footage.media() : null;
    }

    Anchor anchor(long frame) {
        var time =
                shot instanceof Shot.Footage footage && !still
                        ? time(footage, frame - at().from())
                        : Duration.ZERO;
        return new Anchor(beat, shows(), media(), time, frame - beatFrom);
    }

    /// The frame that shows what an anchor tells; empty where this shot has none.
    Optional<Long> find(Anchor anchor) {
        if (at().isEmpty() || !anchor.isOf(beat, shows(), media())) {
            return Optional.empty();
        }
        if (shot instanceof Shot.Footage footage && anchor.shows().moves()) {
            return Optional.of(at().from() + offset(footage, anchor.time())).filter(at()::contains);
        }
        return Optional.of(Math.clamp(beatFrom + anchor.offset(), at().from(), at().to() - 1));
    }

    /// What of its source a frame shows; empty where it shows none, or nobody knows how large the
    /// source is.
    ///
    /// @param draft that was rendered so
    /// @param or another one of the video, which may know the source
    Optional<SeenPart> seen(long frame, Draft draft, Draft or) {
        return shot instanceof Shot.Footage footage
                ? draft.shape(footage.media())
                        .or(() -> or.shape(footage.media()))
                        .map(SourceShape::ratio)
                        .map(source -> seen(footage, frame, source, draft.ratio()))
                : Optional.empty();
    }

    private SeenPart seen(Shot.Footage footage, long frame, double source, double shape) {
        Framing framing = footage.framing();
        boolean whole = kept || framing.showsWhole(source, shape);
        return SeenPart.of(framing, whole, source, shape, closer(frame));
    }

    /// How much larger a still is shown at a frame, but for how softly it sets off and stops.
    private double closer(long frame) {
        Zoom zoom = shot instanceof Shot.Footage footage && still ? footage.zoom() : null;
        if (zoom == null) {
            return 1;
        }
        double way = (frame - at().from()) / Math.max(1.0, at().length() - 1.0);
        return Math.pow(1 + zoom.percent() / 100.0, zoom.away() ? 1 - way : way);
    }

    /// Whether a frame of another shot shows the same part of the same source, however large that
    /// is.
    boolean isCutAs(ShotPlace other, long frame, long otherFrame) {
        return kept == other.kept
                && closer(frame) == other.closer(otherFrame)
                && (shot instanceof Shot.Footage one
                        ? other.shot instanceof Shot.Footage its
                                && one.framing().equals(its.framing())
                        : !(other.shot instanceof Shot.Footage));
    }

    /// How far a frame that shows an anchor lies from where it lay in its beat.
    long moved(Anchor anchor, long frame) {
        return Math.abs(frame - beatFrom - anchor.offset());
    }

    private Duration time(Shot.Footage footage, long offset) {
        Speed pace = footage.pace();
        var position =
                whole(rate.nearestFrame(footage.in()), pace.denominator())
                        .add(whole(offset, pace.numerator()));
        var nanos = position.multiply(NANOS).multiply(whole(rate.denominator(), 1));
        var rest = nanos.divideAndRemainder(whole(rate.numerator(), pace.denominator()));
        boolean up = rest[1].signum() > 0;
        return Duration.ofNanos(rest[0].longValueExact() + (up ? 1 : 0));
    }

    /// The last frame of the shot, were it as long, that has begun at a time of its source.
    private long offset(Shot.Footage footage, Duration time) {
        Speed pace = footage.pace();
        var since =
                whole(time.toNanos(), rate.numerator())
                        .subtract(
                                whole(rate.nearestFrame(footage.in()), rate.denominator())
                                        .multiply(NANOS));
        var frames = since.multiply(whole(pace.denominator(), 1));
        var rest =
                frames.divideAndRemainder(
                        whole(rate.denominator(), pace.numerator()).multiply(NANOS));
        return rest[0].longValueExact() - (rest[1].signum() < 0 ? 1 : 0);
    }

    private static BigInteger whole(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
