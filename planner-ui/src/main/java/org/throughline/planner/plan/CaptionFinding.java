package org.throughline.planner.plan;

import java.util.List;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.problem.Problem;

/// Words of one market that cannot be rendered as they are.
///
/// @param platforms where; the room for words differs from one to the next
/// @param beats ids of the beats concerned; empty where no single beat can be named
public record CaptionFinding(
        Market market, List<Platform> platforms, List<String> beats, Problem problem) {

    public CaptionFinding {
        platforms = List.copyOf(platforms);
        beats = List.copyOf(beats);
    }

    /// Whether words and the claim they carry differ.
    public boolean isAboutClaim() {
        return problem.code().equals("CAPTION-010");
    }
}
