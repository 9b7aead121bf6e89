package org.throughline.data.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.Platform;
import org.throughline.data.json.Documents;

class AccountDaysTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    @Test
    void a_later_export_corrects_a_day_whenever_it_comes_in() {
        AccountDays early = AccountDays.NONE.with(file(0, DAY), List.of(day(0, 5), day(1, 6)));

        AccountDays late = early.with(file(1, DAY.plusDays(3)), List.of(day(1, 7), day(2, 8)));
        AccountDays old = late.with(file(2, DAY.plusDays(1)), List.of(day(0, 50), day(1, 60)));

        assertThat(values(late)).isEqualTo(Map.of(DAY, 5.0, on(1), 7.0, on(2), 8.0));
        assertThat(values(old)).isEqualTo(Map.of(DAY, 50.0, on(1), 7.0, on(2), 8.0));
        assertThat(old.series().getFirst().told().getFirst().source()).isEqualTo(2);
    }

    @Property(tries = 60)
    void the_order_in_which_exports_come_in_does_not_matter_and_twice_changes_nothing(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int files) {
        List<List<AccountDay>> rows =
                IntStream.range(0, files)
                        .mapToObj(_ ->
                                IntStream.range(0, 5)
                                        .filter(_ -> random.nextBoolean())
                                        .mapToObj(at -> day(at, random.nextInt(100)))
                                        .toList())
                        .toList();
        List<Integer> order = new ArrayList<>(IntStream.range(0, files).boxed().toList());
        AccountDays inOrder = all(rows, order);
        Collections.shuffle(order, random);
        AccountDays shuffled = all(rows, order);

        assertThat(values(shuffled)).isEqualTo(values(inOrder));
        assertThat(all(inOrder, rows, order)).isEqualTo(inOrder);
    }

    @Test
    void of_too_many_values_those_of_the_oldest_days_are_left_out() {
        AccountDays many = AccountDays.NONE;
        int days = 36_500;
        int accounts = AccountDays.MOST_VALUES / days + 1;
        List<AccountDay> rows = new ArrayList<>();
        for (int account = 0; account < accounts; account++) {
            for (int day = 0; day < days; day++) {
                rows.add(
                        new AccountDay(
                                Platform.TIKTOK,
                                "a" + account,
                                AccountMetric.VIEWS,
                                LocalDate.of(2000, 1, 1).plusDays(day),
                                1));
            }
        }

        many = many.with(file(0, DAY), rows);

        long kept = many.series().stream().mapToLong(each -> each.told().size()).sum();
        assertThat(kept).isLessThanOrEqualTo(AccountDays.MOST_VALUES);
        assertThat(kept + many.left()).isEqualTo(rows.size());
        assertThat(many.series().getFirst().told().getLast().day())
                .isEqualTo(LocalDate.of(2000, 1, 1).plusDays(days - 1));
        assertThat(many.series()).allMatch(each -> each.told().size() == kept / accounts);
    }

    @Test
    void it_is_the_same_after_it_was_written() {
        AccountDays days = AccountDays.NONE.with(file(0, DAY), List.of(day(0, 5.5), day(1, -6)));

        assertThat(new Documents().read(new Documents().write(days), AccountDays.class))
                .isEqualTo(days);
    }

    private static AccountDays all(List<List<AccountDay>> rows, List<Integer> order) {
        return all(AccountDays.NONE, rows, order);
    }

    private static AccountDays all(
            AccountDays before, List<List<AccountDay>> rows, List<Integer> order) {
        AccountDays days = before;
        for (int each : order) {
            days = days.with(file(each, DAY.plusDays(each)), rows.get(each));
        }
        return days;
    }

    private static Map<LocalDate, Double> values(AccountDays days) {
        Map<LocalDate, Double> all = new HashMap<>();
        days.series().forEach(each -> each.told().forEach(one -> all.put(one.day(), one.value())));
        return all;
    }

    private static AccountDays.Source file(int at, LocalDate taken) {
        return new AccountDays.Source("sha" + at, at + ".csv", taken);
    }

    private static LocalDate on(int at) {
        return DAY.plusDays(at);
    }

    private static AccountDay day(int at, double value) {
        return new AccountDay(Platform.TIKTOK, "tindrel", AccountMetric.VIEWS, on(at), value);
    }
}
