package org.throughline.rules.requirement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Market;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Line;
import org.throughline.data.story.ScreenText;
import org.throughline.data.time.FrameRange;

/// When a claim is on screen or spoken in a story, and when its qualifier is. A line without a time
/// of its own may be heard in all of its beat.
final class ClaimTimes {

    private static final String QUALIFIER = "qualifier";
    private static final List<String> CLAIMING = List.of("number", "message", "title");

    private final List<Beat> beats;
    private final ClaimId claim;
    private final @Nullable Market market;

    ClaimTimes(List<Beat> beats, ClaimId claim, @Nullable Market market) {
        this.beats = beats;
        this.claim = claim;
        this.market = market;
    }

    /// Frames that one qualifier is on screen at most.
    long longest() {
        return texts(List.of(QUALIFIER)).mapToLong(FrameRange::length).max().orElse(0);
    }

    /// When its qualifiers are on screen, one after the other as one.
    private List<FrameRange> qualified() {
        List<FrameRange> ranges = new ArrayList<>();
        for (FrameRange range :
                texts(List.of(QUALIFIER)).sorted(Comparator.comparing(FrameRange::from)).toList()) {
            FrameRange last = ranges.isEmpty() ? null : ranges.getLast();
            if (last != null && range.from() <= last.to()) {
                ranges.removeLast();
                ranges.add(new FrameRange(last.from(), Math.max(last.to(), range.to())));
            } else {
                ranges.add(range);
            }
        }
        return ranges;
    }

    /// The first frame at which the claim is there without its qualifier.
    Optional<Long> unqualified() {
        List<FrameRange> qualified = qualified();
        return Stream.concat(texts(CLAIMING), lines())
                .flatMap(range -> without(range, qualified).stream())
                .min(Comparator.naturalOrder());
    }

    private static Optional<Long> without(FrameRange claimed, List<FrameRange> qualified) {
        long from = claimed.from();
        for (FrameRange range : qualified) {
            from = range.contains(from) ? range.to() : from;
        }
        return from < claimed.to() ? Optional.of(from) : Optional.empty();
    }

    private Stream<FrameRange> texts(List<String> roles) {
        return beats.stream()
                .flatMap(beat -> beat.texts().stream())
                .filter(text -> roles.contains(text.role()) && text.claims().contains(claim))
                .filter(text -> market == null || !text.text().in(market).isBlank())
                .map(ScreenText::at);
    }

    private Stream<FrameRange> lines() {
        return beats.stream()
                .flatMap(beat ->
                        beat.lines().stream()
                                .filter(line -> line.claims().contains(claim))
                                .filter(this::isHeard)
                                .map(line -> line.at() == null ? beat.at() : line.at()));
    }

    private boolean isHeard(Line line) {
        return market == null || !line.text().in(market).isBlank();
    }
}
