package org.throughline.planner.words;

import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.story.LocalText;
import org.throughline.data.story.Localized;
import org.throughline.data.story.Voice;
import org.throughline.data.time.FrameRange;

/// A text that a market reads or hears.
///
/// @param as the role of a text on screen, or who speaks a line; empty: neither
/// @param at when it is seen or heard at most, in frames of the story; absent: not in the video
/// @param voice its recording for this market; absent: it has none
record MarketText(
        TextPlace place,
        String as,
        Localized text,
        @Nullable FrameRange at,
        @Nullable Voice voice) {

    /// What was written for a market in its place.
    @Nullable LocalText own(Market market) {
        return text.local().get(market);
    }
}
