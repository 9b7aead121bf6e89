package org.throughline.planner.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.AccountRegister;
import org.throughline.data.engagement.CoveredMonth;
import org.throughline.data.engagement.ListedPost;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.PostList;
import org.throughline.data.engagement.PostTags;
import org.throughline.data.jdbc.Store;
import org.throughline.planner.tagging.TagPosts;

/// What is missing, told twice or counted anew, month by month.
class CoverMonthsTest {

    private static final YearMonth MARCH = YearMonth.of(2025, 3);

    private Store store;

    @BeforeEach
    void open() {
        store = Store.inMemory();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void days_between_the_first_and_the_last_that_nobody_tells_are_missing() {
        assertThat(cells(daily("a", MARCH.minusMonths(1), 20, 28), daily("b", MARCH, 3, 31)))
                .extracting(MonthCell::month, MonthCell::days, MonthCell::missing)
                .containsExactly(
                        tuple(MARCH, 29, List.of(MARCH.atDay(1), MARCH.atDay(2))),
                        tuple(MARCH.minusMonths(1), 9, List.of()));
    }

    @Test
    void a_month_between_two_others_that_nothing_tells_is_dark() {
        assertThat(cells(daily("a", MARCH.minusMonths(2), 1, 31), daily("b", MARCH, 1, 31)))
                .filteredOn(MonthCell::isDark)
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.month()).isEqualTo(MARCH.minusMonths(1));
                    assertThat(cell.missing()).hasSize(28);
                });
    }

    @Test
    void months_before_a_lifetime_export_are_in_it() {
        PostList list =
                new PostList(
                        1,
                        List.of(),
                        List.of(post(Platform.YOUTUBE, "2025-01-04T10:00:00Z")),
                        List.of(lifetime(Platform.YOUTUBE, MARCH, 14)),
                        0);

        assertThat(covered(list).cells())
                .extracting(MonthCell::month, MonthCell::isDark, MonthCell::lifetimeAfter)
                .containsExactly(
                        tuple(MARCH, false, null),
                        tuple(MARCH.minusMonths(1), false, MARCH.atDay(14)),
                        tuple(MARCH.minusMonths(2), false, MARCH.atDay(14)));
    }

    @Test
    void a_month_after_all_that_was_brought_in_is_no_gap() {
        PostList list =
                new PostList(
                        1,
                        List.of(),
                        List.of(post(Platform.YOUTUBE_SHORTS, "2025-04-01T10:00:00Z")),
                        List.of(daily("a", MARCH, 1, 31)),
                        0);

        assertThat(covered(list).cells().getFirst())
                .satisfies(cell -> {
                    assertThat(cell.month()).isEqualTo(MARCH.plusMonths(1));
                    assertThat(cell.afterLast()).isTrue();
                    assertThat(cell.isDark()).isFalse();
                });
    }

    @Test
    void youtube_and_its_shorts_are_one_row() {
        PostList list =
                new PostList(
                        1,
                        List.of(),
                        List.of(
                                post(Platform.YOUTUBE, "2025-03-04T10:00:00Z"),
                                post(Platform.YOUTUBE_SHORTS, "2025-03-05T10:00:00Z")),
                        List.of(lifetime(Platform.YOUTUBE, MARCH, 14), daily("a", MARCH, 1, 31)),
                        0);

        assertThat(covered(list).cells())
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.platform()).isEqualTo(Platform.YOUTUBE);
                    assertThat(cell.posts()).isEqualTo(2);
                });
    }

    @Test
    void days_of_two_files_are_told_twice_and_of_two_accounts_once() {
        assertThat(cells(daily("a", MARCH, 1, 10), daily("b", MARCH, 6, 20)))
                .extracting(MonthCell::twice)
                .containsExactly(5);
        AccountRegister one =
                register(account("tindrel.us", "Tindrel"), account("tindrel.de", "Tindrel"));
        assertThat(
                        coverage(
                                        one,
                                        of("tindrel.us", "a", MARCH, 1, 10),
                                        of("tindrel.de", "a", MARCH, 1, 10))
                                .cells())
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.brand()).isEqualTo("Tindrel");
                    assertThat(cell.twice()).isZero();
                    assertThat(cell.days()).isEqualTo(10);
                });
    }

    @Test
    void what_one_account_tells_fills_no_gap_of_another() {
        AccountRegister one =
                register(account("tindrel.us", "Tindrel"), account("tindrel.de", "Tindrel"));
        CoveredMonth late =
                new CoveredMonth(
                        "l.csv",
                        "l".repeat(64),
                        Platform.YOUTUBE_SHORTS,
                        "tindrel.de",
                        MARCH.plusMonths(1),
                        true,
                        List.of(2));
        Coverage coverage =
                coverage(
                        one,
                        of("tindrel.us", "a", MARCH, 1, 31),
                        of("tindrel.de", "b", MARCH, 1, 9),
                        of("Tindrel.de", "c", MARCH, 12, 31),
                        lifetime(Platform.YOUTUBE_SHORTS, MARCH, 14),
                        late);

        MonthCell march = coverage.cells().getLast();
        assertThat(march.month()).isEqualTo(MARCH);
        assertThat(march.missing()).containsExactly(MARCH.atDay(10), MARCH.atDay(11));
        assertThat(march.lifetimeAfter()).isNull();
    }

    @Test
    void a_new_definition_stands_in_its_month() {
        assertThat(cells(daily("a", MARCH, 1, 31)))
                .singleElement()
                .satisfies(cell -> assertThat(cell.changes()).isNotEmpty());
        assertThat(cells(daily("a", MARCH.plusMonths(1), 1, 30)))
                .singleElement()
                .satisfies(cell -> assertThat(cell.changes()).isEmpty());
    }

    @Test
    void the_address_says_what_is_shown_and_what_it_says_wrongly_is_left_out() {
        Coverage coverage = coverage(AccountRegister.NONE, daily("a", MARCH, 1, 31));
        CoverageFilter filter = new CoverageFilter("tindrel.us", Platform.YOUTUBE_SHORTS, true);

        assertThat(CoverageFilter.of(filter.parameters(), coverage)).isEqualTo(filter);
        assertThat(
                        CoverageFilter.of(
                                Map.of("brand", List.of("x"), "platform", List.of("y")), coverage))
                .isEqualTo(CoverageFilter.NONE);
    }

    @Test
    void a_table_for_spreadsheets_runs_nothing() {
        Coverage coverage =
                coverage(AccountRegister.NONE, of("=HYPERLINK(\"x\")", "a", MARCH, 1, 2));

        assertThat(CoverageTable.of(coverage.cells()))
                .contains("\"'=HYPERLINK(\"\"x\"\")\",youtube-shorts,2025-03,");
    }

    @Test
    void files_from_before_posts_were_listed_are_counted() {
        assertThat(coverage(AccountRegister.NONE).unlisted()).isEqualTo(2);
    }

    @Test
    void posts_stand_in_the_month_they_were_published_in() {
        ListedPost post = post(Platform.YOUTUBE_SHORTS, "2025-03-04T10:00:00Z");

        assertThat(months(List.of(post), AccountRegister.NONE, daily("a", MARCH, 1, 31)).cells())
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.posts()).isEqualTo(1);
                    assertThat(cell.joined()).isZero();
                    assertThat(cell.suggested()).isZero();
                    assertThat(cell.untagged()).isEqualTo(1);
                });
    }

    private static ListedPost post(Platform platform, String at) {
        return new ListedPost(
                new PostKey(platform, "a" + at.substring(0, 10)),
                "tindrel.us",
                null,
                Instant.parse(at),
                null,
                null,
                null,
                null,
                new PostTags(List.of(), List.of(), null, null, null, null, List.of(), null),
                List.of(),
                null);
    }

    private static CoveredMonth lifetime(Platform platform, YearMonth month, int day) {
        return new CoveredMonth(
                "l.csv", "l".repeat(64), platform, "tindrel.us", month, true, List.of(day));
    }

    private List<MonthCell> cells(CoveredMonth... months) {
        return coverage(AccountRegister.NONE, months).cells();
    }

    private Coverage coverage(AccountRegister register, CoveredMonth... months) {
        return months(List.of(), register, months);
    }

    private Coverage months(
            List<ListedPost> posts, AccountRegister register, CoveredMonth... months) {
        return covered(new PostList(1, List.of(), posts, List.of(months), 0), register);
    }

    private Coverage covered(PostList list) {
        return covered(list, AccountRegister.NONE);
    }

    private Coverage covered(PostList list, AccountRegister register) {
        return new CoverMonths(
                        () -> list,
                        () -> register,
                        () -> 2,
                        new TagPosts(() -> list, store, Clock.systemUTC()),
                        store)
                .coverage(Set.of());
    }

    private static CoveredMonth daily(String file, YearMonth month, int from, int to) {
        return of("tindrel.us", file, month, from, to);
    }

    private static CoveredMonth of(
            @Nullable String account, String file, YearMonth month, int from, int to) {
        return new CoveredMonth(
                file + ".csv",
                file.repeat(64),
                Platform.YOUTUBE_SHORTS,
                account,
                month,
                false,
                IntStream.rangeClosed(from, to).boxed().toList());
    }

    private static AccountRegister register(AccountRegister.Account... accounts) {
        return new AccountRegister(1, List.of(accounts));
    }

    private static AccountRegister.Account account(String name, String brand) {
        return new AccountRegister.Account(
                name, brand, List.of(Platform.YOUTUBE_SHORTS), null, null, null);
    }
}
