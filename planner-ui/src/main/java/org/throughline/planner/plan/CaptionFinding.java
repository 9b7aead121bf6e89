package org.throughline.planner.plan;

import java.util.List;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.PublishedText;
import org.throughline.renderer.canvas.PostBound;

/// Words of one market that cannot be rendered as they are.
///
/// @param platforms where; the room for words differs from one to the next
/// @param beats ids of the beats concerned, or [#OF_POST]; empty where no single beat can be named
/// @param texts the words at fault, as a viewer reads them; none of what is published beside it
public record CaptionFinding(
        Market market,
        List<Platform> platforms,
        List<String> beats,
        List<String> texts,
        Problem problem) {

    /// In place of a beat: what is published beside the video.
    public static final String OF_POST = "";

    /// Of what is published beside the video: its text, its title, and whether it is paid for.
    private static final String TEXT = "POST-008";

    private static final String TITLE = "POST-009";
    private static final String MARK = "POST-010";

    public CaptionFinding {
        platforms = List.copyOf(platforms);
        beats = List.copyOf(beats);
        texts = List.copyOf(texts);
    }

    /// A post text, or its title, that a platform would not take.
    static CaptionFinding ofPost(PublishedText published, PostBound bound) {
        boolean title = bound.measure() == PostBound.Measure.TITLE;
        return of(
                published,
                title ? TITLE : TEXT,
                "the %s has %d %s, and %s takes at most %d"
                        .formatted(
                                title ? "title" : "post text",
                                bound.measure().of(published),
                                title ? "characters" : bound.measure().key(),
                                published.platform().key(),
                                bound.most()),
                title ? "Maybe shorten it." : "Maybe shorten it, or leave hashtags out.");
    }

    /// A mark of what is paid for that says otherwise than the brief.
    static CaptionFinding ofMark(PublishedText published) {
        return of(
                published,
                MARK,
                "on %s it is marked as %s, and the brief says otherwise"
                        .formatted(
                                published.platform().key(),
                                published.paidPartnership()
                                        ? "a paid partnership"
                                        : "no paid partnership"),
                "Maybe leave the mark as the brief says, or correct the brief.");
    }

    private static CaptionFinding of(
            PublishedText published, String code, String says, String hint) {
        return new CaptionFinding(
                published.market(),
                List.of(published.platform()),
                List.of(OF_POST),
                List.of(),
                new Problem(
                        code, published.market() + ", " + published.platform().key(), says, hint));
    }

    /// Whether it is about what is published beside the video.
    public boolean isAboutPost() {
        return beats.equals(List.of(OF_POST));
    }

    /// Whether it is about the text that is published on one of its platforms.
    public boolean isOfText(Platform platform) {
        return problem.code().equals(TEXT) && platforms.contains(platform);
    }

    /// Whether it is about the title on one of its platforms.
    public boolean isOfTitle(Platform platform) {
        return problem.code().equals(TITLE) && platforms.contains(platform);
    }

    /// Whether it is about the mark of what is paid for on one of its platforms.
    public boolean isOfMark(Platform platform) {
        return problem.code().equals(MARK) && platforms.contains(platform);
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
