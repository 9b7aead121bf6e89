package org.throughline.data.brief;

import java.util.Arrays;
import java.util.Optional;

/// How a brand sets its captions.
public enum CaptionStyle {
    /// Letters with a dark line around them.
    PLAIN("plain"),
    /// The same on a rounded veil; the usual one.
    PILL("pill"),
    /// As plain, the word that is being spoken in the brand's accent color.
    KARAOKE("karaoke");

    private final String key;

    CaptionStyle(String key) {
        this.key = key;
    }

    /// The word in files.
    public String key() {
        return key;
    }

    public static Optional<CaptionStyle> find(String key) {
        return Arrays.stream(values()).filter(style -> style.key.equals(key)).findFirst();
    }
}
