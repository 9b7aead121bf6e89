package org.throughline.planner.words;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.throughline.data.brief.Market;
import org.throughline.data.story.Voice;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.caption.LanguagePace;

/// Whether a text can be said or read while it is there, in seconds.
///
/// @param needs how long speaking or reading takes
/// @param has how long there is
/// @param recorded whether it is recorded and nobody said how long that is; then what it needs is
///   what speaking usually takes, and says nothing against the recording
record TextFit(double needs, double has, boolean recorded) {

    /// Less than what a viewer or speaker would notice.
    private static final double TOLERANCE = 0.05;

    /// How a text of a market fits; empty for what has no time of its own. Lines that share a
    /// stretch of a beat leave each other what they do not need.
    ///
    /// @param all every text of the market
    static Optional<TextFit> of(
            MarketText text,
            List<MarketText> all,
            FrameRate rate,
            Market market,
            LanguagePace pace) {
        FrameRange at = text.at();
        String words = text.text().in(market);
        if (at == null || words.isBlank() || !text.place().isWritten()) {
            return Optional.empty();
        }
        double has = rate.seconds(at.length());
        if (text.place().kind() != TextPlace.Kind.SPOKEN) {
            return Optional.of(new TextFit(pace.readingSeconds(words), has, false));
        }
        double others =
                all.stream()
                        .filter(each -> each.place().kind() == TextPlace.Kind.SPOKEN)
                        .filter(each -> !each.place().equals(text.place()) && at.equals(each.at()))
                        .mapToDouble(each -> spoken(each, market, pace))
                        .sum();
        Voice voice = text.voice();
        return Optional.of(
                new TextFit(
                        spoken(text, market, pace),
                        Math.max(0, has - others),
                        voice != null && voice.length() == null));
    }

    private static double spoken(MarketText text, Market market, LanguagePace pace) {
        Duration length = text.voice() == null ? null : text.voice().length();
        return length == null
                ? pace.speechSeconds(text.text().in(market))
                : length.toMillis() / 1000.0;
    }

    boolean fits() {
        return recorded || needs <= has + TOLERANCE;
    }
}
