package org.throughline.data.plan;

import java.util.Locale;

/// A part of a plan that is hashed as one. Which scope covers which parts stands in [SealScope].
public enum PlanPart {
    /// Goal, audience, feeling and message.
    AIM,
    /// Humor, nuance, and trends taken up.
    TONE,
    /// When and where it is published, beside what topic, for whose money, at what stakes.
    USE,
    /// Format, techniques, what is synthetic, shapes.
    MAKING,
    /// Every spoken line: who, what, when; captions come from them.
    LINES,
    /// Captions that were brought for a market: their cues, and their file by its hash.
    CAPTIONS,
    /// Texts on screen and on cards.
    SCREEN_TEXTS,
    /// What is published beside the video, once it is written.
    POST_TEXT,
    /// Kinds and times of the beats.
    BEATS,
    /// Shots, crops and cards.
    SHOTS,
    /// The footage in those shots: hashes, who is in it, moments marked in it.
    FOOTAGE,
    /// Music, sounds and recorded voices with their licences and hashes.
    SOUNDS,
    /// Claims with evidence and qualifiers.
    CLAIMS,
    /// Lines and texts that carry a claim, the post text among them.
    CLAIM_WORDING,
    /// Everybody seen or heard, with their releases.
    PEOPLE,
    /// Guidelines broken on purpose.
    RULE_BREAKS,
    /// What the rules ask of this scope.
    OUTCOMES,
    /// The shots in which one person is seen.
    OWN_SCENES,
    /// The angle that the video is told from, once one is chosen.
    ANGLE;

    /// The word in files and exports.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
