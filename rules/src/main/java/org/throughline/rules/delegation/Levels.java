package org.throughline.rules.delegation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.assessment.StepTable;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Market;
import org.throughline.data.register.LevelBreak;
import org.throughline.rules.tag.Tags;

/// Who does each step, once the rows have spoken: what they decided, never under the floor, and the
/// table's own level where they said nothing. A market stands alone only where it differs.
public final class Levels {

    private final StepTable table = StepTable.shipped();
    private final Findings findings;
    private final Breaks breaks;
    private final Map<Step, List<Ruling.Step>> steps = new EnumMap<>(Step.class);
    private final Map<Place, Level> decided;

    private Levels(Findings findings, Breaks breaks) {
        this.findings = findings;
        this.breaks = breaks;
        for (Ruling.Step ruling : findings.steps()) {
            steps.computeIfAbsent(ruling.place().step(), any -> new ArrayList<>()).add(ruling);
        }
        this.decided = findings.decided();
    }

    /// The standings in step order, all markets first.
    public static Map<Place, Standing> of(Findings findings) {
        return of(findings, Breaks.NONE);
    }

    /// The same with guidelines broken on purpose.
    public static Map<Place, Standing> of(Findings findings, Breaks breaks) {
        return new Levels(findings, breaks).all();
    }

    private Map<Place, Standing> all() {
        Map<Place, Standing> standings = new LinkedHashMap<>();
        for (Step step : Step.values()) {
            Standing everywhere = standing(step, null, table.row(step).level());
            standings.put(everywhere.place(), everywhere);
            for (Tags item : findings.sheet().items()) {
                if (item.kind() == ItemKind.MARKET) {
                    Standing here = standing(step, new Market(item.id()), level(step, item));
                    if (here.level() != everywhere.level()) {
                        standings.put(here.place(), here);
                    }
                }
            }
        }
        return standings;
    }

    private Level level(Step step, Tags market) {
        StepTable.Row row = table.row(step);
        Level outside = row.outsideAuthorMarket();
        return outside != null && market.answers("author-market").contains("other")
                ? outside
                : row.level();
    }

    private Standing standing(Step step, @Nullable Market market, Level byDefault) {
        Place place = new Place(step, market);
        Standing asRuled = asRuled(place, byDefault);
        List<LevelBreak> broken = breaks.at(place);
        return broken.isEmpty() ? asRuled : withBreaks(asRuled, broken);
    }

    /// What stands when guidelines are broken: what hard rules and unbroken guidelines still ask,
    /// the rest no stricter than what was agreed, and never under the floor. The rows that were
    /// broken stay beside it.
    private Standing withBreaks(Standing asRuled, List<LevelBreak> broken) {
        Place place = asRuled.place();
        List<Ruling.Step> asking =
                of(place.step()).stream().filter(ruling -> concerns(ruling, place)).toList();
        Level asked =
                asking.stream()
                        .map(ruling -> eased(ruling, broken))
                        .reduce((one, other) -> one.isStricterThan(other) ? one : other)
                        .orElseGet(() -> eased(asRuled.level(), broken, null));
        Level floor = table.row(place.step()).floor();
        Level level = floor.isStricterThan(asked) ? floor : asked;
        if (!asRuled.level().isStricterThan(level)) {
            return asRuled;
        }
        List<Ruling.Step> by =
                asking.stream()
                        .filter(ruling ->
                                ruling.level() == asRuled.asked()
                                        || holdsNow(ruling, broken, level))
                        .toList();
        return new Standing(place, level, level, by, asRuled.level(), broken);
    }

    /// Whether a row asks for just what stands now, and is not broken.
    private static boolean holdsNow(Ruling.Step ruling, List<LevelBreak> broken, Level level) {
        return ruling.level() == level && eased(ruling, broken) == level;
    }

    private static Level eased(Ruling.Step ruling, List<LevelBreak> broken) {
        return ruling.rule().hard()
                ? ruling.level()
                : eased(ruling.level(), broken, ruling.rule().id());
    }

    /// A level as far as it is broken.
    ///
    /// @param guideline what asks for it; absent: the default
    private static Level eased(Level level, List<LevelBreak> broken, @Nullable String guideline) {
        Level eased = level;
        for (LevelBreak each : broken) {
            boolean breaks = guideline == null ? each.rule() == null : each.breaks(guideline);
            if (breaks && eased.isStricterThan(each.level())) {
                eased = each.level();
            }
        }
        return eased;
    }

    private Standing asRuled(Place place, Level byDefault) {
        Step step = place.step();
        Level asked = stricter(decided.get(new Place(step, null)), decided.get(place));
        if (asked == null) {
            return new Standing(place, byDefault, null, List.of(), byDefault, List.of());
        }
        Level floor = table.row(step).floor();
        Level level = floor.isStricterThan(asked) ? floor : asked;
        return new Standing(
                place,
                level,
                asked,
                of(step).stream().filter(ruling -> asks(ruling, place, asked)).toList(),
                level,
                List.of());
    }

    private List<Ruling.Step> of(Step step) {
        return steps.getOrDefault(step, List.of());
    }

    private static boolean asks(Ruling.Step ruling, Place place, Level asked) {
        return ruling.level() == asked && concerns(ruling, place);
    }

    private static boolean concerns(Ruling.Step ruling, Place place) {
        Market of = ruling.place().market();
        return of == null || of.equals(place.market());
    }

    private static @Nullable Level stricter(@Nullable Level one, @Nullable Level other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isStricterThan(other) ? one : other;
    }
}
