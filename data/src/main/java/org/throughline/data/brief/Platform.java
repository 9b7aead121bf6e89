package org.throughline.data.brief;

import java.util.Arrays;
import java.util.Optional;

/// A place where a video is published. Sizes, limits and safe zones are data, not part of this.
public enum Platform {
    TIKTOK("tiktok"),
    INSTAGRAM_REELS("instagram-reels"),
    FACEBOOK_REELS("facebook-reels"),
    YOUTUBE_SHORTS("youtube-shorts"),
    YOUTUBE("youtube"),
    LINKEDIN("linkedin"),
    X("x");

    private final String key;

    Platform(String key) {
        this.key = key;
    }

    /// The word of the vocabulary, as in files and exports.
    public String key() {
        return key;
    }

    public static Optional<Platform> find(String key) {
        return Arrays.stream(values()).filter(platform -> platform.key.equals(key)).findFirst();
    }
}
