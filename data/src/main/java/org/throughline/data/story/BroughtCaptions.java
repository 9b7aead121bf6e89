package org.throughline.data.story;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;

/// Captions that somebody brought for one market: the file as it came, and how it reads.
///
/// What is shown, looked through and sealed are the cues; the file is handed out again byte for
/// byte. Both are sealed, so that neither changes without the other being looked at.
///
/// Limits: [#LARGEST_BYTES], [#MOST_CUES] cues, [Cue#LONGEST_LINE] characters a line.
///
/// @param file what it was called, without a folder
/// @param hook id of the hook it was made for; its captions in the hook stand with no other
/// @param charset in which `text` gives the bytes of the file
/// @param text the whole file, its byte order mark and line ends included
/// @param cues what it shows, in the order of the file
public record BroughtCaptions(
        String file, String hook, Form form, Encoding charset, String text, List<Cue> cues) {

    public static final int LARGEST_BYTES = 256 << 10;
    public static final int MOST_CUES = 500;

    /// The two forms of caption files.
    public enum Form {
        SRT("srt"),
        VTT("vtt");

        private final String key;

        Form(String key) {
            this.key = key;
        }

        /// The word in files, and what their names end in.
        public String key() {
            return key;
        }
    }

    /// How characters became bytes.
    public enum Encoding {
        UTF_8("UTF-8", StandardCharsets.UTF_8),
        UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE),
        UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE);

        private final String key;
        private final Charset charset;

        Encoding(String key, Charset charset) {
            this.key = key;
            this.charset = charset;
        }

        public String key() {
            return key;
        }
    }

    public BroughtCaptions {
        cues = List.copyOf(cues);
        if (cues.isEmpty() || cues.size() > MOST_CUES) {
            throw new IllegalArgumentException(
                    "captions have 1 to %d cues, not %d".formatted(MOST_CUES, cues.size()));
        }
        if (text.getBytes(charset.charset).length > LARGEST_BYTES) {
            throw new IllegalArgumentException(
                    "a caption file has at most " + LARGEST_BYTES + " bytes");
        }
    }

    /// The file as it was brought.
    public byte[] bytes() {
        return text.getBytes(charset.charset);
    }

    /// The words that begin in a range, as one text.
    public String saidIn(FrameRange range, FrameRate rate) {
        return cues.stream()
                .filter(cue -> range.contains(rate.nearestFrame(cue.from())))
                .flatMap(cue -> cue.lines().stream())
                .collect(Collectors.joining(" "));
    }

    /// One caption. Times are thousandths of a second from the beginning of the video, half-open.
    ///
    /// @param lines as the file breaks them, without styling
    /// @param words when words begin, where the file says so; in order
    public record Cue(long fromMillis, long toMillis, List<String> lines, List<WordTime> words) {

        public static final int LONGEST_LINE = 200;

        public Cue {
            lines = List.copyOf(lines);
            words = List.copyOf(words);
            if (fromMillis < 0 || toMillis <= fromMillis) {
                throw new IllegalArgumentException(
                        "a caption runs forward, not from %d to %d"
                                .formatted(fromMillis, toMillis));
            }
            if (lines.isEmpty()
                    || lines.stream()
                            .anyMatch(line -> line.isBlank() || line.length() > LONGEST_LINE)) {
                throw new IllegalArgumentException(
                        "a caption has lines of 1 to %d characters, not %s"
                                .formatted(LONGEST_LINE, lines));
            }
        }

        public Duration from() {
            return Duration.ofMillis(fromMillis);
        }

        public Duration to() {
            return Duration.ofMillis(toMillis);
        }
    }

    /// When a word begins.
    ///
    /// @param after how many characters other than spaces stand before it in its caption, however
    ///   the lines are broken
    public record WordTime(int after, long atMillis) {}
}
