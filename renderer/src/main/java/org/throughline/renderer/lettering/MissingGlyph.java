package org.throughline.renderer.lettering;

import java.util.Locale;

/// A character that no font at hand can draw.
///
/// @param shown the character itself
/// @param script the writing system it belongs to, such as `Devanagari`
/// @param emoji whether it is a color picture, which no draft can carry
public record MissingGlyph(String shown, int codePoint, String script, boolean emoji) {

    static MissingGlyph of(int codePoint) {
        String name = Character.UnicodeScript.of(codePoint).name().toLowerCase(Locale.ROOT);
        return new MissingGlyph(
                Character.toString(codePoint),
                codePoint,
                Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('_', ' '),
                Character.isEmojiPresentation(codePoint));
    }

    /// One sentence that names the character and its script.
    public String says() {
        String name = "'%s' (U+%04X)".formatted(shown, codePoint);
        return emoji
                ? "The emoji " + name + " cannot be drawn: drafts carry no color pictures in text."
                : "No font here has the " + script + " character " + name + ".";
    }

    /// What would help.
    public String hint() {
        return emoji
                ? "Maybe say it in words, or leave it to the post text."
                : "Maybe add a font that covers " + script + ", or use another character.";
    }
}
