package org.throughline.planner.plan;

import java.util.List;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.problem.Problem;
import org.throughline.renderer.canvas.PostBound;

/// Words of one market that cannot be rendered as they are.
///
/// @param platforms where; the room for words differs from one to the next
/// @param beats ids of the beats concerned, or [#OF_POST]; empty where no single beat can be named
/// @param texts the words at fault, as a viewer reads them
public record CaptionFinding(
        Market market,
        List<Platform> platforms,
        List<String> beats,
        List<String> texts,
        Problem problem) {

    /// In place of a beat: what is published beside the video.
    public static final String OF_POST = "";

    private static final String POST = "POST-008";

    public CaptionFinding {
        platforms = List.copyOf(platforms);
        beats = List.copyOf(beats);
        texts = List.copyOf(texts);
    }

    /// A post text that a platform would not take.
    static CaptionFinding ofPost(Market market, Platform platform, String words, PostBound bound) {
        return new CaptionFinding(
                market,
                List.of(platform),
                List.of(OF_POST),
                List.of(words),
                new Problem(
                        POST,
                        market + ", " + platform.key(),
                        "the post text has %d %s, and %s takes at most %d"
                                .formatted(
                                        bound.measure().of(words),
                                        bound.measure().key(),
                                        platform.key(),
                                        bound.most()),
                        "Maybe shorten it, or leave hashtags out."));
    }

    /// Whether it is about what is published beside the video.
    public boolean isAboutPost() {
        return problem.code().equals(POST);
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
