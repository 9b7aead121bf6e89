package org.throughline.planner.coverage;

import java.util.List;
import java.util.Optional;
import org.throughline.data.brief.Platform;

/// What a history covers.
///
/// @param cells by brand and platform, the newest month first
/// @param unlisted files that were taken before posts were listed; handed in again they are listed
///   and change nothing else
/// @param left whether older posts are not listed
record Coverage(List<MonthCell> cells, int unlisted, boolean left) {

    Coverage {
        cells = List.copyOf(cells);
    }

    List<String> brands() {
        return cells.stream().map(MonthCell::brand).distinct().toList();
    }

    List<Platform> platforms() {
        return cells.stream().map(MonthCell::platform).distinct().sorted().toList();
    }

    List<MonthCell> shown(CoverageFilter filter) {
        return cells.stream().filter(filter::shows).toList();
    }

    Optional<MonthCell> first() {
        return cells.stream().findFirst();
    }
}
