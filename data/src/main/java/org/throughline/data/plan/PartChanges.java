package org.throughline.data.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.PersonId;
import tools.jackson.databind.JsonNode;

/// Compares what a seal covers in two versions of a plan.
final class PartChanges {

    private final PlanPart part;
    private final List<PartChange> changes = new ArrayList<>();

    private PartChanges(PlanPart part) {
        this.part = part;
    }

    static List<PartChange> between(
            ProductionPlan before,
            ProductionPlan after,
            SealScope scope,
            @Nullable Market market,
            @Nullable PersonId person) {
        var was = new PartDocuments(before, scope, market, person);
        var is = new PartDocuments(after, scope, market, person);
        List<PartChange> changes = new ArrayList<>();
        for (PlanPart part : scope.parts()) {
            var found = new PartChanges(part);
            found.compare(
                    "", Sealing.DOCUMENTS.tree(was.of(part)), Sealing.DOCUMENTS.tree(is.of(part)));
            changes.addAll(found.changes);
        }
        return changes;
    }

    private void compare(String place, @Nullable JsonNode was, @Nullable JsonNode is) {
        if (was != null && was.equals(is)) {
            return;
        }
        if (was != null && is != null && was.isObject() && is.isObject()) {
            var keys = new TreeSet<>(was.propertyNames());
            keys.addAll(is.propertyNames());
            for (String key : keys) {
                compare(place.isEmpty() ? key : place + ", " + key, was.get(key), is.get(key));
            }
        } else if (was != null && is != null && was.isArray() && is.isArray()) {
            for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
                compare(place + " " + (i + 1), was.get(i), is.get(i));
            }
        } else {
            changes.add(new PartChange(part, place, text(was), text(is)));
        }
    }

    private static String text(@Nullable JsonNode node) {
        if (node == null) {
            return "";
        }
        return node.isString() ? node.stringValue() : node.toString();
    }
}
