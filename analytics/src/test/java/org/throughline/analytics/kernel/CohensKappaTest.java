package org.throughline.analytics.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.throughline.analytics.kernel.CohensKappa.Pair;

/// Agreement of two people, beyond chance.
class CohensKappaTest {

    private static final double Z80 = 1.2816;

    /// 35 of 50 alike; by the sums 0.5 x 0.6 + 0.5 x 0.4 by chance: (0.7 - 0.5) / (1 - 0.5).
    @Test
    void a_table_that_was_worked_by_hand() {
        List<Pair> pairs = new ArrayList<>();
        pairs.addAll(Collections.nCopies(20, new Pair("yes", "yes")));
        pairs.addAll(Collections.nCopies(5, new Pair("yes", "no")));
        pairs.addAll(Collections.nCopies(10, new Pair("no", "yes")));
        pairs.addAll(Collections.nCopies(15, new Pair("no", "no")));

        CohensKappa found = CohensKappa.of(pairs, Z80);

        assertThat(found.agreement().rate()).isEqualTo(0.7);
        assertThat(found.chance()).isCloseTo(0.5, within(1e-12));
        assertThat(found.kappa())
                .hasValueSatisfying(
                        kappa -> assertThat(kappa.value()).isCloseTo(0.4, within(1e-12)));
    }

    @Test
    void where_both_always_say_one_thing_nothing_can_be_told() {
        assertThat(CohensKappa.of(List.of(new Pair("a", "a"), new Pair("a", "a")), Z80).kappa())
                .isEmpty();
    }

    @Test
    void two_who_always_agree_have_an_interval_that_says_how_few_things_there_were() {
        List<Pair> pairs = List.of(new Pair("a", "a"), new Pair("b", "b"), new Pair("c", "c"));

        assertThat(CohensKappa.of(pairs, Z80).kappa())
                .hasValueSatisfying(kappa -> {
                    assertThat(kappa.value()).isEqualTo(1);
                    assertThat(kappa.low()).isLessThan(0.7);
                });
    }

    @Property(tries = 300)
    void who_is_named_first_changes_nothing_and_the_value_lies_within(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 3) Integer> ones,
            @ForAll @Size(60) List<@IntRange(max = 3) Integer> others) {
        List<Pair> pairs = new ArrayList<>();
        List<Pair> swapped = new ArrayList<>();
        for (int i = 0; i < ones.size(); i++) {
            pairs.add(new Pair("" + ones.get(i), "" + others.get(i)));
            swapped.add(new Pair("" + others.get(i), "" + ones.get(i)));
        }

        CohensKappa found = CohensKappa.of(pairs, Z80);

        assertThat(CohensKappa.of(swapped, Z80).chance()).isCloseTo(found.chance(), within(1e-12));
        found.kappa()
                .ifPresent(kappa -> {
                    assertThat(kappa.value()).isBetween(kappa.low(), kappa.high());
                    assertThat(kappa.high()).isLessThanOrEqualTo(1);
                });
    }

    /// Two people who see the same thing four times in five and else say anything, 60 things, four
    /// kinds: kappa is 0.8 in the long run.
    @Test
    void intervals_hold_what_they_promise() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(17);
        int held = 0;
        int runs = 2_000;
        for (int run = 0; run < runs; run++) {
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                int seen = random.nextInt(4);
                int other = random.nextDouble() < 0.8 ? seen : random.nextInt(4);
                pairs.add(new Pair("" + seen, "" + other));
            }
            held +=
                    CohensKappa.of(pairs, Z80)
                                    .kappa()
                                    .filter(kappa -> kappa.low() <= 0.8 && kappa.high() >= 0.8)
                                    .isPresent()
                            ? 1
                            : 0;
        }

        assertThat((double) held / runs).isBetween(0.76, 0.86);
    }
}
