package org.throughline.data.engagement;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.data.brief.Platform;

/// Links to posts, as files give them: only such that lead to their own platform are kept, since a
/// person will follow them.
public final class PostLink {

    private static final int LONGEST = 500;

    private PostLink() {}

    /// A link as a file says it; empty where it leads elsewhere or nowhere.
    public static Optional<String> of(Platform platform, String text) {
        String link = text.strip();
        if (link.isEmpty() || link.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(link);
            String host = uri.getHost();
            boolean own =
                    "https".equals(uri.getScheme())
                            && host != null
                            && uri.getUserInfo() == null
                            && uri.getPort() < 0
                            && homes(platform).stream().anyMatch(home -> isAt(host, home));
            return own ? Optional.of(uri.toString()) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// Where a post can be seen, as far as its id tells it.
    public static Optional<String> of(PostKey post) {
        return switch (post.platform()) {
            case YOUTUBE, YOUTUBE_SHORTS ->
                    post.id().matches("[A-Za-z0-9_-]{11}")
                            ? Optional.of("https://www.youtube.com/watch?v=" + post.id())
                            : Optional.empty();
            case TIKTOK, INSTAGRAM_REELS, FACEBOOK_REELS, LINKEDIN, X -> Optional.empty();
        };
    }

    private static boolean isAt(String host, String home) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals(home) || name.endsWith("." + home);
    }

    private static List<String> homes(Platform platform) {
        return switch (platform) {
            case TIKTOK -> List.of("tiktok.com");
            case INSTAGRAM_REELS -> List.of("instagram.com");
            case FACEBOOK_REELS -> List.of("facebook.com", "fb.watch");
            case YOUTUBE, YOUTUBE_SHORTS -> List.of("youtube.com", "youtu.be");
            case LINKEDIN -> List.of("linkedin.com");
            case X -> List.of("x.com", "twitter.com");
        };
    }
}
