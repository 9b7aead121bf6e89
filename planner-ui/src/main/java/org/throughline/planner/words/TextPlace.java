package org.throughline.planner.words;

import java.util.List;
import org.throughline.data.brief.Platform;

/// Where a text stands in a story.
///
/// @param beat id of its beat; empty for what is published beside the video
/// @param number counted from 0 among those of its kind in the beat; of what one platform has of
///   its own, that of the platform in the vocabulary
record TextPlace(String beat, Kind kind, int number) {

    /// What kind of text it is.
    enum Kind {
        SPOKEN("spoken"),
        CARD("card"),
        SHOWN("shown"),
        POST("post"),
        /// What one platform publishes in place of that.
        OWN_POST("own-post"),
        TITLE("own-title"),
        ALT_TEXT("own-alt-text"),
        /// Captions of a file that was brought; they are changed by bringing another one.
        CAPTIONS("captions");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    private static final List<Platform> PLATFORMS = List.of(Platform.values());

    static final TextPlace OF_POST = new TextPlace("", Kind.POST, 0);

    /// Where a platform has something of its own.
    static TextPlace on(Platform platform, Kind kind) {
        return new TextPlace("", kind, PLATFORMS.indexOf(platform));
    }

    /// Whose own it is.
    Platform platform() {
        return PLATFORMS.get(number);
    }

    /// Whether it is published beside the video.
    boolean isPublished() {
        return beat.isEmpty();
    }

    /// Whether its words can be written by themselves.
    boolean isWritten() {
        return kind != Kind.CAPTIONS;
    }
}
