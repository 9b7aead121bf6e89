package org.throughline.renderer.lettering;

import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The fonts that text is drawn with. Immutable as its readers see it, and thread-safe.
///
/// Each cluster of a text (a letter with its marks) is drawn by one font. They are asked in this
/// order, the first that draws all of it counts:
/// 1. in Japanese, Chinese and Korean the font of the language;
/// 2. the font of the script: Noto Sans for Arabic, Hebrew, Devanagari, Thai, Japanese, Chinese and
///    Korean; a space, digit or sign goes with the letters around it;
/// 3. Inter, then DejaVu Sans;
/// 4. the fonts of other scripts, for signs that only they have;
/// 5. with [#installed] the fonts of the machine, for scripts that none of these has.
///
/// Emoji are pictures, a sequence one picture; with the sign for their text form they are letters.
///
/// All are bold. The Noto fonts are missing where the build found no npm client. What is drawn by
/// the first four looks the same on every machine.
public final class FontBook {
    private static final String NOTO = "/org/throughline/renderer/lettering/";

    /// Languages whose lines run from right to left, even where they begin with a foreign name.
    private static final Set<String> LEFTWARD = Set.of("ar", "fa", "he", "iw", "ps", "ur", "yi");

    /// No language stacks more marks on a letter; more of them cover the picture.
    private static final int MOST_MARKS = 8;

    private static final Set<Integer> OVERRIDES = Set.of(0x202D, 0x202E);

    /// Inter joins these with a dash beside them to an arrow. A text is shown as it was written,
    /// and letters of another size, however little, are not joined.
    private static final Set<String> ARROWHEADS = Set.of("<", ">");

    private static final double APART = 1e-3;

    private static final char INSTEAD = '\uFFFC';
    private static final char NOTHING = '\u200C';

    private final List<Face> faces;
    private final Function<UnicodeScript, Optional<Face>> machine;
    private final Emoji emoji;

    private FontBook(
            List<Face> faces, Function<UnicodeScript, Optional<Face>> machine, Emoji emoji) {
        doWithoutFontconfig();
        this.faces = List.copyOf(faces);
        this.machine = machine;
        this.emoji = emoji;
    }

    /// The fonts this program came with.
    public static FontBook shipped() {
        return new FontBook(
                Stream.concat(general(), fetched()).toList(),
                _ -> Optional.empty(),
                Emoji.carried());
    }

    /// The fonts this program came with, and those of the machine for other scripts.
    public static FontBook installed() {
        var fonts = MachineFonts.ofThisMachine();
        return new FontBook(
                Stream.concat(general(), fetched()).toList(), fonts::find, Emoji.carried());
    }

    /// The fonts that every build has.
    public static FontBook withoutFetched() {
        return new FontBook(general().toList(), _ -> Optional.empty(), Emoji.none());
    }

    private static Stream<Face> general() {
        return Stream.of(
                Face.carried("/com/formdev/flatlaf/fonts/inter/Inter-Bold.otf", ""),
                Face.carried("/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf", ""));
    }

    private static Stream<Face> fetched() {
        return Stream.of(
                noto("JP", "ja", UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HAN),
                noto("SC", "zh", UnicodeScript.HAN, UnicodeScript.BOPOMOFO),
                noto("KR", "ko", UnicodeScript.HANGUL),
                noto("Arabic", "", UnicodeScript.ARABIC),
                noto("Hebrew", "", UnicodeScript.HEBREW),
                noto("Devanagari", "", UnicodeScript.DEVANAGARI),
                noto("Thai", "", UnicodeScript.THAI));
    }

    private static Face noto(String name, String language, UnicodeScript... scripts) {
        return Face.carried(NOTO + "NotoSans" + name + "-Bold.ttf", language, scripts);
    }

    /// The first character of a text that cannot be drawn; tabs and line ends are spaces.
    public Optional<MissingGlyph> findMissing(String text, String language) {
        for (var cluster : clusters(text.replaceAll("[\\t\\r\\n]", " "))) {
            int point = cluster.text().codePointAt(0);
            if (Emoji.isPicture(cluster.text())) {
                if (!emoji.has(cluster.text())) {
                    return Optional.of(MissingGlyph.ofEmoji(cluster.text(), emoji.isThere()));
                }
                continue;
            }
            var refused = cluster.text().codePoints().filter(FontBook::isNeverDrawn).findFirst();
            if (refused.isPresent()) {
                return Optional.of(MissingGlyph.of(refused.getAsInt(), point));
            }
            if (marks(cluster.text()) > MOST_MARKS) {
                return Optional.of(MissingGlyph.stacked(point));
            }
            if (face(cluster, language).isEmpty()) {
                return Optional.of(MissingGlyph.of(undrawn(cluster, language), point));
            }
        }
        return Optional.empty();
    }

