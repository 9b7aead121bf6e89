package org.throughline.planner.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.notice.NoticeKind;
import org.throughline.planner.inbox.Waiting;
import org.throughline.planner.route.Urgency;

/// Something that is told once: that a thing waits, or that its day is near or over.
///
/// @param name of the thing, or of its deadline
/// @param of the thing whose deadline it is; absent where it is the thing itself
record Thing(String name, NoticeKind kind, @Nullable Of of) {

    /// @param name of the thing
    /// @param kind as which it is told itself
    record Of(String name, NoticeKind kind) {}

    /// What there is to tell of all that waits for somebody, each thing before its deadline.
    static List<Thing> of(List<Waiting> all, LocalDate today) {
        Map<String, Thing> things = new LinkedHashMap<>();
        for (Waiting each : all) {
            Thing thing = new Thing(each.thing(), kind(each.kind()), null);
            things.putIfAbsent(thing.name, thing);
            Urgency urgency = each.urgency(today);
            if (urgency != Urgency.IN_TIME) {
                Thing deadline =
                        new Thing(
                                each.deadline(urgency),
                                NoticeKind.DEADLINES,
                                new Of(thing.name, thing.kind));
                things.putIfAbsent(deadline.name, deadline);
            }
        }
        return new ArrayList<>(things.values());
    }

    private static NoticeKind kind(Waiting.Kind kind) {
        return switch (kind) {
            case ANSWER_HOLD -> NoticeKind.HOLDS;
            case SEAL_AGAIN -> NoticeKind.BROKEN_SEALS;
            case SEAL_PLAN, APPROVE_PLAN, SEAL_DRAFT -> NoticeKind.SEALS;
            case SEE_LATE, SEE_LOOSENED, ANSWER_BREAK -> NoticeKind.LEAD;
            case WATCH_DRAFT -> NoticeKind.DRAFTS;
            case CHANGE_PLAN, CHANGE_DRAFT, READ_NOTES, READ_PLAN_NOTES, READ_ANSWERS ->
                    NoticeKind.NOTES;
            case RENDER_AGAIN -> NoticeKind.RENDERS;
            case ATTACH_EVIDENCE, CHECK_EVIDENCE -> NoticeKind.EVIDENCE;
            case DO_STEP -> NoticeKind.STEPS;
            case READ_OUT -> NoticeKind.READ_OUTS;
        };
    }
}
