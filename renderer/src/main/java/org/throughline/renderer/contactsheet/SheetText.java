package org.throughline.renderer.contactsheet;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.lettering.TextStyle;
import org.throughline.renderer.timeline.Rgb;

/// Writes text on a sheet: in lines of a width, and with what no font draws named by its number.
record SheetText(Letterer letterer, String language) {

    private static final String MORE = "\u2026";

    /// What a painted line leaves clear at its side.
    private static final int SIDE = 2;

    /// More than fits anywhere.
    private static final int LONGEST = 600;

    /// Text of one size and color, broken into lines.
    record Block(List<String> lines, TextStyle style) {

        Block {
            lines = List.copyOf(lines);
        }

        int heightPx() {
            return lines.isEmpty() ? 0 : (int) Math.ceil(lines.size() * style.lineAdvancePx());
        }
    }

    Block block(String text, double sizePx, Rgb color, double widthPx, int mostLines) {
        var style = new TextStyle(sizePx, color, 0, color, 0, false, null);
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String part : parts(drawable(text), sizePx, widthPx)) {
            if (!line.isEmpty() && width(line + part.stripTrailing(), sizePx) > widthPx) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(part);
        }
        lines.add(line.toString().strip());
        lines.removeIf(String::isBlank);
        return new Block(cut(lines, sizePx, widthPx, mostLines), style);
    }

    private List<String> cut(List<String> lines, double sizePx, double widthPx, int most) {
        if (lines.size() <= most) {
            return lines;
        }
        var kept = new ArrayList<>(lines.subList(0, most));
        var last = new StringBuilder(kept.getLast());
        while (!last.isEmpty() && width(last + MORE, sizePx) > widthPx) {
            last.setLength(last.offsetByCodePoints(last.length(), -1));
        }
        kept.set(most - 1, last + MORE);
        return kept;
    }

    /// Where lines may be broken; what is wider than a line is broken anywhere.
    private List<String> parts(String text, double sizePx, double widthPx) {
        var parts = new ArrayList<String>();
        var words = BreakIterator.getLineInstance(Locale.forLanguageTag(language));
        words.setText(text);
        int from = words.first();
        for (int to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
            String word = text.substring(from, to);
            if (width(word.strip(), sizePx) <= widthPx) {
                parts.add(word);
            } else {
                parts.addAll(letters(word));
            }
        }
        return parts;
    }

    private double width(String line, double sizePx) {
        return line.isBlank() ? 0 : letterer.widthPx(line, sizePx, language);
    }

    /// The text with every character that is not drawn as `[U+1F600]`.
    private String drawable(String text) {
        String plain =
                text.codePoints()
                        .limit(LONGEST)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString()
                        .replaceAll("\\s+", " ")
                        .strip();
        var drawable = new StringBuilder();
        for (String letter : letters(plain)) {
            drawable.append(
                    letterer.fonts()
                            .findMissing(letter, language)
                            .map(missing -> "[U+%04X]".formatted(missing.codePoint()))
                            .orElse(letter));
        }
        return drawable.toString();
    }

    /// Letters with their marks, signs, and sequences that are one picture.
    private static List<String> letters(String text) {
        var letters = new ArrayList<String>();
        var borders = BreakIterator.getCharacterInstance(Locale.ROOT);
        borders.setText(text);
        int from = borders.first();
        for (int to = borders.next(); to != BreakIterator.DONE; from = to, to = borders.next()) {
            letters.add(text.substring(from, to));
        }
        return letters;
    }

    /// Paints a block with its upper left corner at a point.
    void paint(Graphics2D graphics, Block block, int x, int y) {
        for (int i = 0; i < block.lines().size(); i++) {
            var band = letterer.paint(List.of(block.lines().get(i)), block.style(), language);
            graphics.drawImage(
                    image(band.rgba(), band.widthPx(), band.heightPx()),
                    x - SIDE,
                    y + (int) Math.round(i * block.style().lineAdvancePx()),
                    null);
        }
    }

    private static BufferedImage image(byte[] rgba, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] =
                    (rgba[4 * i + 3] & 0xFF) << 24
                            | (rgba[4 * i] & 0xFF) << 16
                            | (rgba[4 * i + 1] & 0xFF) << 8
                            | (rgba[4 * i + 2] & 0xFF);
        }
        image.setRGB(0, 0, width, height, argb, 0, width);
        return image;
    }
}
