package org.throughline.rules.sample;

import java.util.List;
import java.util.Map;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Market;
import org.throughline.data.story.Beat;
import org.throughline.data.story.BeatKind;
import org.throughline.data.story.Line;
import org.throughline.data.story.Localized;
import org.throughline.data.story.ScreenText;
import org.throughline.data.story.Story;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;

/// A story of the brief of `Briefs`: beats of three seconds that say and show claims.
public final class Stories {

    private static final FrameRange THREE_SECONDS = new FrameRange(0, 90);

    private Stories() {}

    public static Story story(List<Beat> beats, List<Beat> otherHooks, Map<Market, String> hookIn) {
        return new Story(
                new BriefId("tried"),
                FrameRate.THIRTY,
                beats,
                otherHooks,
                hookIn,
                null,
                List.of(),
                null);
    }

    public static Beat beat(String id, List<Line> lines, List<ScreenText> texts) {
        return new Beat(
                id,
                BeatKind.HOOK,
                null,
                null,
                THREE_SECONDS,
                List.of(),
                lines,
                texts,
                List.of(),
                false);
    }

    public static Line line(String claim) {
        return new Line(
                null, Localized.of("It lasts."), null, null, Map.of(), List.of(new ClaimId(claim)));
    }

    public static ScreenText text(String role, String claim) {
        return new ScreenText(
                role, Localized.of("It lasts"), THREE_SECONDS, List.of(new ClaimId(claim)));
    }
}
