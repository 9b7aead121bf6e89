package org.throughline.rules.tag;

import java.util.Map;

/// Where a question stands in a campaign file, so that advice names what a person can find.
public final class FieldPaths {

    private static final Map<String, String> PATHS =
            Map.ofEntries(
                    Map.entry("goal", "goal.main"),
                    Map.entry("feeling", "feeling.first"),
                    Map.entry("market", "audience.markets"),
                    Map.entry("age-band", "audience.age"),
                    Map.entry("relation", "audience.relation"),
                    Map.entry("knowledge", "audience.knowledge"),
                    Map.entry("moment", "audience.moment"),
                    Map.entry("vulnerability", "audience.vulnerability"),
                    Map.entry("access-need", "audience.accessNeed"),
                    Map.entry("viewing", "audience.viewing"),
                    Map.entry("topic", "topics"),
                    Map.entry("stakes", "stakes.level"),
                    Map.entry("stake-kind", "stakes.kinds"),
                    Map.entry("spend", "stakes.spend"),
                    Map.entry("reversible", "stakes.reversible"),
                    Map.entry("message-shape", "messageShape"),
                    Map.entry("humour", "humour.kinds"),
                    Map.entry("joke-about", "humour.about"),
                    Map.entry("claim-kind", "claims"),
                    Map.entry("person-kind", "people"),
                    Map.entry("platform", "platforms"),
                    Map.entry("commercial-relation", "commercialRelation"),
                    Map.entry("trend-use", "trendUse"),
                    Map.entry("product-attribute", "productAttributes"),
                    Map.entry("prerequisite", "prerequisites"),
                    Map.entry("publish-date", "publish.date"));

    private FieldPaths() {}

    /// The path of a question's answer, such as `humour.kinds`.
    public static String of(String dimension) {
        return PATHS.getOrDefault(dimension, dimension);
    }
}
