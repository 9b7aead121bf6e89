package org.throughline.planner.plan;

import java.util.List;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.problem.Problem;

/// Words of one market that cannot be rendered as they are.
///
/// @param platforms where; the room for words differs from one to the next
/// @param beats ids of the beats concerned; empty where no single beat can be named
/// @param texts the words at fault, as a viewer reads them
public record CaptionFinding(
        Market market,
        List<Platform> platforms,
        List<String> beats,
        List<String> texts,
        Problem problem) {

    public CaptionFinding {
        platforms = List.copyOf(platforms);
        beats = List.copyOf(beats);
        texts = List.copyOf(texts);
    }

    /// Whether these are words at fault, or some of theirs are.
    public boolean isIn(String beat, String words) {
        return beats.contains(beat)
                && texts.stream().anyMatch(text -> plain(words).contains(plain(text)));
    }

    /// Captions are broken into lines where the script has none.
    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }

    /// Whether words and the claim they carry differ.
    public boolean isAboutClaim() {
        return problem.code().equals("CAPTION-010");
    }
}
