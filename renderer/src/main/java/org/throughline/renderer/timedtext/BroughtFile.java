package org.throughline.renderer.timedtext;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.BroughtCaptions;
import org.throughline.data.story.BroughtCaptions.Cue;

/// A caption file on its way into a plan: what cannot stand in one is refused here, at its line;
/// whether people can read the rest is for the caption gate to say.
public final class BroughtFile {
    private BroughtFile() {}

    /// The captions of a file, or all that stands in the way.
    ///
    /// @param name what people call it, without a folder
    /// @param hook id of the hook that its captions were made for
    public static Outcome<BroughtCaptions> read(String name, byte[] bytes, String hook) {
        if (bytes.length > BroughtCaptions.LARGEST_BYTES) {
            return Outcome.refused(
                    new Problem(
                            "CAPTION-102",
                            name,
                            "captions of a plan have at most %d bytes, these have more"
                                    .formatted(BroughtCaptions.LARGEST_BYTES),
                            "Maybe it is another kind of file."));
        }
        return CaptionFile.read(name, bytes).then(read -> kept(name, bytes, hook, read));
    }

    private static Outcome<BroughtCaptions> kept(
            String name, byte[] bytes, String hook, CaptionFile read) {
        var problems = new ArrayList<Problem>();
        if (read.cues().size() > BroughtCaptions.MOST_CUES) {
            problems.add(
                    new Problem(
                            "CAPTION-102",
                            name,
                            "a plan has at most %d captions a market, the file has %d"
                                    .formatted(BroughtCaptions.MOST_CUES, read.cues().size()),
                            "Maybe it belongs to a longer video."));
        }
        var charset = CaptionText.charset(bytes);
        if (read.form() == CaptionFile.Form.VTT && !charset.equals(StandardCharsets.UTF_8)) {
            problems.add(
                    new Problem(
                            "CAPTION-103",
                            name,
                            "WebVTT is written in UTF-8, and this file in " + charset.name(),
                            "Players do not read it; save it anew as UTF-8."));
        }
        read.cues().forEach(caption -> problems.addAll(problems(name, caption)));
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        return Outcome.accepted(
                new BroughtCaptions(
                        name,
                        hook,
                        read.form() == CaptionFile.Form.VTT
                                ? BroughtCaptions.Form.VTT
                                : BroughtCaptions.Form.SRT,
                        encoding(charset),
                        new String(bytes, charset),
                        read.cues().stream().map(BroughtFile::cue).toList()));
    }

    private static List<Problem> problems(String name, TimedText caption) {
        var problems = new ArrayList<Problem>();
        String place = name + ":" + caption.line();
        String words = String.join(" / ", caption.lines());
        caption.fault().ifPresent(fault -> problems.add(fault.problem(place, words)));
        for (String line : caption.lines()) {
            if (line.length() > Cue.LONGEST_LINE) {
                problems.add(
                        new Problem(
                                "CAPTION-104",
                                place,
                                "a line of a caption has at most %d characters, this one has %d: %s"
                                        .formatted(
                                                Cue.LONGEST_LINE,
                                                line.length(),
                                                FileFaults.shown(line)),
                                "Maybe cut it into several captions."));
            }
        }
        return problems;
    }

    private static Cue cue(TimedText caption) {
        return new Cue(caption.fromMillis(), caption.toMillis(), caption.lines(), caption.words());
    }

    private static BroughtCaptions.Encoding encoding(Charset charset) {
        if (charset.equals(StandardCharsets.UTF_16LE)) {
            return BroughtCaptions.Encoding.UTF_16LE;
        }
        return charset.equals(StandardCharsets.UTF_16BE)
                ? BroughtCaptions.Encoding.UTF_16BE
                : BroughtCaptions.Encoding.UTF_8;
    }
}
