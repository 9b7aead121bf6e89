package org.throughline.data.story;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;

/// The text that is published beside the video.
///
/// @param text for all platforms
/// @param claims the claims it makes, on whichever platform
/// @param platforms what single platforms have of their own; absent: none has anything
public record PostText(
        Localized text, List<ClaimId> claims, @Nullable Map<Platform, PlatformText> platforms) {

    /// One that is the same on all platforms.
    public PostText(Localized text, List<ClaimId> claims) {
        this(text, claims, null);
    }

    public PostText {
        claims = List.copyOf(claims);
        platforms = platforms == null ? null : own(platforms);
    }

    private static @Nullable Map<Platform, PlatformText> own(Map<Platform, PlatformText> all) {
        Map<Platform, PlatformText> own = new EnumMap<>(Platform.class);
        all.forEach((platform, each) -> {
            if (!each.isEmpty()) {
                own.put(platform, each);
            }
        });
        return own.isEmpty() ? null : Map.copyOf(own);
    }

    /// What a platform has of its own.
    public PlatformText on(Platform platform) {
        return platforms == null
                ? PlatformText.NONE
                : platforms.getOrDefault(platform, PlatformText.NONE);
    }

    /// The platforms that have something of their own, in the order of the vocabulary.
    public List<Platform> ownPlatforms() {
        return platforms == null ? List.of() : platforms.keySet().stream().sorted().toList();
    }

    /// What a market reads on a platform, without the hashtags that stand after it.
    public String wordsOn(Platform platform, Market market) {
        PlatformText own = on(platform);
        return own.text() != null && own.hasText(market) ? own.text().in(market) : text.in(market);
    }

    /// Whether nothing of it is written.
    public boolean isEmpty() {
        return text.source().isBlank() && text.local().isEmpty() && platforms == null;
    }

    /// The same in other words.
    public PostText worded(Localized words) {
        return new PostText(words, claims, platforms);
    }

    /// The same with something else of a platform's own.
    public PostText with(Platform platform, PlatformText own) {
        Map<Platform, PlatformText> all = new EnumMap<>(Platform.class);
        if (platforms != null) {
            all.putAll(platforms);
        }
        all.put(platform, own);
        return new PostText(text, claims, all);
    }
}
