package org.throughline.rules.delegation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.assessment.StepTable;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Market;
import org.throughline.rules.tag.Tags;

/// Who does each step, once the rows have spoken: what they decided, never under the floor, and the
/// table's own level where they said nothing. A market stands alone only where it differs.
public final class Levels {

    private final StepTable table = StepTable.shipped();
    private final Findings findings;
    private final Map<Place, Level> decided = new LinkedHashMap<>();

    private Levels(Findings findings) {
        this.findings = findings;
        findings.decided().forEach(one -> decided.put(one.place(), one.level()));
    }

    /// The standings in step order, all markets first.
    public static Map<Place, Standing> of(Findings findings) {
        return new Levels(findings).all();
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
        Level asked = stricter(decided.get(new Place(step, null)), decided.get(place));
        if (asked == null) {
            return new Standing(place, byDefault, null, List.of());
        }
        Level floor = table.row(step).floor();
        return new Standing(
                place,
                floor.isStricterThan(asked) ? floor : asked,
                asked,
                findings.steps().stream().filter(ruling -> asks(ruling, place, asked)).toList());
    }

    private static boolean asks(Ruling.Step ruling, Place place, Level asked) {
        Market of = ruling.place().market();
        return ruling.place().step() == place.step()
                && ruling.level() == asked
                && (of == null || of.equals(place.market()));
    }

    private static @Nullable Level stricter(@Nullable Level one, @Nullable Level other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isStricterThan(other) ? one : other;
    }
}
