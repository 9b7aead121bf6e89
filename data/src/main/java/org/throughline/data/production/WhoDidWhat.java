package org.throughline.data.production;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Decision;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Market;

/// Every step of a video with what the plan says of it and who or what did it.
///
/// @param lines in step order; of a step first that of all markets, then those of single ones
public record WhoDidWhat(List<Line> lines) {

    /// One step.
    ///
    /// @param level who is to do it
    /// @param deeds everything that is known to have been done, the earliest line first
    public record Line(StepPlace place, Level level, List<Deed> deeds) {

        public Line {
            deeds = List.copyOf(deeds);
        }

        public HeldToPlan held() {
            return HeldToPlan.of(level, deeds.stream().map(Deed::doer).toList());
        }
    }

    public WhoDidWhat {
        lines = List.copyOf(lines);
    }

    /// Lays deeds beside what an assessment says. A step stands apart in a market where the
    /// assessment decides it apart, where somebody has said anything about that market, and where
    /// each market has its own, as adaptation has. What was done for all markets counts there too.
    ///
    /// @param markets of the brief
    /// @param placed where people have said something; deeds of other markets stand with all
    public static WhoDidWhat of(
            Assessment assessment,
            List<Market> markets,
            Collection<StepPlace> placed,
            List<Deed> deeds) {
        List<Line> lines = new ArrayList<>();
        for (Step step : Step.values()) {
            SortedSet<Market> apart = apart(step, assessment, markets, placed);
            List<Deed> own = deeds.stream().filter(deed -> deed.place().step() == step).toList();
            List<Deed> together =
                    own.stream()
                            .filter(deed -> {
                                Market market = deed.place().market();
                                return market == null || !apart.contains(market);
                            })
                            .toList();
            if (!apart.containsAll(markets) || !together.isEmpty()) {
                lines.add(
                        new Line(
                                new StepPlace(step, null),
                                level(assessment, step, null),
                                together));
            }
            for (Market market : apart) {
                lines.add(
                        new Line(
                                new StepPlace(step, market),
                                level(assessment, step, market),
                                own.stream()
                                        .filter(deed -> isIn(deed.place().market(), market))
                                        .toList()));
            }
        }
        return new WhoDidWhat(lines);
    }

    private static SortedSet<Market> apart(
            Step step, Assessment assessment, List<Market> markets, Collection<StepPlace> placed) {
        SortedSet<Market> apart = new TreeSet<>();
        if (step == Step.ADAPTATION) {
            apart.addAll(markets);
        }
        assessment.decisions().stream()
                .filter(decision -> decision.step() == step)
                .map(Decision::market)
                .forEach(market -> add(apart, market));
        placed.stream()
                .filter(place -> place.step() == step)
                .map(StepPlace::market)
                .forEach(market -> add(apart, market));
        return apart;
    }

    private static void add(SortedSet<Market> apart, @Nullable Market market) {
        if (market != null) {
            apart.add(market);
        }
    }

    /// The level of a market, or else that of all; where only others have their own, as for a
    /// market that has left the brief, the strictest.
    private static Level level(Assessment assessment, Step step, @Nullable Market market) {
        List<Decision> all =
                assessment.decisions().stream().filter(each -> each.step() == step).toList();
        return all.stream()
                .filter(each -> Objects.equals(each.market(), market))
                .findFirst()
                .or(() -> all.stream().filter(each -> each.market() == null).findFirst())
                .or(() -> all.stream().max(Comparator.comparing(Decision::level)))
                .orElseThrow(() -> new IllegalArgumentException("no decision for " + step.key()))
                .level();
    }

    /// What counts in one market: one line for each step, without what was done for other markets.
    public List<Line> in(Market market) {
        List<Line> own = new ArrayList<>();
        for (Line line : lines) {
            Market of = line.place().market();
            if (market.equals(of)) {
                own.removeIf(each -> each.place().step() == line.place().step());
                own.add(line);
            } else if (of == null) {
                own.add(
                        new Line(
                                line.place(),
                                line.level(),
                                line.deeds().stream()
                                        .filter(deed -> isIn(deed.place().market(), market))
                                        .toList()));
            }
        }
        return List.copyOf(own);
    }

    private static boolean isIn(@Nullable Market of, Market market) {
        return of == null || of.equals(market);
    }
}
