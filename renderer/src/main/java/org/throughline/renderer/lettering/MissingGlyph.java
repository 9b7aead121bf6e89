package org.throughline.renderer.lettering;

import java.util.Locale;
import java.util.stream.Collectors;

/// A character that cannot be drawn.
///
/// @param shown the letter or sign it belongs to
public record MissingGlyph(String shown, int codePoint, Reason reason) {

    /// Why it cannot be drawn.
    public enum Reason {
        /// No font at hand has it.
        SCRIPT,
        /// It is a color picture that the set of pictures has not.
        EMOJI,
        /// It is a color picture, and this build has none.
        EMOJI_SET,
        /// It draws nothing, or stands for something that was lost.
        BLANK,
        /// It turns the order of the letters around it, so that text reads as another.
        OVERRIDE,
        /// It carries more marks than a letter of any language.
        STACKED
    }

    /// A letter under a heap of marks.
    static MissingGlyph stacked(int codePoint) {
        return new MissingGlyph(Character.toString(codePoint), codePoint, Reason.STACKED);
    }

    /// @param first the first character of what it belongs to
    static MissingGlyph of(int codePoint, int first) {
        return new MissingGlyph(Character.toString(first), codePoint, reason(codePoint));
    }

    /// @param there whether there are pictures of others
    static MissingGlyph ofEmoji(String cluster, boolean there) {
        return new MissingGlyph(
                cluster, cluster.codePointAt(0), there ? Reason.EMOJI : Reason.EMOJI_SET);
    }

    private static Reason reason(int codePoint) {
        if (codePoint == 0x202D || codePoint == 0x202E) {
            return Reason.OVERRIDE;
        }
        return switch (Character.getType(codePoint)) {
            case Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.CONTROL,
                    Character.FORMAT ->
                    Reason.BLANK;
            default -> codePoint == 0xFFFD ? Reason.BLANK : Reason.SCRIPT;
        };
    }

    /// Whether it is a color picture.
    public boolean emoji() {
        return reason == Reason.EMOJI || reason == Reason.EMOJI_SET;
    }

    /// The writing system it belongs to, such as `Devanagari`.
    public String script() {
        String name = Character.UnicodeScript.of(codePoint).name().toLowerCase(Locale.ROOT);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('_', ' ');
    }

    /// One sentence that names the character and its script.
    public String says() {
        String code = "U+%04X".formatted(codePoint);
        return switch (reason) {
            case SCRIPT ->
                    "No font here has the %s character '%s' (%s)."
                            .formatted(script(), Character.toString(codePoint), code);
            case EMOJI -> "There is no picture of the emoji '%s' (%s).".formatted(shown, codes());
            case EMOJI_SET ->
                    "The emoji '%s' (%s) cannot be drawn: this build has no pictures of emoji."
                            .formatted(shown, codes());
            case BLANK -> "The character %s draws nothing.".formatted(code);
            case OVERRIDE ->
                    "The character %s turns the order of the letters after it.".formatted(code);
            case STACKED -> "The letter '%s' carries a heap of marks.".formatted(shown);
        };
    }

    private String codes() {
        return shown.codePoints().mapToObj("U+%04X"::formatted).collect(Collectors.joining(" "));
    }

    /// What would help.
    public String hint() {
        return switch (reason) {
            case SCRIPT ->
                    "Maybe install a font that covers %s, such as Noto Sans %s, or use another character."
                            .formatted(script(), script());
            case EMOJI -> "Maybe say it in words, or leave it to the post text.";
            case EMOJI_SET ->
                    "Maybe say it in words, or build where the npm client can fetch them.";
            case BLANK, OVERRIDE, STACKED -> "Maybe type the text anew.";
        };
    }
}
