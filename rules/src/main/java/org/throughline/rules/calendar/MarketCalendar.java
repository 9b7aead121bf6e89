package org.throughline.rules.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Publish;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.CalendarDays;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.DayRange;
import org.throughline.data.rulebook.RulebookVersion;

/// The days that a rulebook asks about, in the markets of a brief: its own rows, and public
/// holidays of the years around publishing. Words that no row asks for are left out.
///
/// A struck row takes single days of its word away, whoever says them. Thread-safe.
public final class MarketCalendar {

    private final List<CalendarDays> own;
    private final List<CalendarDays> struck;
    private final boolean asksForHolidays;
    private final PublicHolidays holidays;

    public MarketCalendar(RulebookVersion rulebook) {
        this(rulebook, new PublicHolidays());
    }

    public MarketCalendar(RulebookVersion rulebook, PublicHolidays holidays) {
        this.holidays = holidays;
        Set<String> asked = asked(rulebook);
        this.struck = rulebook.calendar().stream().filter(CalendarDays::isStruck).toList();
        this.own =
                rulebook.calendar().stream()
                        .filter(days -> !days.isStruck() && asked.contains(days.word()))
                        .filter(this::stands)
                        .toList();
        this.asksForHolidays = asked.contains(PublicHolidays.WORD);
    }

    /// Words of the calendar that decide something; all of them where a row asks whether there is
    /// any or what is not among them.
    private static Set<String> asked(RulebookVersion rulebook) {
        Set<String> asked = new HashSet<>();
        Stream.concat(
                        rulebook.rules().stream().flatMap(rule -> rule.when().conditions()),
                        rulebook.sensitivities().stream().flatMap(row -> row.when().conditions()))
                .filter(condition -> condition.dimension().equals("calendar"))
                .forEach(condition -> asked.addAll(words(condition)));
        return asked;
    }

    private static List<String> words(Condition condition) {
        return switch (condition.operator()) {
            case IS, WITHIN -> condition.values();
            case IS_NOT, AT_LEAST, AT_MOST, ANSWERED, UNANSWERED, ON, CONTAINS, NO_ITEM ->
                    Vocabulary.shipped().dimension("calendar").values();
        };
    }

    /// The days of a brief's markets. A brief that does not say when it is published has no
    /// holidays.
    public List<CalendarDays> of(Brief brief) {
        if (!asksForHolidays) {
            return own;
        }
        Publish publish = brief.publish();
        List<CalendarDays> all = new ArrayList<>(own);
        if (publish != null) {
            for (Market market : brief.audience().markets()) {
                int year = publish.dateIn(market).getYear();
                for (int each = year - 1; each <= year + 1; each++) {
                    holidays.of(market, each).stream().filter(this::stands).forEach(all::add);
                }
            }
        }
        return all;
    }

    private boolean stands(CalendarDays days) {
        return !(days.days() instanceof DayRange.Once(LocalDate from, LocalDate to))
                || !from.equals(to)
                || struck.stream()
                        .noneMatch(gone ->
                                gone.market().equals(days.market())
                                        && gone.word().equals(days.word())
                                        && gone.days().contains(from));
    }
}
