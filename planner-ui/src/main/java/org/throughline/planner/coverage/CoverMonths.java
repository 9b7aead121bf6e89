package org.throughline.planner.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.AccountRegister;
import org.throughline.data.engagement.CoveredMonth;
import org.throughline.data.engagement.ListedPost;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.PostList;
import org.throughline.data.jdbc.Store;
import org.throughline.data.metric.Definition;
import org.throughline.data.metric.MetricDictionary;
import org.throughline.planner.tagging.TagPosts;

/// Says month by month what a history covers.
public final class CoverMonths {

    private final Supplier<PostList> lists;
    private final Supplier<AccountRegister> accounts;
    private final IntSupplier files;
    private final TagPosts tags;
    private final Store store;
    private final MetricDictionary metrics = MetricDictionary.shipped();

    /// @param lists the list of the history
    /// @param accounts as the history remembers them
    /// @param files how many the history was made from
    public CoverMonths(
            Supplier<PostList> lists,
            Supplier<AccountRegister> accounts,
            IntSupplier files,
            TagPosts tags,
            Store store) {
        this.lists = lists;
        this.accounts = accounts;
        this.files = files;
        this.tags = tags;
        this.store = store;
    }

    /// @param site see [Platform#site()]: files do not always say which of its platforms
    private record Row(String brand, Platform site) {}

