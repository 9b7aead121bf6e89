package org.throughline.planner.brief;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.rules.disclosure.DisclosureAdvice;
import org.throughline.rules.disclosure.DisclosureAdvice.Reason;

/// What to disclose, as fields of a document.
public final class DisclosureDocument {

    private DisclosureDocument() {}

    public static List<Map<String, @Nullable Object>> of(List<DisclosureAdvice> all) {
        return all.stream().map(DisclosureDocument::of).toList();
    }

    private static Map<String, @Nullable Object> of(DisclosureAdvice advice) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("market", advice.market().code());
        fields.put("platform", advice.platform().key());
        fields.put("sourceType", advice.sourceTypeUri());
        fields.put("label", advice.label().name());
        fields.put("labelName", advice.labelName());
        fields.put("labelBecause", reasons(advice.labelReasons()));
        fields.put("euDuty", advice.duty().name());
        fields.put("euBecause", reasons(advice.dutyReasons()));
        fields.put("caution", advice.caution());
        return fields;
    }

    private static List<Map<String, @Nullable Object>> reasons(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> {
                    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                    fields.put("says", reason.says());
                    fields.put("fact", reason.fact());
                    return fields;
                })
                .toList();
    }
}
