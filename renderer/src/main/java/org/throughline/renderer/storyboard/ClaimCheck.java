package org.throughline.renderer.storyboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.data.brief.Claim;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Localized;
import org.throughline.renderer.caption.ClaimWording;
import org.throughline.renderer.telling.Telling;

/// Compares every claim of a telling with the lines and texts that carry it.
final class ClaimCheck {
    /// Texts that stand beside a claim without making it.
    private static final Set<String> APART = Set.of("qualifier", "number", "label");

    private ClaimCheck() {}

    /// @param captions what captions that were brought say of a claim
    static List<WordsFault> faults(
            Telling telling, Map<ClaimId, List<String>> captions, String place) {
        var faults = new ArrayList<WordsFault>();
        for (var claim : telling.plan().brief().claims()) {
            var carrying =
                    telling.beats().stream().flatMap(beat -> carrying(beat, claim.id())).toList();
            var market = telling.variant().market();
            boolean own = carrying.stream().noneMatch(text -> text.local().containsKey(market));
            var lines = carrying.stream().map(telling::read).toList();
            var shown = captions.getOrDefault(claim.id(), List.of());
            boolean captioned = ClaimWording.isContradicted(claim.says(), lines, shown);
            var texts = captioned ? shown : lines;
            if (!lines.isEmpty()
                    && claim.usedIn(market)
                    && (captioned || !ClaimWording.says(claim.says(), lines, own))) {
                faults.add(
                        new WordsFault(
                                telling.beats().stream()
                                        .filter(beat ->
                                                carrying(beat, claim.id()).findAny().isPresent())
                                        .map(Beat::id)
                                        .toList(),
                                texts,
                                differs(claim, texts, place)));
            }
        }
        return faults;
    }

    private static Stream<Localized> carrying(Beat beat, ClaimId claim) {
        return Stream.concat(
                beat.lines().stream()
                        .filter(line -> line.claims().contains(claim))
                        .map(line -> line.text()),
                beat.texts().stream()
                        .filter(text -> text.claims().contains(claim))
                        .filter(text -> !APART.contains(text.role()))
                        .map(text -> text.text()));
    }

    private static Problem differs(Claim claim, List<String> texts, String place) {
        return new Problem(
                "CAPTION-010",
                place + ", claim " + claim.id(),
                "caption and claim %s differ: the claim is \"%s\", what is said is \"%s\""
                        .formatted(
                                claim.id().value().toUpperCase(Locale.ROOT),
                                claim.says(),
                                String.join(" / ", texts)),
                "Maybe change the claim too, and have it sealed again.");
    }
}
