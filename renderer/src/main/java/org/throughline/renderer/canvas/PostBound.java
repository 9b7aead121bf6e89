package org.throughline.renderer.canvas;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;

/// How much a platform takes of the text beside a video.
///
/// Counted in characters as Unicode counts them; a platform that weighs some of them otherwise may
/// take less.
///
/// @param most belongs to it
public record PostBound(Measure measure, int most, Force force, String source) {

    private static final Pattern HASHTAG =
            Pattern.compile(
                    "(?<![\\w&])[#\uFF03](?=\\d*[^\\W\\d])\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    /// What is counted.
    public enum Measure {
        @JsonProperty("characters")
        CHARACTERS("characters"),
        @JsonProperty("hashtags")
        HASHTAGS("hashtags");

        private final String key;

        Measure(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        /// How many a text has.
        public int of(String text) {
            return switch (this) {
                case CHARACTERS -> text.codePointCount(0, text.length());
                case HASHTAGS -> (int) HASHTAG.matcher(text).results().count();
            };
        }
    }

    public boolean admits(String text) {
        return measure.of(text) <= most;
    }
}
