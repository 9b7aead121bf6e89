package org.throughline.data.story;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;

/// What is published beside a video on one platform in one market, as it will be posted.
///
/// @param text hashtags included; empty: nothing is written, or the market leaves it out
/// @param title absent: none
/// @param hashtags those of the platform, those that stand in the words already included
/// @param altText absent: none
/// @param paidPartnership whether it is marked as paid for
public record PublishedText(
        Platform platform,
        Market market,
        String text,
        @Nullable String title,
        List<Hashtag> hashtags,
        @Nullable String altText,
        boolean paidPartnership) {

    /// The word of `commercial-relation` for what is marked so.
    public static final String PAID = "paid-partnership";

    public PublishedText {
        hashtags = List.copyOf(hashtags);
    }

    /// What will be posted on a platform in a market.
    ///
    /// @param post absent: not written yet
    public static PublishedText of(
            Brief brief, @Nullable PostText post, Market market, Platform platform) {
        PlatformText own = post == null ? PlatformText.NONE : post.on(platform);
        Boolean paid = own.paidPartnership();
        return new PublishedText(
                platform,
                market,
                post == null ? "" : tagged(post.wordsOn(platform, market), own.allHashtags()),
                read(own.title(), market),
                own.allHashtags(),
                read(own.altText(), market),
                paid == null ? isPaid(brief) : paid);
    }

    /// Whether somebody pays for a video, as its brief says.
    public static boolean isPaid(Brief brief) {
        return brief.commercialRelations().contains(PAID);
    }

    /// Whether it is marked as paid for though nobody has to do with it, or not though it is.
    public boolean contradicts(Brief brief) {
        return paidPartnership
                ? brief.commercialRelations().stream().allMatch("none"::equals)
                : isPaid(brief);
    }

    /// A text with its hashtags on a line of their own; those that stand in it already are not
    /// repeated, and where there are no words there are no hashtags.
    private static String tagged(String words, List<Hashtag> tags) {
        if (words.isBlank()) {
            return "";
        }
        List<String> there = Hashtag.in(words);
        String after =
                tags.stream()
                        .filter(tag -> there.stream().noneMatch(tag::isLike))
                        .map(Hashtag::written)
                        .collect(Collectors.joining(" "));
        return after.isEmpty() ? words : words + "\n" + after;
    }

    private static @Nullable String read(@Nullable Localized words, Market market) {
        String own = words == null ? "" : words.in(market);
        return own.isBlank() ? null : own;
    }

    /// Whether a market has anything to read.
    public boolean isWritten() {
        return !text.isBlank();
    }
}
