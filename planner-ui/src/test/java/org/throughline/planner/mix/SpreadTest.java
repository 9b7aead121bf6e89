package org.throughline.planner.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.throughline.planner.Told.accepted;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.brief.Feeling;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.planner.campaign.CampaignFile;

/// The spread of the sample's videos.
class SpreadTest {

    @TempDir private static Path folder;
    private static List<MixedVideo> videos = List.of();

    @BeforeAll
    static void readSample() {
        var read =
                accepted(
                        CampaignFile.read(
                                SampleCampaign.writeTo(folder), CampaignFile.Wanted.WHOLE));
        videos = read.campaign().briefs().stream().map(each -> new MixedVideo(each, null)).toList();
    }

    @Test
    void each_word_is_counted_once_a_video_and_the_most_frequent_stands_first() {
        Spread platforms = Spread.of(Spread.Of.PLATFORM, videos);

        assertThat(platforms.inOrder())
                .startsWith(entry("instagram-reels", 3))
                .contains(entry("tiktok", 2), entry("linkedin", 1));
        assertThat(platforms.missing()).isEmpty();
        assertThat(Spread.of(Spread.Of.MARKET, videos).counts())
                .containsOnly(entry("US", 3), entry("DE", 3), entry("JP", 3));
    }

    @Test
    void a_video_that_says_nothing_is_named_and_not_counted() {
        Spread levels = Spread.of(Spread.Of.LEVEL, videos);

        assertThat(levels.counts()).isEmpty();
        assertThat(levels.missing())
                .containsExactly("Twenty seconds", "Fifteen years", "The last thing he fixed");
    }

    @Test
    void the_feeling_that_stays_is_the_one_after_the_shift() {
        Feeling feeling = videos.getFirst().brief().feeling();

        assertThat(Spread.of(Spread.Of.FEELING, videos.subList(0, 1)).counts())
                .containsOnlyKeys(feeling.then().isEmpty() ? feeling.first() : feeling.then());
    }
}
