package org.throughline.analytics.importing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.AccountRegister;
import org.throughline.data.engagement.PostKey;

/// What holds for all rows of a file, and what was seen of it so far. Confined to one thread.
final class FileContext {

    static final String MISTYPED = "Maybe the day of the export is mistyped.";

    private static final int LISTED = 5;
    private static final int MOST_TYPES = 100;

    /// Rows that are looked for again; a file of more is no longer looked through whole.
    private static final int MOST_KNOWN = 100_000;

    private final @Nullable LocalDate taken;
    private final ImportOptions options;
    private final Times times;
    private final @Nullable String account;
    private final Set<Platform> platforms = EnumSet.noneOf(Platform.class);
    private final Map<String, Integer> types = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Integer> parts = new TreeMap<>();
    private final Set<Double> moments = new HashSet<>();
    private final Set<LocalDate> days = new HashSet<>();
    private final SumsOfDays sums = new SumsOfDays();
    private final Set<List<Object>> known = new HashSet<>();
    private final RowsTogether together = new RowsTogether();
    private Map<Long, Integer> years = Map.of();
    private int bought;
    private long again;
    private boolean yearInferred;

    /// @param taken day of the lifetime values; absent where each row says its own
    FileContext(
            @Nullable LocalDate taken,
            ImportOptions options,
            Layout.Read layout,
            Columns columns,
            AccountChoice account) {
        this.taken = taken;
        this.options = options;
        this.times = layout.times(columns.language(), options.dayFirst());
        this.account = account.account();
        notes.addAll(layout.notes());
        if (account.note() != null) {
            notes.add(account.note());
        }
    }

    @Nullable LocalDate taken() {
        return taken;
    }

    /// Whose rows they are that do not say it.
    @Nullable String account() {
        return account;
    }

    /// An account by the name that the register has for it.
    String known(String name, Platform platform) {
        return options.register().rows().isEmpty()
                ? name
                : options.register()
                        .called(name, platform)
                        .map(AccountRegister.Account::account)
                        .orElse(name);
    }

    Times times() {
        return times;
    }

    Set<Platform> platforms() {
        return platforms;
    }

    /// A post that is passed over, since it is of some other type than a video.
    void noVideo(String type) {
        if (types.size() < MOST_TYPES || types.containsKey(type)) {
            types.merge(type, 1, Integer::sum);
        }
    }

    /// A row of some viewers alone.
    void part(String group, String said) {
        String part = group + " '" + said + "'";
        if (parts.size() < MOST_TYPES || parts.containsKey(part)) {
            parts.merge(part, 1, Integer::sum);
        }
    }

    /// Whether a moment of a video can be told.
    enum Moment {
        NEW,
        THERE,
        TOO_MANY
    }

    /// Notes that a moment is told.
    Moment moment(double at, int most) {
        if (moments.contains(at)) {
            return Moment.THERE;
        }
        return moments.size() < most && moments.add(at) ? Moment.NEW : Moment.TOO_MANY;
    }

    /// What only all rows together say.
    RowsTogether together() {
        return together;
    }

    /// Notes what a row is of, to say where another one was of the same before.
    ///
    /// @param told what tells rows of one post apart, where a file has several
    void of(PostKey post, Object... told) {
        List<Object> key = List.of(post, List.of(told));
        if (known.contains(key)) {
            again++;
        } else if (known.size() < MOST_KNOWN) {
            known.add(key);
        }
    }

    /// A day and time in one of the forms of the file, absent where empty or at fault.
    @Nullable LocalDateTime time(Row row, String column, Times.Years ofYear) {
        LocalDateTime told = row.time(column, times, ofYear);
        together.time(row, column, told, times);
        return told;
    }

    /// What posts had since publishing, in a file of single days.
    SumsOfDays sums() {
        return sums;
    }

    /// Whether a day of an account was not told before.
    boolean day(LocalDate day) {
        return days.add(day);
    }

