package org.throughline.renderer.caption;

import java.util.Locale;
import org.throughline.data.problem.Problem;

/// What is wrong with one caption.
///
/// @param cue number of the cue, from 1
/// @param line number of the line within the cue, from 1; 0 for the whole cue
/// @param limit what would be taken, with its unit
/// @param found what was there, with its unit
public record CaptionFault(int cue, int line, Kind kind, String limit, String found) {

    /// The ways in which a caption fails the gate.
    public enum Kind {
        TOO_FAST(
                "CAPTION-001",
                "%s; reading them takes %s",
                "Maybe say it in fewer words, or give it more time."),
        TOO_SHORT("CAPTION-002", "it stands for %s, the least is %s", "Maybe let it stand longer."),
        TOO_LONG(
                "CAPTION-003",
                "it stands for %s, the most is %s",
                "Maybe cut it into two captions."),
        TOO_WIDE(
                "CAPTION-004",
                "a line is %s wide, the room is %s",
                "Maybe use shorter words, or break the line."),
        TOO_MANY_LINES(
                "CAPTION-005", "it has %s, the most is %s", "Maybe cut it into two captions."),
        EMPTY("CAPTION-016", "%s", "Maybe take it out."),
        ENDS_FIRST(
                "CAPTION-011",
                "it ends at %s and begins at %s",
                "Maybe the two times are swapped."),
        OUT_OF_ORDER(
                "CAPTION-012",
                "it begins at %s, the one before begins at %s",
                "Maybe sort the captions by their times."),
        AFTER_END(
                "CAPTION-015",
                "it ends at %s, and the video at %s",
                "Maybe the captions were made for another cut."),
        MISSPELLED(
                "CAPTION-013",
                "it says \"%s\", and the glossary writes \"%s\"",
                "Maybe write it as the glossary does, or add this form under 'also'."),
        REPLACED(
                "CAPTION-014",
                "it says \"%s\", and the glossary keeps \"%s\"",
                "Maybe leave the term as it is."),
        OVERLAP(
                "CAPTION-006",
                "%s, the one before ends at %s",
                "Maybe let the earlier one end sooner."),
        TOO_CLOSE("CAPTION-007", "%s, the least is %s", "Maybe leave two frames between them."),
        MISSING_GLYPH(
                "CAPTION-008", "%s", "Maybe add a font for that script, or use other characters."),
        EMOJI("CAPTION-009", "%s", "Maybe say it in words, or leave it to the post text.");

        private final String code;
        private final String says;
        private final String hint;

        Kind(String code, String says, String hint) {
            this.code = code;
            this.says = says;
            this.hint = hint;
        }

        /// The word for files, such as `too-fast`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What is wrong, with what was found and what would be taken.
    public String says() {
        return kind.says.formatted(found, limit);
    }

    /// What would help.
    public String hint() {
        return kind.hint;
    }

    /// The fault as a problem of the place that a person can find.
    ///
    /// @param place where the captions come from, such as `twenty-seconds, JP`
    /// @param text the caption's own words
    public Problem problem(String place, String text) {
        return new Problem(
                kind.code, place + ", caption " + cue, "\"" + text + "\": " + says(), hint());
    }
}
