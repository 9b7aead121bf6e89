package org.throughline.analytics.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void no_group_of_thousands_begins_with_a_zero() {
        assertThat(Numbers.read("0,125", '.')).isEqualTo(known("0.125"));
        assertThat(Numbers.read("0.125", ',')).isEqualTo(known("0.125"));
        assertThat(Numbers.read("10,125", '.')).isEqualTo(known("10125"));
        assertThat(Numbers.read("10,125", null)).isInstanceOf(Numbers.Reading.Unclear.class);
    }

    private static Numbers.Reading known(String value) {
        return new Numbers.Reading.Known(new BigDecimal(value));
    }
}
