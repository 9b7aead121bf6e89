package org.throughline.data.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReleaseTest {

    private static final Market US = new Market("US");
    private static final Market JP = new Market("JP");
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 12, 31);
    private static final Release ORGANIC_ONLY =
            new Release(
                    "signed",
                    List.of("organic"),
                    List.of(US),
                    false,
                    List.of(Platform.TIKTOK),
                    false,
                    LAST_DAY);

    @Test
    void a_release_covers_what_it_names_up_to_and_on_its_last_day() {
        assertThat(ORGANIC_ONLY.covers("organic", US, Platform.TIKTOK, LAST_DAY)).isTrue();
    }

    @Test
    void a_release_covers_nothing_else() {
        assertThat(ORGANIC_ONLY.covers("boosted", US, Platform.TIKTOK, LAST_DAY)).isFalse();
        assertThat(ORGANIC_ONLY.covers("organic", JP, Platform.TIKTOK, LAST_DAY)).isFalse();
        assertThat(ORGANIC_ONLY.covers("organic", US, Platform.X, LAST_DAY)).isFalse();
        assertThat(ORGANIC_ONLY.covers("organic", US, Platform.TIKTOK, LAST_DAY.plusDays(1)))
                .isFalse();
    }

    @Test
    void a_release_that_was_only_asked_for_covers_nothing() {
        var asked =
                new Release("asked", List.of("organic"), List.of(), true, List.of(), true, null);

        assertThat(asked.covers("organic", US, Platform.TIKTOK, LAST_DAY)).isFalse();
    }

    @Test
    void a_placement_is_covered_by_its_own_name_alone() {
        List<String> placements = List.of("organic", "boosted", "paid-ad");
        for (String signed : placements) {
            Release release =
                    new Release("signed", List.of(signed), List.of(), true, List.of(), true, null);
            for (String use : placements) {
                assertThat(release.coversPlacement(use)).isEqualTo(use.equals(signed));
                assertThat(release.covers(use, US, Platform.TIKTOK, LAST_DAY))
                        .isEqualTo(use.equals(signed));
            }
        }
    }
}
