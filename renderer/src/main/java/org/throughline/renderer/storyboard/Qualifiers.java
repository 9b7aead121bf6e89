package org.throughline.renderer.storyboard;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.data.assessment.Need;
import org.throughline.data.assessment.Showing;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.story.Beat;
import org.throughline.data.story.BeatKind;
import org.throughline.data.story.ScreenText;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.canvas.Box;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.telling.Spoken;
import org.throughline.renderer.telling.Telling;
import org.throughline.renderer.timeline.Canvas;

/// How large and how long the qualifiers of a telling stand, as rules want them.
///
/// `same` is the size of the claim's number, message or title; one that is larger than its
/// qualifier can be is set smaller, so that both have one size. Where a claim is only spoken its
/// captions give the size, and these do not shrink.
final class Qualifiers {
    /// The least common size, in a picture whose shorter side is 1080 pixels.
    private static final double SMALLEST = 44;

    private static final double STEP = 2;

    private final Telling telling;
    private final TextSetter setter;
    private final Canvas canvas;
    private final int highestPx;

    /// @param zone where texts can be read; a qualifier takes a third of its height at most, so
    ///   that its claim and a caption have room too
    Qualifiers(Telling telling, TextSetter setter, Canvas canvas, Box zone) {
        this.telling = telling;
        this.setter = setter;
        this.canvas = canvas;
        this.highestPx = zone.heightPx() / 3;
    }

    /// The size that a text has at least.
    double leastPx(ScreenText text) {
        return isQualifier(text)
                ? text.claims().stream().mapToDouble(this::leastPx).max().orElse(0)
                : 0;
    }

    /// The size that a text has at most, so that its qualifier can be as large.
    double mostPx(ScreenText text) {
        return makesClaim(text)
                ? text.claims().stream()
                        .filter(this::isSameSize)
                        .mapToDouble(this::commonPx)
                        .min()
                        .orElse(Double.MAX_VALUE)
                : Double.MAX_VALUE;
    }

    /// Whether a text must be read from its first frame to its last.
    boolean isWithClaim(ScreenText text) {
        return isQualifier(text) && text.claims().stream().anyMatch(this::isWithClaim);
    }

    /// What rules ask in all, once everything is placed.
    List<Qualification> all(List<Shown> shown, List<Spoken> lines) {
        return telling.plan().brief().claims().stream()
                .filter(claim -> claim.usedIn(telling.variant().market()))
                .map(claim -> claim.id())
                .filter(claim -> needs(claim).findAny().isPresent())
                .map(claim ->
                        new Qualification(
                                claim,
                                needs(claim).mapToLong(Need::leastMillis).max().orElse(0),
                                isWithClaim(claim) ? claimed(claim, shown, lines) : List.of(),
                                leastPx(claim),
                                sizeSays(claim)))
                .toList();
    }

    private static List<FrameRange> claimed(ClaimId claim, List<Shown> shown, List<Spoken> lines) {
        var seen =
                shown.stream()
                        .filter(each -> each.role().makesClaims() || each.role().isCaption())
                        .filter(each -> each.claims().contains(claim))
                        .map(Shown::frames);
        var heard =
                lines.stream()
                        .filter(line -> line.line().claims().contains(claim))
                        .map(Spoken::frames);
        return Notices.merged(Stream.concat(seen, heard).toList());
    }

    private Stream<Need> needs(ClaimId claim) {
        var market = telling.variant().market();
        return telling.plan().assessment().needs().stream()
                .filter(need -> need.what().equals(Role.QUALIFIER.key()))
                .filter(need -> need.market() == null || need.market().equals(market))
                .filter(need -> ("claim " + claim).equals(need.item()));
    }

    private boolean isWithClaim(ClaimId claim) {
        return needs(claim)
                .map(Need::showing)
                .anyMatch(each -> each != null && Showing.WITH_CLAIM.equals(each.from()));
    }

    private Stream<Showing> sizes(ClaimId claim) {
        return needs(claim)
                .flatMap(need -> Stream.ofNullable(need.showing()))
                .filter(showing -> showing.size() != null);
    }

    private boolean isSameSize(ClaimId claim) {
        return sizes(claim).anyMatch(showing -> Showing.SAME_SIZE.equals(showing.size()));
    }

    private String sizeSays(ClaimId claim) {
        if (isSameSize(claim)) {
            return "letters as large as the claim's";
        }
        return sizes(claim)
                .map(Showing::size)
                .filter(Objects::nonNull)
                .findFirst()
                .map(size -> "capitals at least " + size + " of the picture's height")
                .orElse("");
    }

    private double leastPx(ClaimId claim) {
        double share = sizes(claim).mapToDouble(Notices::share).max().orElse(0);
        double asked = Letterer.sizeOfCapitals(share * canvas.heightPx());
        return isSameSize(claim) ? Math.max(asked, commonPx(claim)) : asked;
    }

    /// The size that a claim and its qualifiers share: the largest that leaves room for all.
    private double commonPx(ClaimId claim) {
        double most =
                texts(claim)
                        .filter(Qualifiers::makesClaim)
                        .flatMap(text -> usualPx(text).stream())
                        .mapToDouble(size -> size)
                        .max()
                        .orElse(0);
        if (most == 0) {
            return captionPx(claim);
        }
        double least = Math.min(most, setter.looks().px(SMALLEST));
        double size = most;
        while (size > least && !hasRoom(claim, size)) {
            size = Math.max(least, size - setter.looks().px(STEP));
        }
        return size;
    }

    private boolean hasRoom(ClaimId claim, double sizePx) {
        return texts(claim)
                .filter(Qualifiers::isQualifier)
                .allMatch(text ->
                        setter.set(Role.QUALIFIER, telling.read(text.text()), sizePx, sizePx)
                                .filter(set -> set.painted().heightPx() <= highestPx)
                                .isPresent());
    }

    private Optional<Double> usualPx(ScreenText text) {
        return Role.find(text.role())
                .flatMap(role -> setter.set(role, telling.read(text.text())))
                .map(set -> (double) set.painted().letterPx());
    }

    private double captionPx(ClaimId claim) {
        boolean hook =
                telling.beats().stream()
                        .filter(beat -> beat.kind() == BeatKind.HOOK)
                        .anyMatch(beat -> says(beat, claim));
        var role = hook ? Role.HOOK_CAPTION : Role.CAPTION;
        return setter.looks().of(role).style().sizePx();
    }

    private static boolean says(Beat beat, ClaimId claim) {
        return beat.lines().stream().anyMatch(line -> line.claims().contains(claim));
    }

    private Stream<ScreenText> texts(ClaimId claim) {
        return telling.beats().stream()
                .flatMap(beat -> beat.texts().stream())
                .filter(text -> text.claims().contains(claim))
                .filter(text -> !telling.read(text.text()).isBlank());
    }

    private static boolean isQualifier(ScreenText text) {
        return text.role().equals(Role.QUALIFIER.key());
    }

    private static boolean makesClaim(ScreenText text) {
        return Role.find(text.role()).filter(Role::makesClaims).isPresent();
    }
}
