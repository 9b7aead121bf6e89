package org.throughline.planner.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.json.Sha256;
import org.throughline.data.review.DraftId;
import org.throughline.planner.route.Urgency;

/// One thing that waits for somebody.
///
/// @param campaign name of the campaign it lies in
/// @param brief the video it is about
/// @param title of that video
/// @param draft the draft it is about; absent where it is about none
/// @param about what of it: the scope of a seal, a market, a claim's id, a file of parts, a step
///   and its market, who is late with how many seals, how many notes or answers (on a plan, on
///   which version) and the id of the last one; may be empty
/// @param says what a person said or a rule says, as far as there is something; may be empty
/// @param part id of the part of the page where it is done; empty: the page's top
/// @param since absent where that is not known
/// @param due the day on which it is due; absent where none is set
public record Waiting(
        Kind kind,
        String campaign,
        BriefId brief,
        String title,
        @Nullable DraftId draft,
        String about,
        String says,
        String part,
        @Nullable Instant since,
        @Nullable LocalDate due) {

    /// How pressing it is.
    public Urgency urgency(LocalDate today) {
        return Urgency.of(
                since == null ? null : LocalDate.ofInstant(since, ZoneOffset.UTC), due, today);
    }

    /// The name of what waits, by which it is known again for as long as it waits: the same however
    /// late it has become, how many seals of it are still to be given, which markets of a plan are
    /// still to be approved, and what it is called by now. Of notes it is the last one that makes a
    /// thing another: what was told stays told while some of them are read or done with.
    public String thing() {
        String what =
                switch (kind) {
                    case SEE_LATE -> about.split(",", 2)[0] + " " + due;
                    case CHANGE_DRAFT, CHANGE_PLAN, RENDER_AGAIN, ANSWER_BREAK ->
                            about + " " + since;
                    case ATTACH_EVIDENCE -> about + " " + says;
                    case APPROVE_PLAN -> "";
                    case READ_NOTES, READ_PLAN_NOTES, READ_ANSWERS ->
                            about.substring(about.lastIndexOf(',') + 1);
                    default -> about;
                };
        return name(
                kind.name(),
                brief.toString(),
                draft == null ? "" : draft.toString(),
                what,
                isOfNotes() ? "" : part);
    }

    /// Whether its part of the page is a note.
    boolean isOfNotes() {
        return kind == Kind.READ_NOTES || kind == Kind.READ_PLAN_NOTES || kind == Kind.READ_ANSWERS;
    }

    /// The name of its deadline, in one urgency.
    public String deadline(Urgency urgency) {
        return name(thing(), urgency.name());
    }

    /// Its own name and those of its deadlines.
    Set<String> names() {
        return Set.of(thing(), deadline(Urgency.DUE_SOON), deadline(Urgency.LATE));
    }

    private static String name(String... parts) {
        return Sha256.of(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    /// What is to be done, the most pressing first.
    public enum Kind {
        ANSWER_HOLD,
        SEAL_AGAIN,
        SEAL_PLAN,
        APPROVE_PLAN,
        SEE_LATE,
        SEE_LOOSENED,
        ANSWER_BREAK,
        SEAL_DRAFT,
        WATCH_DRAFT,
        CHANGE_PLAN,
        CHANGE_DRAFT,
        READ_NOTES,
        READ_PLAN_NOTES,
        READ_ANSWERS,
        RENDER_AGAIN,
        ATTACH_EVIDENCE,
        CHECK_EVIDENCE,
        DO_STEP,
        READ_OUT
    }
}
