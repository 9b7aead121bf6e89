package org.throughline.planner.mix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;

/// What an address says of a mix.
class MixFilterTest {

    @Test
    void an_address_is_read_as_it_was_written() {
        MixFilter filter = new MixFilter(new Market("JP"), Platform.YOUTUBE_SHORTS);

        assertThat(MixFilter.of(filter.parameters())).isEqualTo(filter);
        assertThat(MixFilter.NONE.parameters()).isEmpty();
    }

    @Test
    void what_is_no_market_and_no_platform_is_left_out() {
        assertThat(
                        MixFilter.of(
                                Map.of(
                                        "mix-market",
                                        List.of("<b>"),
                                        "mix-platform",
                                        List.of("fax"))))
                .isEqualTo(MixFilter.NONE);
    }
}
