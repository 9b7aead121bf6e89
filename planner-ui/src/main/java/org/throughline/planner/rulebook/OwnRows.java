package org.throughline.planner.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.rulebook.BrandVoice;
import org.throughline.data.rulebook.CalendarDays;
import org.throughline.data.rulebook.DayRange;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftChange.Own;
import org.throughline.data.rulebook.DraftRow;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.data.rulebook.WordingList;
import org.throughline.rules.book.RuleBook;

/// The rows that a brand sets beside its rules: wording lists, sensitivities, calendar days,
/// voices. A row is the brand's own where the shipped library has none like it. Thread-safe.
final class OwnRows {

    /// What makes two rows say the same of the same days, wherever they are known from.
    private record DayKey(Market market, String word, String name, DayRange days, boolean struck) {

        static DayKey of(CalendarDays days) {
            return new DayKey(
                    days.market(), days.word(), days.name(), days.days(), days.isStruck());
        }
    }

    private record Shipped(Set<String> lists, Set<String> sensitivities, Set<DayKey> days) {

        static Shipped of(RulebookVersion library) {
            return new Shipped(
                    library.wordings().stream().map(WordingList::name).collect(Collectors.toSet()),
                    library.sensitivities().stream()
                            .map(SensitivityRow::id)
                            .collect(Collectors.toSet()),
                    library.calendar().stream().map(DayKey::of).collect(Collectors.toSet()));
        }
    }

    private static final Shipped SHIPPED = Shipped.of(RuleBook.library());

    private OwnRows() {}

    static boolean isOwn(WordingList list) {
        return !SHIPPED.lists().contains(list.name());
    }

    static boolean isOwn(SensitivityRow row) {
        return !SHIPPED.sensitivities().contains(row.id());
    }

    static boolean isOwn(CalendarDays days) {
        return !SHIPPED.days().contains(DayKey.of(days));
    }

    /// The rows of a version by id, in its order.
    static Map<String, Own> of(RulebookVersion book) {
        Map<String, List<CalendarDays>> days = new LinkedHashMap<>();
        book.calendar().stream()
                .filter(OwnRows::isOwn)
                .forEach(row ->
                        days.computeIfAbsent(DraftChange.Days.id(row), id -> new ArrayList<>())
                                .add(row));
        Map<String, Own> rows = new LinkedHashMap<>();
        Stream.of(
                        book.wordings().stream().filter(OwnRows::isOwn).map(DraftChange.Words::new),
                        book.sensitivities().stream()
                                .filter(OwnRows::isOwn)
                                .map(DraftChange.Sensitive::new),
                        days.values().stream().map(DraftChange.Days::new),
                        book.voices().stream().map(DraftChange.Voice::new))
                .flatMap(all -> all)
                .forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    /// Rows with a draft on top: those in force in their order, then new ones.
    static Map<String, Own> drafted(Map<String, Own> inForce, List<DraftRow> draft) {
        Map<String, Own> rows = new LinkedHashMap<>(inForce);
        for (DraftRow each : draft) {
            if (each.change() instanceof Own row) {
                rows.put(row.id(), row);
            } else if (each.change() instanceof DraftChange.Without) {
                rows.remove(each.id());
            }
        }
        return rows;
    }

    /// A version with these rows in place of its own, each kind where a rulebook file would put it.
    static RulebookVersion with(RulebookVersion base, Collection<Own> rows) {
        List<WordingList> lists =
                new ArrayList<>(base.wordings().stream().filter(list -> !isOwn(list)).toList());
        List<SensitivityRow> sensitivities = new ArrayList<>();
        List<CalendarDays> calendar = new ArrayList<>();
        List<BrandVoice> voices = new ArrayList<>();
        for (Own row : rows) {
            switch (row) {
                case DraftChange.Words(WordingList list) -> lists.add(list);
                case DraftChange.Sensitive(SensitivityRow each) -> sensitivities.add(each);
                case DraftChange.Days(List<CalendarDays> days) -> calendar.addAll(days);
                case DraftChange.Voice(BrandVoice voice) -> voices.add(voice);
            }
        }
        base.sensitivities().stream().filter(row -> !isOwn(row)).forEach(sensitivities::add);
        base.calendar().stream().filter(row -> !isOwn(row)).forEach(calendar::add);
        return base.withRows(sensitivities, calendar, lists, voices);
    }

    /// Whether two rows say the same, whoever set them.
    static boolean sayTheSame(Own one, Own other) {
        return unset(one).equals(unset(other));
    }

    private static Own unset(Own row) {
        return row instanceof DraftChange.Sensitive(SensitivityRow each)
                ? new DraftChange.Sensitive(set(each, null))
                : row;
    }

    /// A row as somebody publishes it.
    static Own stamped(Own row, int version, String by) {
        return row instanceof DraftChange.Sensitive(SensitivityRow each)
                ? new DraftChange.Sensitive(set(each, new SensitivityRow.SetBy(by, version)))
                : row;
    }

    private static SensitivityRow set(SensitivityRow row, SensitivityRow.@Nullable SetBy by) {
        return new SensitivityRow(
                row.id(),
                row.kind(),
                row.when(),
                row.severity(),
                row.says(),
                row.source(),
                by,
                row.verifiedOn());
    }
}
