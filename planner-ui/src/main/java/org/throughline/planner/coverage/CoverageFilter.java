package org.throughline.planner.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;

/// Which months are shown; it stands in the address of the page.
///
/// @param brand absent = all
/// @param platform absent = all
/// @param gaps only months with something to mend
record CoverageFilter(@Nullable String brand, @Nullable Platform platform, boolean gaps) {

    static final CoverageFilter NONE = new CoverageFilter(null, null, false);

    /// As an address says it; what it says that is not known is left out.
    static CoverageFilter of(Map<String, List<String>> parameters, Coverage coverage) {
        return new CoverageFilter(
                first(parameters, "brand").filter(coverage.brands()::contains).orElse(null),
                first(parameters, "platform").flatMap(Platform::find).orElse(null),
                first(parameters, "gaps").isPresent());
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    /// The other way round: what [#of] reads.
    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (brand != null) {
            parameters.put("brand", List.of(brand));
        }
        if (platform != null) {
            parameters.put("platform", List.of(platform.key()));
        }
        if (gaps) {
            parameters.put("gaps", List.of("yes"));
        }
        return parameters;
    }

    boolean shows(MonthCell cell) {
        return (brand == null || brand.equals(cell.brand()))
                && (platform == null || platform.site() == cell.platform().site())
                && (!gaps || cell.hasGaps());
    }
}
