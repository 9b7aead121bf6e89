package org.throughline.renderer.timedtext;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.throughline.data.problem.Outcome;

/// A caption file that somebody brought, as it reads: SRT or WebVTT, in UTF-8 or UTF-16, with or
/// without byte order mark, whatever its lines end in.
///
/// What players would read differently, or drop without a word, is refused at its line rather than
/// guessed. Styling, positions, notes and names of speakers are passed over.
///
/// `language` is what the file's name ends in, `spot.de.srt`, else what most of its letters can
/// only be; nothing where Latin letters leave it open.
///
/// Limits: [#LARGEST_BYTES], [#MOST_CUES] captions, [#MOST_LINES] lines each,
/// [CaptionText#LONGEST_LINE] characters a line.
public record CaptionFile(Form form, List<TimedText> cues, Optional<String> language) {

    public static final int LARGEST_BYTES = 2 << 20;
    public static final int MOST_CUES = 10_000;
    public static final int MOST_LINES = 50;

    private static final Pattern TAGGED =
            Pattern.compile("(?i)[._-]([a-z]{2,3}(?:[-_][a-z0-9]{2,8})*)\\.(?:srt|vtt)$");

    /// The two forms that are read.
    public enum Form {
        SRT,
        VTT
    }

    public CaptionFile {
        cues = List.copyOf(cues);
    }

    /// Reads a file, or says all that stands in the way, each at its line.
    ///
    /// @param name what people call it; its end may tell the language, as in `spot.de-AT.srt`
    public static Outcome<CaptionFile> read(String name, byte[] bytes) {
        var faults = new FileFaults(name);
        var text = CaptionText.of(bytes, faults);
        if (!faults.isEmpty()) {
            return faults.refused();
        }
        var form = text.isWebVtt() ? Form.VTT : Form.SRT;
        if (form == Form.SRT && name.toLowerCase(Locale.ROOT).endsWith(".vtt")) {
            faults.add(
                    "CAPTION-105",
                    1,
                    "a WebVTT file begins with the word WEBVTT, not with "
                            + FileFaults.shown(text.first()),
                    "Maybe it is an SRT file under another name.");
            return faults.refused();
        }
        var cues =
                form == Form.VTT
                        ? new VttCues(text, faults).read()
                        : new SrtCues(text, faults).read();
        return faults.isEmpty()
                ? Outcome.accepted(
                        new CaptionFile(
                                form, cues, tagged(name).or(() -> LettersTell.language(cues))))
                : faults.refused();
    }

    /// The language that a file's name ends in, where it is one.
    private static Optional<String> tagged(String name) {
        var matcher = TAGGED.matcher(name);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var locale = Locale.forLanguageTag(matcher.group(1).replace('_', '-'));
        var known = List.of(Locale.getISOLanguages());
        return known.contains(locale.getLanguage())
                ? Optional.of(locale.toLanguageTag())
                : Optional.empty();
    }
}
