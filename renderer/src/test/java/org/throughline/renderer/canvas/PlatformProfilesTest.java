package org.throughline.renderer.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.data.brief.Aspect;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.story.PublishedText;
import org.throughline.data.time.FrameRate;
import org.throughline.renderer.timeline.Canvas;

class PlatformProfilesTest {
    private final PlatformProfiles profiles = PlatformProfiles.shipped();

    @Test
    void reels_keep_what_meta_publishes() {
        var reels = profiles.profile(Platform.INSTAGRAM_REELS);
        var canvas = PlatformProfile.canvas(Aspect.VERTICAL, FrameRate.THIRTY);

        assertThat(reels.safeZone(canvas)).isEqualTo(new Box(65, 270, 950, 978));
        assertThat(reels.keepClear().force()).isEqualTo(Force.HARD);
        assertThat(reels.verifiedOn()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void a_smaller_canvas_keeps_the_same_share_clear() {
        var zone =
                profiles.profile(Platform.TIKTOK).safeZone(new Canvas(270, 480, FrameRate.THIRTY));

        assertThat(zone).isEqualTo(new Box(15, 63, 210, 302));
    }

    @Test
    void square_and_wide_pictures_keep_a_plain_border() {
        var wide = PlatformProfile.canvas(Aspect.parse("16:9"), FrameRate.THIRTY);
        var square = PlatformProfile.canvas(Aspect.parse("1:1"), FrameRate.THIRTY);

        assertThat(wide).isEqualTo(new Canvas(1920, 1080, FrameRate.THIRTY));
        assertThat(profiles.profile(Platform.YOUTUBE).safeZone(wide))
                .isEqualTo(new Box(96, 54, 1728, 972));
        assertThat(profiles.profile(Platform.LINKEDIN).safeZone(square))
                .isEqualTo(new Box(54, 54, 972, 972));
    }

    @Test
    void hashtags_are_counted_as_people_write_them() {
        assertThat(
                        PostBound.Measure.HASHTAGS.of(
                                posted("No waiting. #lightsbackon #2027 #a1 ＃道具 a#b &#39;", null)))
                .isEqualTo(3);
        assertThat(PostBound.Measure.CHARACTERS.of(posted("ab\uD83D\uDCA1", null))).isEqualTo(3);
    }

    @Test
    void a_title_is_counted_apart_from_the_text() {
        PostBound title =
                profiles.profile(Platform.YOUTUBE).post().stream()
                        .filter(each -> each.measure() == PostBound.Measure.TITLE)
                        .findFirst()
                        .orElseThrow();

        assertThat(title.left(posted("a".repeat(200), null))).isEqualTo(100);
        assertThat(title.admits(posted("a", "a".repeat(100)))).isTrue();
        assertThat(title.left(posted("a", "a".repeat(101)))).isEqualTo(-1);
    }

    private static PublishedText posted(String text, @Nullable String title) {
        return new PublishedText(
                Platform.YOUTUBE, new Market("US"), text, title, List.of(), null, false);
    }

    @Test
    void a_bound_takes_what_it_names_and_not_one_more() {
        PostBound hard =
                profiles.profile(Platform.LINKEDIN).post().stream()
                        .filter(each -> each.force() == Force.HARD)
                        .findFirst()
                        .orElseThrow();

        assertThat(hard.admits(posted("a".repeat(3_000), null))).isTrue();
        assertThat(hard.admits(posted("a".repeat(3_001), null))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void every_platform_says_where_its_figures_come_from(Platform platform) {
        var profile = profiles.profile(platform);

        assertThat(profile.keepClear().source()).isNotBlank();
        assertThat(profile.duration().source()).isNotBlank();
        assertThat(profile.rate().source()).isNotBlank();
        assertThat(profile.post()).isNotEmpty();
        assertThat(profile.post()).allMatch(each -> !each.source().isBlank() && each.most() > 0);
        assertThat(profile.rate().admits(30)).isTrue();
        assertThat(profile.duration().admits(18)).isTrue();
    }
}
