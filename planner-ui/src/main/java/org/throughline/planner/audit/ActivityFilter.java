package org.throughline.planner.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which acts are looked at, as it stands in the address.
///
/// @param campaign absent: all, and what belongs to none
/// @param person absent: everybody
/// @param kind absent: all
/// @param from the first day; absent: from the first act on
/// @param to the last day, itself included; absent: up to now
public record ActivityFilter(
        @Nullable String campaign,
        @Nullable String person,
        @Nullable ActKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final ActivityFilter NONE = new ActivityFilter(null, null, null, null, null);

    private static final String CAMPAIGN = "campaign";
    private static final String PERSON = "person";
    private static final String KIND = "kind";
    private static final String FROM = "from";
    private static final String TO = "to";

    /// What an address asks for; what it says wrongly is left out.
    public static ActivityFilter of(Map<String, List<String>> parameters) {
        return new ActivityFilter(
                first(parameters, CAMPAIGN).orElse(null),
                first(parameters, PERSON).orElse(null),
                first(parameters, KIND).flatMap(ActKind::find).orElse(null),
                first(parameters, FROM).flatMap(ActivityFilter::day).orElse(null),
                first(parameters, TO).flatMap(ActivityFilter::day).orElse(null));
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(each -> !each.isBlank())
                .findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            // a year of more digits orders otherwise than the times that are kept
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> day.getYear() > 0 && day.getYear() < 9999);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    public Map<String, List<String>> parameters() {
        Map<String, List<String>> all = new TreeMap<>();
        put(all, CAMPAIGN, campaign);
        put(all, PERSON, person);
        put(all, KIND, kind == null ? null : kind.key());
        put(all, FROM, from);
        put(all, TO, to);
        return all;
    }

    private static void put(Map<String, List<String>> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, List.of(value.toString()));
        }
    }

    /// When the first day begins where somebody is.
    @Nullable Instant start(ZoneId zone) {
        LocalDate day = from;
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    /// When the last day is over where somebody is.
    @Nullable Instant end(ZoneId zone) {
        LocalDate day = to;
        return day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
