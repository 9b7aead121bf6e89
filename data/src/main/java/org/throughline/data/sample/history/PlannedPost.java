package org.throughline.data.sample.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.throughline.data.brief.Market;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.PostTags;

/// A post of the sample history before anybody has seen it.
///
/// @param quality a factor on all its counts; median 1
/// @param boosted whether money was put behind it
record PlannedPost(
        PostKey key,
        Market market,
        String account,
        Instant publishedAt,
        double lengthSeconds,
        PostTags tags,
        double quality,
        boolean boosted) {

    LocalDate publishedOn() {
        return publishedAt.atZone(ZoneOffset.UTC).toLocalDate();
    }

    boolean hasHook(String hook) {
        return hook.equals(tags.hook());
    }

    boolean hasSound(String sound) {
        return sound.equals(tags.sound());
    }
}
