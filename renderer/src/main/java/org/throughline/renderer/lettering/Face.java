package org.throughline.renderer.lettering;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// One font, read when a character first asks for it. Thread-safe.
final class Face {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /// Characters that shape or order their neighbors and draw nothing: joiners, spaces without
    /// width, marks and embeddings of direction, the soft hyphen, the text form of a sign.
    private static final Set<Integer> SILENT =
            Set.of(
                    0x00AD, 0x061C, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C,
                    0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xFE0E);

    private final String name;
    private final Set<UnicodeScript> scripts;
    private final String language;
    private final Source source;
    private final Map<Integer, Boolean> drawn = new ConcurrentHashMap<>();
    private @Nullable Font font;
    private boolean looked;

    /// Where a font is read from; nothing where this build or machine has none.
    @FunctionalInterface
    interface Source {
        Optional<Font> read() throws IOException, FontFormatException;
    }

    /// @param scripts writing systems it is first asked for; none for one that serves all
    /// @param language ISO code of the language in which it is asked first for every character, so
    ///   that digits and signs match its letters; empty for none
    Face(String name, Set<UnicodeScript> scripts, String language, Source source) {
        this.name = name;
        this.scripts = Set.copyOf(scripts);
        this.language = language;
        this.source = source;
    }

    /// A font that the program carries, if this build has it.
    static Face carried(String resource, String language, UnicodeScript... scripts) {
        return new Face(
                resource,
                Set.of(scripts),
                language,
                () -> {
                    try (var in = Face.class.getResourceAsStream(resource)) {
                        return in == null
                                ? Optional.empty()
                                : Optional.of(Font.createFont(Font.TRUETYPE_FONT, in));
                    }
                });
    }

    boolean isFor(UnicodeScript script) {
        return scripts.contains(script);
    }

    boolean servesAll() {
        return scripts.isEmpty();
    }

    boolean isFirstIn(String ofLanguage) {
        return !language.isEmpty() && language.equals(ofLanguage);
    }

    /// Whether it draws every character of a cluster, or lays it out as it should.
    boolean draws(String cluster) {
        return font().isPresent() && cluster.codePoints().allMatch(this::draws);
    }

    private boolean draws(int point) {
        return SILENT.contains(point) || drawn.computeIfAbsent(point, this::hasOutline);
    }

    private boolean hasOutline(int point) {
        return font().filter(each -> each.canDisplay(point))
                .map(each -> each.createGlyphVector(CONTEXT, Character.toString(point)))
                .filter(glyphs ->
                        Character.isSpaceChar(point)
                                || !glyphs.getOutline().getBounds2D().isEmpty())
                .isPresent();
    }

    Font sized(double sizePx) {
        return font().orElseThrow(() -> new IllegalStateException("No font at " + name))
                .deriveFont((float) sizePx);
    }

    private synchronized Optional<Font> font() {
        if (!looked) {
            font = read().orElse(null);
            looked = true;
        }
        return Optional.ofNullable(font);
    }

    private Optional<Font> read() {
        try {
            return source.read();
        } catch (FontFormatException damaged) {
            throw new IllegalStateException("Not a font: " + name, damaged);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
