package org.throughline.planner.brief;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Ask;
import org.throughline.data.assessment.Asking;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Because;
import org.throughline.data.assessment.Change;
import org.throughline.data.assessment.Decision;
import org.throughline.data.assessment.Flip;
import org.throughline.data.assessment.Hold;
import org.throughline.data.assessment.Limit;
import org.throughline.data.assessment.Need;
import org.throughline.data.assessment.Never;
import org.throughline.data.assessment.Note;
import org.throughline.data.assessment.Sensitivity;
import org.throughline.data.assessment.Showing;
import org.throughline.data.brief.Market;

/// An assessment as the document that `assess --json` prints; its fields are in `docs/formats.md`.
public final class AssessmentDocument {

    private AssessmentDocument() {}

    public static Map<String, @Nullable Object> of(Assessment assessment) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("brief", assessment.brief().value());
        fields.put("rulebook", assessment.rulebook());
        fields.put("rulebookVersion", assessment.rulebookVersion());
        fields.put("severity", assessment.severity().name());
        fields.put("decisions", assessment.decisions().stream().map(each -> of(each)).toList());
        fields.put("asks", assessment.asks().stream().map(each -> of(each)).toList());
        fields.put("needs", assessment.needs().stream().map(each -> of(each)).toList());
        fields.put("never", assessment.never().stream().map(each -> of(each)).toList());
        fields.put("holds", assessment.holds().stream().map(each -> of(each)).toList());
        fields.put("limits", assessment.limits().stream().map(each -> of(each)).toList());
        fields.put("lane", lane(assessment));
        fields.put("notes", assessment.notes().stream().map(each -> of(each)).toList());
        fields.put(
                "sensitivities",
                assessment.sensitivities().stream().map(each -> of(each)).toList());
        fields.put("unanswered", assessment.unanswered());
        return fields;
    }

    private static Map<String, @Nullable Object> of(Decision decision) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("step", decision.step().key());
        addMarket(fields, decision.market());
        fields.put("level", decision.level().name());
        fields.put("floor", decision.floor().name());
        fields.put("because", because(decision.because()));
        fields.put("flips", flips(decision.flips()));
        fields.put("facts", decision.facts());
        return fields;
    }

    private static Map<String, @Nullable Object> of(Ask ask) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("role", ask.role());
        addMarket(fields, ask.market());
        if (ask.person() != null) {
            fields.put("person", ask.person().value());
        }
        fields.put("seal", ask.seal());
        fields.put("stage", ask.stage());
        fields.put("how", ask.how() == null ? null : of(ask.how()));
        fields.put("because", because(ask.because()));
        return fields;
    }

    private static Map<String, @Nullable Object> of(Need need) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("what", need.what());
        fields.put("item", need.item());
        addMarket(fields, need.market());
        fields.put("met", need.met());
        fields.put("missing", need.missing());
        fields.put("leastSeconds", need.leastMillis() / 1000.0);
        fields.put("of", need.of());
        fields.put("showing", need.showing() == null ? null : of(need.showing()));
        fields.put("because", because(need.because()));
        return fields;
    }

    private static Map<String, @Nullable Object> of(Asking how) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("all", how.all());
        fields.put("after", how.after());
        fields.put("withinDays", how.withinDays());
        return fields;
    }

    private static Map<String, @Nullable Object> of(Showing showing) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("text", showing.text());
        fields.put("where", showing.where());
        fields.put("from", showing.from());
        fields.put("size", showing.size());
        return fields;
    }

    private static Map<String, @Nullable Object> of(Never never) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("what", never.what());
        fields.put("value", never.value());
        fields.put("market", never.market() == null ? null : never.market().code());
        fields.put("broken", never.broken());
        fields.put("hard", never.hard());
        fields.put("replacement", never.replacement());
        fields.put("because", because(never.because()));
        return fields;
    }

    private static Map<String, @Nullable Object> of(Hold hold) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        addMarket(fields, hold.market());
        fields.put("until", hold.until());
        fields.put("platform", hold.platform() == null ? null : hold.platform().key());
        fields.put("because", because(hold.because()));
        fields.put("flips", flips(hold.flips()));
        return fields;
    }

    private static Map<String, @Nullable Object> of(Limit limit) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("measure", limit.measure());
        fields.put("bound", limit.bound());
        fields.put("number", limit.number());
        fields.put("unit", limit.unit());
        fields.put("hard", limit.hard());
        fields.put("because", because(limit.because()));
        return fields;
    }

    private static Map<String, @Nullable Object> lane(Assessment assessment) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("fast", assessment.lane().fast());
        fields.put("leadDays", assessment.lane().leadDays());
        fields.put("because", because(assessment.lane().because()));
        return fields;
    }

    private static Map<String, @Nullable Object> of(Note note) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("place", note.place());
        fields.put("says", note.says());
        fields.put("because", because(note.because()));
        return fields;
    }

    private static Map<String, @Nullable Object> of(Sensitivity sensitivity) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("kind", sensitivity.kind());
        addMarket(fields, sensitivity.market());
        fields.put("severity", sensitivity.severity().name());
        fields.put("because", because(sensitivity.because()));
        return fields;
    }

    private static List<Map<String, Object>> because(List<Because> reasons) {
        return reasons.stream().map(AssessmentDocument::of).toList();
    }

    private static Map<String, Object> of(Because because) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rule", because.rule());
        fields.put("version", because.version());
        fields.put("setBy", because.setBy());
        fields.put("says", because.says());
        return fields;
    }

    private static List<Map<String, @Nullable Object>> flips(List<Flip> flips) {
        return flips.stream().map(AssessmentDocument::of).toList();
    }

    private static Map<String, @Nullable Object> of(Flip flip) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("changes", flip.changes().stream().map(AssessmentDocument::of).toList());
        fields.put("level", flip.level() == null ? null : flip.level().name());
        return fields;
    }

    private static Map<String, @Nullable Object> of(Change change) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("field", change.field());
        addMarket(fields, change.market());
        fields.put("from", change.from());
        fields.put("to", change.to());
        return fields;
    }

    private static void addMarket(Map<String, @Nullable Object> fields, @Nullable Market market) {
        if (market != null) {
            fields.put("market", market.code());
        }
    }
}
