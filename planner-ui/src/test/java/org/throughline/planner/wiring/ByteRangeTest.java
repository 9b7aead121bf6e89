package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ByteRangeTest {

    private static final String TAG = "\"one\"";
    private static final Optional<ByteRange> WHOLE = Optional.of(new ByteRange(0, 1000, false));

    @Test
    void a_request_without_a_range_gets_the_whole_file() {
        assertThat(of(null, null)).isEqualTo(WHOLE);
    }

    @Test
    void a_range_from_the_beginning_is_partial_though_it_is_all_of_it() {
        assertThat(of("bytes=0-", null)).hasValue(new ByteRange(0, 1000, true));
    }

    @Test
    void ranges_are_inclusive_open_or_counted_from_the_end() {
        assertThat(of("bytes=0-99", null)).hasValue(new ByteRange(0, 100, true));
        assertThat(of("bytes=900-", null)).hasValue(new ByteRange(900, 1000, true));
        assertThat(of("bytes=900-5000", null)).hasValue(new ByteRange(900, 1000, true));
        assertThat(of("bytes=-10", null)).hasValue(new ByteRange(990, 1000, true));
    }

    @Test
    void what_the_file_does_not_have_cannot_be_given() {
        assertThat(of("bytes=1000-", null)).isEmpty();
        assertThat(of("bytes=5-2", null)).isEmpty();
        assertThat(of("bytes=", null)).isEmpty();
        assertThat(of("bytes=a-b", null)).isEmpty();
    }

    @Test
    void another_unit_and_several_ranges_get_the_whole_file() {
        assertThat(of("lines=1-2", null)).isEqualTo(WHOLE);
        assertThat(of("bytes=0-0,5-9", null)).isEqualTo(WHOLE);
    }

    @Test
    void a_part_is_given_only_of_the_file_the_asker_has_begun_with() {
        assertThat(of("bytes=0-99", TAG)).hasValue(new ByteRange(0, 100, true));
        assertThat(of("bytes=0-99", "\"another\"")).isEqualTo(WHOLE);
        assertThat(of("bytes=0-99", "Wed, 21 Oct 2026 07:28:00 GMT")).isEqualTo(WHOLE);
    }

    @Test
    void what_the_file_has_of_a_range_is_given() {
        for (int from = 0; from < 2000; from += 37) {
            for (int to = 0; to < 2000; to += 41) {
                boolean some = from <= to && from < 1000;
                assertThat(of("bytes=" + from + "-" + to, null))
                        .as("%d-%d", from, to)
                        .isEqualTo(
                                some
                                        ? Optional.of(
                                                new ByteRange(from, Math.min(to + 1, 1000), true))
                                        : Optional.empty());
            }
        }
    }

    private static Optional<ByteRange> of(String range, String ifRange) {
        return ByteRange.of(range, ifRange, TAG, 1000);
    }
}
