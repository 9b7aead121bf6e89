package org.throughline.renderer.lettering;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The fonts that text is drawn with, tried in order for each character. No font of the machine is
/// used, so that a draft looks the same everywhere. Immutable and thread-safe.
///
/// Order: Liberation Sans, DejaVu Sans, Noto Sans JP; Japanese text asks Noto Sans JP first, so
/// that its digits and signs match. Noto Sans JP is missing where the build found no npm client.
public final class FontBook {
    private static final List<String> RESOURCES =
            List.of(
                    "/liberation/LiberationSans-Bold.ttf",
                    "/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf");
    private static final String JAPANESE = "NotoSansJP-Bold.ttf";

    private final List<Font> usual;
    private final List<Font> japaneseFirst;

    private FontBook(List<Font> latin, Optional<Font> japanese) {
        var all = new ArrayList<>(latin);
        japanese.ifPresent(all::add);
        usual = List.copyOf(all);
        var turned = new ArrayList<Font>();
        japanese.ifPresent(turned::add);
        turned.addAll(latin);
        japaneseFirst = List.copyOf(turned);
    }

    /// The fonts this program came with.
    public static FontBook shipped() {
        doWithoutFontconfig();
        return new FontBook(
                RESOURCES.stream()
                        .map(name ->
                                find(name)
                                        .orElseThrow(() ->
                                                new IllegalStateException("No font at " + name)))
                        .toList(),
                find(JAPANESE));
    }

    /// The same without Japanese, as where the build found no npm client.
    public static FontBook withoutJapanese() {
        var all = shipped();
        return new FontBook(all.usual.subList(0, RESOURCES.size()), Optional.empty());
    }

    /// The first character of a text that cannot be drawn.
    public Optional<MissingGlyph> findMissing(String text, String language) {
        return text.codePoints()
                .filter(point -> !drawn(point, language))
                .mapToObj(MissingGlyph::of)
                .findFirst();
    }

    /// The text with a font for each of its characters. Nothing in it may be missing.
    AttributedString attributed(String text, double sizePx, String language) {
        var result = new AttributedString(text);
        result.addAttribute(TextAttribute.KERNING, TextAttribute.KERNING_ON);
        int from = 0;
        while (from < text.length()) {
            var font = fontFor(text.codePointAt(from), language);
            int to = from;
            while (to < text.length() && fontFor(text.codePointAt(to), language).equals(font)) {
                to += Character.charCount(text.codePointAt(to));
            }
            result.addAttribute(TextAttribute.FONT, font.deriveFont((float) sizePx), from, to);
            from = to;
        }
        return result;
    }

    private boolean drawn(int point, String language) {
        return !isColorPicture(point)
                && (Character.isWhitespace(point)
                        || chain(language).stream().anyMatch(font -> font.canDisplay(point)));
    }

    private static boolean isColorPicture(int point) {
        return Character.isEmojiPresentation(point) || point == 0xFE0F;
    }

    private Font fontFor(int point, String language) {
        var chain = chain(language);
        return chain.stream()
                .filter(font -> font.canDisplay(point))
                .findFirst()
                .orElse(chain.getFirst());
    }

    private List<Font> chain(String language) {
        return language.startsWith("ja") ? japaneseFirst : usual;
    }

    private static Optional<Font> find(String resource) {
        try (var in = FontBook.class.getResourceAsStream(resource)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(Font.createFont(Font.TRUETYPE_FONT, in));
        } catch (FontFormatException damaged) {
            throw new IllegalStateException("Not a font: " + resource, damaged);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// On a machine without fontconfig Java refuses even fonts of our own ("Fontconfig head is
    /// null") unless it is pointed to a configuration.
    private static void doWithoutFontconfig() {
        String property = "sun.awt.fontconfig";
        if (System.getProperty(property) != null) {
            return;
        }
        try {
            Path file = Files.createTempFile("throughline-fonts", ".properties");
            file.toFile().deleteOnExit();
            Files.writeString(file, "version=1\nsequence.allfonts=default\n");
            System.setProperty(property, file.toString());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
