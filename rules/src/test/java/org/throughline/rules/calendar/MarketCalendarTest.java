package org.throughline.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Severity;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Market;
import org.throughline.data.rulebook.CalendarDays;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Operator;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.data.rulebook.When;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.sample.Briefs;

class MarketCalendarTest {

    private static final RulebookVersion LIBRARY = RuleBook.library();

    private static RulebookVersion asking(Condition condition) {
        return new RulebookVersion(
                "asking",
                1,
                List.of(),
                List.of(
                        new SensitivityRow(
                                "day",
                                "timing",
                                new When(List.of(), ItemKind.MARKET, List.of(condition), List.of()),
                                Severity.LOW,
                                "a day",
                                "a test",
                                null)),
                LIBRARY.calendar(),
                List.of());
    }

    private static final RulebookVersion HOLIDAYS =
            asking(new Condition("calendar", Operator.IS, List.of("public-holiday")));

    private static Stream<String> on(RulebookVersion rulebook, String market, LocalDate day) {
        Briefs brief = Briefs.aBrief();
        brief.markets = List.of(new Market(market));
        brief.day = day;
        return new MarketCalendar(rulebook)
                .of(brief.brief()).stream()
                        .filter(days -> days.market().equals(new Market(market)))
                        .filter(days -> days.days().contains(day))
                        .map(CalendarDays::name);
    }

    @Test
    void public_holidays_come_from_the_kept_list() {
        assertThat(on(HOLIDAYS, "DE", LocalDate.of(2027, 10, 3))).hasSize(1);
        assertThat(on(HOLIDAYS, "ES", LocalDate.of(2026, 12, 8))).hasSize(1);
        assertThat(on(HOLIDAYS, "DE", LocalDate.of(2027, 10, 4))).isEmpty();
    }

    @Test
    void what_the_list_has_wrong_is_put_right_by_own_rows() {
        assertThat(on(HOLIDAYS, "JP", LocalDate.of(2027, 2, 23)))
                .containsExactly("the Emperor's birthday");
        assertThat(on(HOLIDAYS, "JP", LocalDate.of(2027, 12, 23))).isEmpty();
        assertThat(on(HOLIDAYS, "JP", LocalDate.of(2027, 3, 22))).hasSize(1);
        assertThat(on(HOLIDAYS, "US", LocalDate.of(2027, 12, 25))).containsExactly("Christmas Day");
    }

    @Test
    void a_market_that_nobody_knows_has_no_holidays() {
        assertThat(on(HOLIDAYS, "ZZ", LocalDate.of(2027, 1, 1))).isEmpty();
    }

    @Test
    void days_that_no_row_asks_for_are_left_out() {
        RulebookVersion mourning =
                asking(new Condition("calendar", Operator.IS, List.of("remembrance-day")));

        assertThat(on(mourning, "DE", LocalDate.of(2027, 10, 3))).isEmpty();
        assertThat(on(mourning, "DE", LocalDate.of(2027, 11, 14)))
                .containsExactly("Volkstrauertag");
        assertThat(on(mourning, "DE", LocalDate.of(2026, 11, 22))).containsExactly("Totensonntag");
        assertThat(on(mourning, "JP", LocalDate.of(2027, 3, 11))).hasSize(1);
    }

    @Test
    void whether_a_day_means_anything_asks_for_every_word() {
        RulebookVersion any = asking(new Condition("calendar", Operator.ANSWERED, List.of()));

        assertThat(on(any, "DE", LocalDate.of(2027, 10, 3))).hasSize(1);
        assertThat(on(any, "DE", LocalDate.of(2027, 11, 21))).hasSize(1);
    }
}