    /// Takes from days that follow one another which years they are of, and says so.
    void follow(DayRun run) {
        run.years(options.year(), taken)
                .ifPresent(found -> {
                    years = found;
                    IntSummaryStatistics of =
                            found.values().stream().mapToInt(year -> year).summaryStatistics();
                    notes.add(
                            "Days have no year in this file: %s, up to %s."
                                    .formatted(
                                            of.getMin() == of.getMax()
                                                    ? of.getMax() + " was taken"
                                                    : "they run over new year and were taken as of "
                                                            + of.getMin()
                                                            + " to "
                                                            + of.getMax(),
                                            options.year() == null
                                                    ? "the export of " + taken
                                                    : "the year that was said"));
                });
    }

    /// The year of a day of an account.
    OptionalInt year(long line, MonthDay day) {
        Integer known = years.get(line);
        return known == null ? year(day) : OptionalInt.of(known);
    }

    void bought() {
        bought++;
    }

    /// The year of a day without one: as somebody said, else the last that is not behind the day of
    /// the export, and then it is said.
    OptionalInt year(MonthDay day) {
        if (options.year() != null) {
            return OptionalInt.of(options.year());
        }
        if (taken == null) {
            return OptionalInt.empty();
        }
        int year = taken.getYear();
        if (!day.isValidYear(year) || day.atYear(year).isAfter(taken.plusDays(1))) {
            year--;
        }
        if (!yearInferred) {
            yearInferred = true;
            notes.add(
                    "Days have no year in this file: the last one up to the export of %s was taken, such as %s."
                            .formatted(taken, day.isValidYear(year) ? day.atYear(year) : year));
        }
        return OptionalInt.of(year);
    }

    /// No export holds what was published after it was made; a day more is left to time zones.
    ///
    /// @param day of the export; absent = not known
    void checkPublished(
            Row row, String column, @Nullable LocalDateTime publishedAt, @Nullable LocalDate day) {
        if (publishedAt == null) {
            return;
        }
        LocalDate published = publishedAt.toLocalDate();
        if (DayBounds.isFarOff(published)) {
            row.refuse(column, DayBounds.FAR_OFF);
        } else if (day != null && published.isAfter(day.plusDays(1))) {
            if (day.equals(taken)) {
                together.late(row, column, published, day);
            }
            row.refuse(column, "it was published after the export was made on " + day, MISTYPED);
        } else if (day != null && DayBounds.isLate(day, published)) {
            row.refuse(
                    column,
                    "it was published more than %d years before the export was made on %s"
                            .formatted(DayBounds.MOST_YEARS, day),
                    MISTYPED);
        }
    }

    /// What a person should know of how the file was read.
    List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        if (!types.isEmpty()) {
            all.add(
                    "Passed over as no videos: "
                            + String.join(
                                    ", ",
                                    types.entrySet().stream()
                                            .sorted(
                                                    Map.Entry.<String, Integer>comparingByValue()
                                                            .reversed())
                                            .limit(LISTED)
                                            .map(each ->
                                                    each.getValue()
                                                            + " of type '"
                                                            + each.getKey()
                                                            + "'")
                                            .toList())
                            + (types.size() > LISTED ? " and others." : "."));
        }
        if (!parts.isEmpty()) {
            all.add(
                    "Passed over as of some viewers alone: "
                            + parts.entrySet().stream()
                                    .limit(LISTED)
                                    .map(each -> each.getValue() + " of " + each.getKey())
                                    .collect(Collectors.joining(", "))
                            + (parts.size() > LISTED ? " and others." : "."));
        }
        sums.note().ifPresent(all::add);
        if (again > 0) {
            all.add(
                    "Posts that stand there twice for one day, of which one row counts: %s%,d."
                            .formatted(known.size() < MOST_KNOWN ? "" : "at least ", again));
        }
        if (bought > 0) {
            all.add("Passed over as paid for, which never mixes with organic: " + bought + ".");
        }
        return all;
    }
}