    /// @param suggested posts beside which a draft stands that they could be, of their whole sites
    Coverage coverage(Set<PostKey> suggested) {
        PostList list = lists.get();
        AccountRegister register = accounts.get();
        Set<PostKey> joined = joined();
        Set<PostKey> tagged = tags.tagged();
        Map<Row, List<CoveredMonth>> told =
                list.months().stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> row(register, each.account(), each.platform())));
        Map<Row, List<ListedPost>> posts =
                list.posts().stream()
                        .collect(
                                Collectors.groupingBy(each ->
                                        row(register, each.account(), each.post().platform())));
        List<MonthCell> cells = new ArrayList<>();
        for (var row : told.entrySet()) {
            List<ListedPost> own = posts.getOrDefault(row.getKey(), List.of());
            Told all = new Told(row.getValue(), register);
            Set<Platform> platforms = platforms(row.getValue(), own);
            for (YearMonth month : all.months(own)) {
                cells.add(
                        cell(row.getKey(), platforms, month, all, own, joined, suggested, tagged));
            }
        }
        cells.sort(
                Comparator.comparing(MonthCell::brand)
                        .thenComparing(MonthCell::platform)
                        .thenComparing(MonthCell::month, Comparator.reverseOrder()));
        return new Coverage(
                cells, Math.max(0, files.getAsInt() - list.files().size()), list.left() > 0);
    }

    private static Set<Platform> platforms(List<CoveredMonth> months, List<ListedPost> posts) {
        Set<Platform> all = EnumSet.noneOf(Platform.class);
        months.forEach(each -> all.add(each.platform()));
        posts.forEach(each -> all.add(each.post().platform()));
        return all;
    }

    private static Row row(AccountRegister register, @Nullable String account, Platform platform) {
        String name = account == null ? "" : account;
        return new Row(
                register.called(name, platform).map(AccountRegister.Account::brand).orElse(name),
                platform.site());
    }

    private Set<PostKey> joined() {
        return store.inTransaction(kept -> kept.posts().all()).stream()
                .map(post -> new PostKey(post.draft().platform(), post.postId()).site())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private MonthCell cell(
            Row row,
            Set<Platform> platforms,
            YearMonth month,
            Told told,
            List<ListedPost> posts,
            Set<PostKey> joined,
            Set<PostKey> suggested,
            Set<PostKey> tagged) {
        List<PostKey> published =
                posts.stream()
                        .filter(post -> month(post).filter(month::equals).isPresent())
                        .map(post -> post.post().site())
                        .toList();
        return new MonthCell(
                row.brand(),
                platforms.size() == 1 ? platforms.iterator().next() : row.site(),
                month,
                published.size(),
                count(published, joined),
                count(published, suggested),
                count(published, tagged),
                told.daily(month).size(),
                told.missing(month),
                List.copyOf(told.lifetime(month)),
                told.lifetimeAfter(month),
                told.isAfterLast(month),
                told.twice(month),
                changes(platforms, month));
    }

    private static Optional<YearMonth> month(ListedPost post) {
        return post.published().map(YearMonth::from);
    }

    private static int count(List<PostKey> of, Set<PostKey> in) {
        return Math.toIntExact(of.stream().filter(in::contains).count());
    }

    private List<Definition> changes(Set<Platform> platforms, YearMonth month) {
        return metrics.definitions().stream()
                .filter(each -> platforms.contains(each.platform()))
                .filter(each -> {
                    LocalDate from = each.validFrom();
                    return from != null && YearMonth.from(from).equals(month);
                })
                .toList();
    }

    /// What files tell of a brand on a platform. What is missing of one of its accounts is missing,
    /// whatever another one tells.
    private static final class Told {

        private final NavigableSet<LocalDate> days = new TreeSet<>();
        private final NavigableSet<LocalDate> lifetimes = new TreeSet<>();
        private final Map<String, OfAccount> accounts = new TreeMap<>();

        Told(List<CoveredMonth> months, AccountRegister register) {
            for (CoveredMonth each : months) {
                OfAccount account =
                        accounts.computeIfAbsent(
                                name(each, register),
                                _ -> new OfAccount(new TreeMap<>(), new TreeSet<>()));
                for (int day : each.days()) {
                    LocalDate on = each.month().atDay(day);
                    if (each.lifetime()) {
                        lifetimes.add(on);
                        account.lifetimes().add(on);
                    } else {
                        days.add(on);
                        account.files().merge(on, 1, Integer::sum);
                    }
                }
            }
        }

        /// Files may call one account by several names.
        private static String name(CoveredMonth told, AccountRegister register) {
            String name = told.account() == null ? "" : told.account();
            return register.called(name, told.platform())
                    .map(AccountRegister.Account::account)
                    .orElse(name);
        }

        /// From the first to the last that is told or in which something was published, with those
        /// between them that nothing tells.
        List<YearMonth> months(List<ListedPost> posts) {
            NavigableSet<YearMonth> some = new TreeSet<>();
            days.forEach(day -> some.add(YearMonth.from(day)));
            lifetimes.forEach(day -> some.add(YearMonth.from(day)));
            posts.forEach(post -> month(post).ifPresent(some::add));
            List<YearMonth> all = new ArrayList<>();
            if (!some.isEmpty()) {
                for (YearMonth month = some.first();
                        !month.isAfter(some.last());
                        month = month.plusMonths(1)) {
                    all.add(month);
                }
            }
            return all;
        }

        List<LocalDate> daily(YearMonth month) {
            return days.stream().filter(day -> YearMonth.from(day).equals(month)).toList();
        }

        List<LocalDate> lifetime(YearMonth month) {
            return lifetimes.stream().filter(day -> YearMonth.from(day).equals(month)).toList();
        }

        /// By when each account that has lifetime exports had one after a month; null = never.
        @Nullable LocalDate lifetimeAfter(YearMonth month) {
            LocalDate latest = null;
            for (OfAccount account : accounts.values()) {
                LocalDate after = account.lifetimes().higher(month.atEndOfMonth());
                if (after == null && !account.lifetimes().isEmpty()) {
                    return null;
                }
                latest =
                        after == null || (latest != null && latest.isAfter(after)) ? latest : after;
            }
            return latest;
        }

        /// Whether no file is as late as the month: nobody can have brought it in yet.
        boolean isAfterLast(YearMonth month) {
            return Stream.of(days, lifetimes)
                    .filter(all -> !all.isEmpty())
                    .noneMatch(all -> !all.last().isBefore(month.atDay(1)));
        }

        /// Days between the first and the last that daily files tell of an account, of that month.
        List<LocalDate> missing(YearMonth month) {
            return accounts.values().stream()
                    .flatMap(account -> account.missing(month))
                    .distinct()
                    .sorted()
                    .toList();
        }

        /// Days of which several files tell the same account.
        int twice(YearMonth month) {
            return Math.toIntExact(
                    accounts.values().stream()
                            .flatMap(account -> account.files().entrySet().stream())
                            .filter(day -> YearMonth.from(day.getKey()).equals(month))
                            .filter(day -> day.getValue() > 1)
                            .map(Map.Entry::getKey)
                            .distinct()
                            .count());
        }
    }

    /// What files tell of one account.
    ///
    /// @param files how many tell each day
    /// @param lifetimes days of lifetime exports
    private record OfAccount(
            NavigableMap<LocalDate, Integer> files, NavigableSet<LocalDate> lifetimes) {

        Stream<LocalDate> missing(YearMonth month) {
            return files.isEmpty()
                    ? Stream.of()
                    : month.atDay(1)
                            .datesUntil(month.plusMonths(1).atDay(1))
                            .filter(day ->
                                    day.isAfter(files.firstKey()) && day.isBefore(files.lastKey()))
                            .filter(day -> !files.containsKey(day));
        }
    }
}
