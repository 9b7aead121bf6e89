package org.throughline.renderer.canvas;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.throughline.data.story.Hashtag;
import org.throughline.data.story.PublishedText;

/// How much a platform takes of the text beside a video.
///
/// Counted in characters as Unicode counts them; a platform that weighs some of them otherwise may
/// take less.
///
/// @param most belongs to it
public record PostBound(Measure measure, int most, Force force, String source) {

    /// What is counted.
    public enum Measure {
        @JsonProperty("characters")
        CHARACTERS("characters"),
        @JsonProperty("hashtags")
        HASHTAGS("hashtags"),
        /// Characters of the title.
        @JsonProperty("title")
        TITLE("title");

        private final String key;

        Measure(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        /// How many a text has as it will be posted.
        public int of(PublishedText published) {
            return switch (this) {
                case CHARACTERS -> characters(published.text());
                case HASHTAGS -> Hashtag.in(published.text()).size();
                case TITLE -> characters(published.title());
            };
        }

        private static int characters(@Nullable String text) {
            return text == null ? 0 : text.codePointCount(0, text.length());
        }
    }

    public boolean admits(PublishedText published) {
        return measure.of(published) <= most;
    }

    /// How many more there may be; less than none where there are too many.
    public int left(PublishedText published) {
        return most - measure.of(published);
    }
}
