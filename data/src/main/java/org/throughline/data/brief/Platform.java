package org.throughline.data.brief;

import java.util.Arrays;
import java.util.List;
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

    /// What stands for all of its site: Shorts are videos of YouTube, with ids of the same kind,
    /// and exports of YouTube do not always say which is which.
    public Platform site() {
        return this == YOUTUBE_SHORTS ? YOUTUBE : this;
    }

    /// Those of the same site, itself among them.
    public List<Platform> ofSite() {
        return Arrays.stream(values()).filter(each -> each.site() == site()).toList();
    }

    public static Optional<Platform> find(String key) {
        return Arrays.stream(values()).filter(platform -> platform.key.equals(key)).findFirst();
    }
}
