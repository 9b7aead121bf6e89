package org.throughline.data.plan;

import static org.throughline.data.assessment.Step.ADAPTATION;
import static org.throughline.data.assessment.Step.APPEARANCE;
import static org.throughline.data.assessment.Step.CAPTIONS;
import static org.throughline.data.assessment.Step.CASTING;
import static org.throughline.data.assessment.Step.FINE_CUT;
import static org.throughline.data.assessment.Step.GRAPHICS;
import static org.throughline.data.assessment.Step.HOOK;
import static org.throughline.data.assessment.Step.HUMOUR;
import static org.throughline.data.assessment.Step.IDEA;
import static org.throughline.data.assessment.Step.MESSAGE;
import static org.throughline.data.assessment.Step.POST_COPY;
import static org.throughline.data.assessment.Step.ROUGH_CUT;
import static org.throughline.data.assessment.Step.SCRIPT;
import static org.throughline.data.assessment.Step.SELECT;
import static org.throughline.data.assessment.Step.SHOOT;
import static org.throughline.data.assessment.Step.VOICE;
import static org.throughline.data.plan.PlanPart.AIM;
import static org.throughline.data.plan.PlanPart.ANGLE;
import static org.throughline.data.plan.PlanPart.BEATS;
import static org.throughline.data.plan.PlanPart.CLAIM_WORDING;
import static org.throughline.data.plan.PlanPart.FOOTAGE;
import static org.throughline.data.plan.PlanPart.LINES;
import static org.throughline.data.plan.PlanPart.MAKING;
import static org.throughline.data.plan.PlanPart.OUTCOMES;
import static org.throughline.data.plan.PlanPart.RULE_BREAKS;
import static org.throughline.data.plan.PlanPart.SCREEN_TEXTS;
import static org.throughline.data.plan.PlanPart.SHOTS;
import static org.throughline.data.plan.PlanPart.TONE;
import static org.throughline.data.plan.PlanPart.USE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.data.assessment.Step;

/// What a seal covers: one fixed set of plan parts, for each market by itself or for all together.
///
/// An edit breaks exactly the seals whose scope covers a part it touches. Where and when a video is
/// published belongs to every scope, since it decides what the rules ask.
@SuppressWarnings("ImmutableEnumChecker") // every set is made by Set.of and never handed out
public enum SealScope {
    /// Lines, captions, brought or not, texts on screen and the post text of a market.
    WORDS(
            "words",
            true,
            Set.of(AIM, TONE, LINES, PlanPart.CAPTIONS, SCREEN_TEXTS, PlanPart.POST_TEXT),
            Set.of("wording", "label", "humour", "caption-speed"),
            Set.of(HOOK, SCRIPT, HUMOUR, CAPTIONS, ADAPTATION, POST_COPY)),
    /// What is published beside the video in a market, by itself.
    POST_TEXT(
            "post-text",
            true,
            Set.of(PlanPart.POST_TEXT),
            Set.of("wording", "label"),
            Set.of(POST_COPY)),
    /// Shots, crops, cards and the footage itself, as a market sees them.
    PICTURES(
            "pictures",
            true,
            Set.of(MAKING, SHOTS, FOOTAGE, RULE_BREAKS),
            Set.of(
                    "technique",
                    "likeness-edit",
                    "synthetic",
                    "sign",
                    "dark-picture",
                    "shot-length",
                    "cut-rate",
                    "people-share",
                    "flashes",
                    "format"),
            Set.of(CASTING, SHOOT, APPEARANCE, SELECT, ROUGH_CUT, FINE_CUT, GRAPHICS)),
    /// Claims, their evidence and qualifiers, and every line or text of a market that carries one.
    CLAIMS(
            "claims",
            true,
            Set.of(PlanPart.CLAIMS, CLAIM_WORDING),
            Set.of("evidence", "qualifier", "claim-kind"),
            Set.of(MESSAGE)),
    /// The whole telling, in the author's language, and the angle it was chosen for.
    STORY(
            "story",
            false,
            Set.of(AIM, TONE, BEATS, LINES, RULE_BREAKS, ANGLE),
            Set.of("silence", "length", "humour", "hook-kind", "ending-kind"),
            Set.of(IDEA, SCRIPT)),
    /// Who is seen or heard, and what they signed.
    PEOPLE(
            "people",
            false,
            Set.of(PlanPart.PEOPLE),
            Set.of("release", "likeness-edit", "identifying-detail", "person-kind"),
            Set.of(CASTING, APPEARANCE)),
    /// Music, sounds, recorded voices, and the rights to them.
    SOUNDS(
            "sounds",
            false,
            Set.of(PlanPart.SOUNDS),
            Set.of("licence", "sound-licence", "synthetic", "trend-use", "loudness", "true-peak"),
            Set.of(VOICE)),
    /// Where it is placed and who pays, with the releases that must cover it.
    PLACEMENT(
            "placement",
            false,
            Set.of(PlanPart.PEOPLE),
            Set.of("placement", "release", "prerequisite"),
            Set.of()),
    /// The shots in which one person is seen; sealed by that person on a draft.
    OWN_SCENES("own-scenes", false, Set.of(PlanPart.OWN_SCENES), Set.of(), Set.of()),
    /// A finished file, by its SHA-256; sealed before release.
    WHOLE_FILE("whole-file", true, Set.of(), Set.of(), Set.of());

    private final String key;
    private final boolean perMarket;
    private final Set<PlanPart> parts;
    private final Set<String> outcomes;
    private final Set<Step> steps;

    SealScope(
            String key,
            boolean perMarket,
            Set<PlanPart> parts,
            Set<String> outcomes,
            Set<Step> steps) {
        this.key = key;
        this.perMarket = perMarket;
        this.parts = parts;
        this.outcomes = outcomes;
        this.steps = steps;
    }

    public static Optional<SealScope> find(String key) {
        return Arrays.stream(values()).filter(scope -> scope.key.equals(key)).findFirst();
    }

    /// The scope an ask names; an unknown word is our mistake, rule rows are checked before.
    public static SealScope of(String key) {
        return find(key)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no seal scope '"
                                        + key
                                        + "', only "
                                        + Arrays.stream(values()).map(SealScope::key).toList()));
    }

    /// The word of the vocabulary, as in rule rows, files and exports.
    public String key() {
        return key;
    }

    /// Whether each market is sealed by itself.
    public boolean isPerMarket() {
        return perMarket;
    }

    /// The parts it covers, in a fixed order.
    public List<PlanPart> parts() {
        EnumSet<PlanPart> covered = EnumSet.of(USE, OUTCOMES);
        covered.addAll(parts);
        return this == WHOLE_FILE ? List.of() : List.copyOf(covered);
    }

    /// Needs, nevers and limits that concern it, by what they are about.
    boolean concerns(String outcome) {
        return outcomes.contains(outcome);
    }

    /// Steps whose level it relies on.
    Set<Step> steps() {
        return steps;
    }
}
