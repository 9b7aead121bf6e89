package org.throughline.renderer.interchange;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/// Text in ASCII, as far as it has a form in it: programs read edit lists in whatever encoding they
/// grew up with. Latin letters lose their marks, typographic signs become what a typewriter has;
/// other scripts stay as they are.
final class PlainLetters {

    private static final Map<String, String> SIGNS =
            Map.ofEntries(
                    Map.entry("[\\u2018\\u2019\\u201A\\u2032]", "'"),
                    Map.entry("[\\u201C\\u201D\\u201E\\u00AB\\u00BB\\u2033]", "\""),
                    Map.entry("[\\u2010-\\u2015\\u2212\\u00B7]", "-"),
                    Map.entry("\\u2026", "..."),
                    Map.entry("\\u00D7", "x"),
                    Map.entry("\\u00DF", "ss"),
                    Map.entry("\\u00E6", "ae"),
                    Map.entry("\\u00C6", "AE"),
                    Map.entry("\\u00F8", "o"),
                    Map.entry("\\u00D8", "O"),
                    Map.entry("\\u0153", "oe"),
                    Map.entry("\\u0142", "l"),
                    Map.entry("[\\u00A0\\u2007\\u2009\\u202F]", " "));

    /// A Latin letter with marks, taken apart.
    private static final Pattern MARKED = Pattern.compile("([A-Za-z])\\p{Mn}+");

    private PlainLetters() {}

    static String of(String text) {
        String plain = text;
        for (var sign : SIGNS.entrySet()) {
            plain = plain.replaceAll(sign.getKey(), sign.getValue());
        }
        String apart = Normalizer.normalize(plain, Normalizer.Form.NFD);
        return Normalizer.normalize(MARKED.matcher(apart).replaceAll("$1"), Normalizer.Form.NFC);
    }
}