    /// The character of a cluster that no font has, or its first where none has all of them.
    private int undrawn(Cluster cluster, String language) {
        return cluster.text()
                .codePoints()
                .filter(point ->
                        face(new Cluster(0, Character.toString(point), cluster.script()), language)
                                .isEmpty())
                .findFirst()
                .orElse(cluster.text().codePointAt(0));
    }

    private static long marks(String cluster) {
        return cluster.codePoints()
                .filter(point -> Character.getType(point) == Character.NON_SPACING_MARK)
                .count();
    }

    private static boolean isNeverDrawn(int point) {
        return point == 0xFFFD
                || point == INSTEAD
                || Character.getType(point) == Character.PRIVATE_USE
                || OVERRIDES.contains(point);
    }

    /// The text with a font for each of its clusters, and room for emoji. Nothing in it may be
    /// missing. Its characters have the places that they have in `text`.
    AttributedString attributed(String text, double sizePx, String language) {
        var result = new AttributedString(withoutPictures(text));
        result.addAttribute(TextAttribute.KERNING, TextAttribute.KERNING_ON);
        if (LEFTWARD.contains(code(language)) && hasLeftward(text)) {
            result.addAttribute(TextAttribute.RUN_DIRECTION, TextAttribute.RUN_DIRECTION_RTL);
        }
        for (var run : runs(text, sizePx, language)) {
            result.addAttribute(
                    TextAttribute.FONT, run.face().sized(run.sizePx()), run.from(), run.to());
        }
        for (var picture : pictures(text)) {
            result.addAttribute(
                    TextAttribute.CHAR_REPLACEMENT,
                    new EmojiRoom(sizePx),
                    picture.from(),
                    picture.from() + 1);
        }
        return result;
    }

    /// Neighboring clusters that one font draws at one size.
    private record Run(int from, int to, Face face, double sizePx) {}

    private List<Run> runs(String text, double sizePx, String language) {
        var runs = new ArrayList<Run>();
        for (var cluster : clusters(text)) {
            int to = cluster.from() + cluster.text().length();
            var face = face(cluster, language).orElse(faces.getFirst());
            double size = ARROWHEADS.contains(cluster.text()) ? sizePx + APART : sizePx;
            var last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.face() == face && last.sizePx() == size) {
                runs.set(runs.size() - 1, new Run(last.from(), to, face, size));
            } else {
                runs.add(new Run(cluster.from(), to, face, size));
            }
        }
        return runs;
    }

    /// An emoji of a text.
    ///
    /// @param from index of its first character
    record PictureAt(int from, String cluster) {}

    static List<PictureAt> pictures(String text) {
        return clusters(text).stream()
                .filter(cluster -> Emoji.isPicture(cluster.text()))
                .map(cluster -> new PictureAt(cluster.from(), cluster.text()))
                .toList();
    }

    Emoji emoji() {
        return emoji;
    }

    /// The text with one sign that stands for something else in the place of each emoji, and what
    /// draws nothing in the places of its other characters.
    private static String withoutPictures(String text) {
        var plain = new StringBuilder(text);
        for (var picture : pictures(text)) {
            for (int i = 0; i < picture.cluster().length(); i++) {
                plain.setCharAt(picture.from() + i, i == 0 ? INSTEAD : NOTHING);
            }
        }
        return plain.toString();
    }

    private static boolean hasLeftward(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .anyMatch(each ->
                        each == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                                || each == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    private Optional<Face> face(Cluster cluster, String language) {
        String code = code(language);
        return Stream.of(
                        faces.stream().filter(face -> face.isFirstIn(code)),
                        faces.stream().filter(face -> face.isFor(cluster.script())),
                        faces.stream().filter(Face::servesAll),
                        faces.stream(),
                        machine.apply(cluster.script()).stream())
                .flatMap(each -> each)
                .filter(face -> face.draws(cluster.text()))
                .findFirst();
    }

    private static String code(String language) {
        return Locale.forLanguageTag(language).getLanguage();
    }

    /// A letter with its marks, or a sign.
    ///
    /// @param script its own; for what belongs to no script that of the letters before it, else
    ///   after it
    private record Cluster(int from, String text, UnicodeScript script) {}

    private static List<Cluster> clusters(String text) {
        var iterator = BreakIterator.getCharacterInstance(Locale.ROOT);
        iterator.setText(text);
        var clusters = new ArrayList<Cluster>();
        var around = firstScript(text);
        int from = 0;
        for (int to = iterator.next(); to != BreakIterator.DONE; to = iterator.next()) {
            around = script(text.codePointAt(from)).orElse(around);
            clusters.add(new Cluster(from, text.substring(from, to), around));
            from = to;
        }
        return clusters;
    }

    private static UnicodeScript firstScript(String text) {
        return text.codePoints()
                .mapToObj(FontBook::script)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(UnicodeScript.LATIN);
    }

    private static Optional<UnicodeScript> script(int point) {
        var script = UnicodeScript.of(point);
        return script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED
                ? Optional.empty()
                : Optional.of(script);
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
