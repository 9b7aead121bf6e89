package org.throughline.data.story;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;

/// What one platform publishes otherwise than the others, or beside what they publish. Whatever is
/// absent is as for all platforms, or is not there.
///
/// @param text in place of the text for all platforms; where its source is empty, in the markets
///   alone that have a line of their own
/// @param title above the text
/// @param hashtags after the text, none twice, in the order in which they stand there
/// @param altText what is seen, for whoever does not see it
/// @param paidPartnership whether it is marked as paid for; absent: as the brief says
public record PlatformText(
        @Nullable Localized text,
        @Nullable Localized title,
        @Nullable List<Hashtag> hashtags,
        @Nullable Localized altText,
        @Nullable Boolean paidPartnership) {

    /// Nothing of its own.
    public static final PlatformText NONE = new PlatformText(null, null, null, null, null);

    /// More than any platform takes.
    public static final int MOST_HASHTAGS = 100;

    public PlatformText {
        text = written(text);
        title = written(title);
        altText = written(altText);
        hashtags = hashtags == null || hashtags.isEmpty() ? null : List.copyOf(hashtags);
        if (hashtags != null) {
            check(hashtags);
        }
    }

    private static void check(List<Hashtag> hashtags) {
        if (hashtags.size() > MOST_HASHTAGS) {
            throw new IllegalArgumentException(
                    "at most %d hashtags, not %,d".formatted(MOST_HASHTAGS, hashtags.size()));
        }
        Set<String> known = new HashSet<>();
        for (Hashtag tag : hashtags) {
            if (!known.add(tag.key())) {
                throw new IllegalArgumentException(
                        "the hashtag '" + tag.word() + "' stands there twice");
            }
        }
    }

    private static @Nullable Localized written(@Nullable Localized words) {
        return words == null || (words.source().isBlank() && words.local().isEmpty())
                ? null
                : words;
    }

    /// Whether it has nothing of its own.
    public boolean isEmpty() {
        return equals(NONE);
    }

    public List<Hashtag> allHashtags() {
        return hashtags == null ? List.of() : hashtags;
    }

    /// Whether a market reads its own text here and not the one for all platforms.
    public boolean hasText(Market market) {
        return text != null && (!text.source().isBlank() || text.local().containsKey(market));
    }

    /// The same with another text of its own.
    public PlatformText withText(@Nullable Localized words) {
        return new PlatformText(words, title, hashtags, altText, paidPartnership);
    }

    /// The same with another title.
    public PlatformText withTitle(@Nullable Localized words) {
        return new PlatformText(text, words, hashtags, altText, paidPartnership);
    }

    /// The same with other hashtags.
    public PlatformText withHashtags(List<Hashtag> tags) {
        return new PlatformText(text, title, tags, altText, paidPartnership);
    }

    /// The same with other words for whoever does not see it.
    public PlatformText withAltText(@Nullable Localized words) {
        return new PlatformText(text, title, hashtags, words, paidPartnership);
    }

    /// The same with another answer to whether it is paid for.
    ///
    /// @param paid absent: as the brief says
    public PlatformText withPaidPartnership(@Nullable Boolean paid) {
        return new PlatformText(text, title, hashtags, altText, paid);
    }
}
