package org.throughline.planner.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.AccountDay;
import org.throughline.data.engagement.AccountDays;
import org.throughline.data.engagement.AccountMetric;
import org.throughline.data.metric.MetricDictionary;

class AccountMonthTest {

    private static final YearMonth FEBRUARY = YearMonth.of(2027, 2);

    @Test
    void counts_add_up_over_a_month_whose_days_are_all_told() {
        AccountMonth views = only(AccountMetric.VIEWS, FEBRUARY, LocalDate::getDayOfMonth);

        assertThat(views.month()).isEqualTo(new AccountMonth.Figure(28, 28, Optional.of(406.0)));
        assertThat(views.before()).isEqualTo(new AccountMonth.Figure(0, 31, Optional.empty()));
    }

    @Test
    void people_are_never_added_up() {
        AccountMonth reach = only(AccountMetric.REACH, FEBRUARY, LocalDate::getDayOfMonth);

        assertThat(reach.month().value()).contains(14.5);
    }

    @Test
    void a_level_is_that_of_the_last_day() {
        AccountMonth followers = only(AccountMetric.FOLLOWERS, FEBRUARY, LocalDate::getDayOfMonth);

        assertThat(followers.month().value()).contains(28.0);
    }

    @Test
    void where_a_day_is_missing_there_is_no_number() {
        AccountDays days =
                days(
                        AccountMetric.VIEWS,
                        all(FEBRUARY).stream().filter(day -> day.getDayOfMonth() != 3).toList(),
                        _ -> 1);
        AccountDays level =
                days(AccountMetric.FOLLOWERS, List.of(LocalDate.of(2027, 2, 27)), _ -> 1);

        assertThat(of(days).month()).isEqualTo(new AccountMonth.Figure(27, 28, Optional.empty()));
        assertThat(of(level).month()).isEqualTo(new AccountMonth.Figure(1, 28, Optional.empty()));
    }

    @Test
    void what_it_counts_is_said_by_the_dictionary_or_not_at_all() {
        assertThat(only(AccountMetric.VIEWS, FEBRUARY, _ -> 1).meaning().orElseThrow().says())
                .contains("counted when it starts to play");
        assertThat(only(AccountMetric.PROFILE_VIEWS, FEBRUARY, _ -> 1).meaning()).isEmpty();
        AccountDays impressions =
                AccountDays.NONE.with(
                        new AccountDays.Source("sha", "f.csv", LocalDate.of(2024, 8, 1)),
                        List.of(
                                new AccountDay(
                                        Platform.INSTAGRAM_REELS,
                                        "tindrel",
                                        AccountMetric.IMPRESSIONS,
                                        LocalDate.of(2024, 7, 3),
                                        5)));
        assertThat(
                        AccountMonth.of(
                                        impressions,
                                        YearMonth.of(2024, 7),
                                        MetricDictionary.shipped())
                                .getFirst()
                                .changed())
                .contains(LocalDate.of(2024, 7, 2));
    }

    @Test
    void the_days_of_both_months_are_a_table() {
        AccountDays days =
                days(
                        AccountMetric.VIEWS,
                        List.of(
                                LocalDate.of(2026, 12, 31),
                                LocalDate.of(2027, 1, 1),
                                LocalDate.of(2027, 2, 28)),
                        LocalDate::getDayOfMonth);

        assertThat(AccountDaysTable.of(days, FEBRUARY).split("\r\n"))
                .containsExactly(
                        "\uFEFFday,platform,account,metric,value,exported,file",
                        "2027-01-01,tiktok,tindrel,views,1.0,2027-03-01,'=f.csv",
                        "2027-02-28,tiktok,tindrel,views,28.0,2027-03-01,'=f.csv");
    }

    private static AccountMonth only(
            AccountMetric metric, YearMonth month, ToDoubleFunction<LocalDate> value) {
        return of(days(metric, all(month), value));
    }

    private static AccountMonth of(AccountDays days) {
        List<AccountMonth> rows = AccountMonth.of(days, FEBRUARY, MetricDictionary.shipped());
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static List<LocalDate> all(YearMonth month) {
        return IntStream.rangeClosed(1, month.lengthOfMonth()).mapToObj(month::atDay).toList();
    }

    private static AccountDays days(
            AccountMetric metric, List<LocalDate> days, ToDoubleFunction<LocalDate> value) {
        return AccountDays.NONE.with(
                new AccountDays.Source("sha", "=f.csv", LocalDate.of(2027, 3, 1)),
                days.stream()
                        .map(day ->
                                new AccountDay(
                                        Platform.TIKTOK,
                                        "tindrel",
                                        metric,
                                        day,
                                        value.applyAsDouble(day)))
                        .toList());
    }
}
