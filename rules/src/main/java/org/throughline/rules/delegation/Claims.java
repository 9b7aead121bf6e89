package org.throughline.rules.delegation;

import java.util.ArrayList;
import java.util.List;

/// What rows ask for that hold for the video or for one item, each kind of outcome in the order of
/// the rulebook. Filled by one claim, then only read.
public record Claims(
        List<Ruling.Step> steps,
        List<Ruling.Ask> asks,
        List<Ruling.Hold> holds,
        List<Ruling.Plain> others) {

    static Claims none() {
        return new Claims(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(Ruling ruling) {
        switch (ruling) {
            case Ruling.Step step -> steps.add(step);
            case Ruling.Ask ask -> asks.add(ask);
            case Ruling.Hold hold -> holds.add(hold);
            case Ruling.Plain plain -> others.add(plain);
        }
    }
}
