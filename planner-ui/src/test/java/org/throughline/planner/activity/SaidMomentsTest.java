package org.throughline.planner.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SaidMomentsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void a_moment_is_shown_by_the_clock_of_whoever_reads_it() {
        String recorded = "2027-03-11T18:00-05:00[America/New_York]";

        assertThat(SaidMoments.in(recorded, BERLIN)).isEqualTo("12 Mar 2027, 00:00 Europe/Berlin");
        assertThat(SaidMoments.in(recorded, ZoneOffset.UTC)).isEqualTo("11 Mar 2027, 23:00 UTC");
        assertThat(SaidMoments.in("version 3, in force from 2027-03-01T00:00:00Z.", BERLIN))
                .isEqualTo("version 3, in force from 1 Mar 2027, 01:00 Europe/Berlin.");
    }

    @Test
    void a_day_is_shown_as_elsewhere() {
        assertThat(SaidMoments.in("to Ida, by 2027-03-11.", BERLIN))
                .isEqualTo("to Ida, by 11 Mar 2027.");
    }

    @Test
    void what_is_no_day_or_part_of_something_else_stays() {
        for (String same :
                new String[] {
                    "Table data 2027-03-11.csv",
                    "posts_2027-03-11",
                    "2027-03-11-posts",
                    "2027-13-45",
                    "2027-02-30T09:00:00Z",
                    "ratio 1:2027-03-11"
                }) {
            assertThat(SaidMoments.in(same, BERLIN)).isEqualTo(same);
        }
    }
}
