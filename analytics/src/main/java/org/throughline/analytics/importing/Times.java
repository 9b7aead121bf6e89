package org.throughline.analytics.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The ways in which one kind of file writes days and times. A value that two of them read
/// differently is never guessed. Immutable.
final class Times {

    private static final Pattern CUT_SHORT = Pattern.compile("\\d{1,2}\\.1");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");
    private static final Pattern MONTH_FIRST = Pattern.compile("^(M{1,2})/(d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("^(d{1,2})/(M{1,2})");

    /// How a workbook's days are written out.
    static final String ISO = "uuuu-MM-dd[ HH:mm[:ss]]";

    private final List<DateTimeFormatter> forms;
    private final List<DateTimeFormatter> turned;
    private final String example;

    /// @param turned the forms with day and month the other way round; none where a person has said
    ///   which comes first
    private Times(List<DateTimeFormatter> forms, List<DateTimeFormatter> turned, String example) {
        this.forms = List.copyOf(forms);
        this.turned = List.copyOf(turned);
        this.example = example;
    }

    /// The year of a day that was written without one; empty = nobody knows.
    @FunctionalInterface
    interface Years {
        OptionalInt of(MonthDay day);
    }

    /// @param english patterns whose names are English
    /// @param local patterns with names of another language
    /// @param dayFirst whether `04/05` is a day and a month; absent = as the patterns say
    static Times of(
            List<String> english, List<String> local, Locale language, @Nullable Boolean dayFirst) {
        List<DateTimeFormatter> forms = new ArrayList<>();
        Set<String> patterns = new LinkedHashSet<>();
        english.forEach(each -> patterns.add(ordered(each, dayFirst)));
        patterns.forEach(each -> forms.add(form(each, Locale.ENGLISH)));
        local.stream()
                .map(each -> ordered(each, dayFirst))
                .filter(patterns::add)
                .forEach(each -> forms.add(form(each, language)));
        List<DateTimeFormatter> turned = new ArrayList<>();
        if (dayFirst == null) {
            patterns.stream()
                    .flatMap(each -> Stream.of(ordered(each, true), ordered(each, false)))
                    .filter(each -> !patterns.contains(each))
                    .forEach(each -> turned.add(form(each, language)));
        }
        return new Times(
                forms, turned, forms.getFirst().format(LocalDateTime.of(2027, 2, 9, 18, 0)));
    }

    /// The same with patterns whose names are of one more language.
    Times and(List<String> patterns, Locale language) {
        List<DateTimeFormatter> all = new ArrayList<>(forms);
        patterns.forEach(each -> all.add(form(each, language)));
        return new Times(all, turned, example);
    }

    private static String ordered(String pattern, @Nullable Boolean dayFirst) {
        if (dayFirst == null) {
            return pattern;
        }
        return dayFirst
                ? MONTH_FIRST.matcher(pattern).replaceFirst("$2/$1")
                : DAY_FIRST.matcher(pattern).replaceFirst("$2/$1");
    }

    private static DateTimeFormatter form(String pattern, Locale language) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(language)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /// All that a value may mean, in the order of the forms.
    List<LocalDateTime> readings(String value, Years years) {
        Set<LocalDateTime> all = new LinkedHashSet<>();
        for (DateTimeFormatter form : forms) {
            reading(form, value, years).ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    /// What a value would mean with day and month the other way round.
    List<LocalDateTime> turned(String value) {
        return turned.stream()
                .flatMap(form -> reading(form, value, _ -> OptionalInt.empty()).stream())
                .toList();
    }

    private static Optional<LocalDateTime> reading(
            DateTimeFormatter form, String value, Years years) {
        try {
            TemporalAccessor parsed = form.parse(value);
            LocalTime time = parsed.query(TemporalQueries.localTime());
            return day(parsed, years)
                    .map(day -> day.atTime(time == null ? LocalTime.MIDNIGHT : time));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(TemporalAccessor parsed, Years years) {
        LocalDate whole = parsed.query(TemporalQueries.localDate());
        if (whole != null) {
            return Optional.of(whole);
        }
        MonthDay day =
                MonthDay.of(
                        parsed.get(ChronoField.MONTH_OF_YEAR),
                        parsed.get(ChronoField.DAY_OF_MONTH));
        OptionalInt year = years.of(day);
        return year.isPresent() && day.isValidYear(year.getAsInt())
                ? Optional.of(day.atYear(year.getAsInt()))
                : Optional.empty();
    }

    /// The one day of a value that has no year; empty where it has one or is no day.
    Optional<MonthDay> yearless(String value) {
        Set<MonthDay> days = new LinkedHashSet<>();
        List<LocalDateTime> whole =
                readings(
                        value,
                        day -> {
                            days.add(day);
                            return OptionalInt.empty();
                        });
        return whole.isEmpty() && days.size() == 1
                ? Optional.of(days.iterator().next())
                : Optional.empty();
    }

    /// Why a value has no reading.
    String reason(String value) {
        if (!readings(value, _ -> OptionalInt.of(2024)).isEmpty()) {
            return "it has no year; say which";
        }
        if (CUT_SHORT.matcher(value).matches()) {
            return "a spreadsheet has cut this day short: its month is January or October";
        }
        if (SERIAL.matcher(value).matches()) {
            return "a spreadsheet has made a number of this day";
        }
        if (value.startsWith("##")) {
            return "a spreadsheet had no room for this day";
        }
        return "it is no time like " + example;
    }
}
