package org.throughline.planner.draft;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealState;
import org.throughline.data.post.Post;
import org.throughline.data.post.PostResult;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.production.WhoDidWhat;
import org.throughline.data.register.MarketStop;
import org.throughline.data.retention.RetentionCurve;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.Drawing;
import org.throughline.data.review.FrameNote;
import org.throughline.data.review.NoteThread;
import org.throughline.data.review.RenderJob;
import org.throughline.data.review.ReviewAnswer;
import org.throughline.data.review.Viewing;
import org.throughline.data.time.FrameRange;
import org.throughline.planner.access.Seat;
import org.throughline.planner.review.CarriedNote;
import org.throughline.planner.review.FeltOfFile;
import org.throughline.planner.review.FeltState;
import org.throughline.planner.route.OpenSeal;
import org.throughline.renderer.interchange.Interchange;

/// What the screens of drafts ask for.
public interface DraftDesk {

    /// The drafts that show what a version of a plan says, those of earlier versions that say the
    /// same included.
    List<Draft> drafts(PlanId plan);

    /// A draft, where this seat may see it.
    Optional<Draft> find(DraftId id, Seat by);

    /// The drafts of the same cell of other versions of the plan, the latest first.
    List<Draft> versions(DraftId id, Seat by);

    /// What this seat has seen of a draft while it played.
    Viewing viewing(Draft draft, Seat by);

    /// Keeps that a run of frames of a draft was shown to this seat.
    Outcome<Viewing> saw(Draft draft, FrameRange run, Seat by);

    /// The title of the video a draft is of.
    String title(DraftId draft);

    /// The plan a draft was rendered from.
    Optional<ProductionPlan> plan(Draft draft);

    /// How far this seat is with saying what a draft left it feeling.
    Outcome<FeltState> feeling(DraftId id, Seat by);

    /// Keeps what the file of a draft left this seat feeling.
    ///
    /// @param word of `feeling`
    /// @param strength from 1 to 5; absent where it is left open
    Outcome<FeltState> sayFeeling(Draft draft, String word, @Nullable Integer strength, Seat by);

    /// Shows this seat what a draft is meant to leave people feeling, once it has answered.
    Outcome<FeltState> showFeeling(DraftId id, Seat by);

    /// Accepts a draft.
    ///
    /// @param answers to every question that is asked before
    Outcome<Draft> accept(Draft seen, List<ReviewAnswer> answers, Seat by);

    /// Asks for changes of a draft.
    ///
    /// @param answers to those that were answered
    Outcome<Draft> askForChanges(Draft seen, String says, List<ReviewAnswer> answers, Seat by);

    /// How the seals stand that the rules ask for on a draft and for its release.
    List<SealState> seals(Draft draft);

    /// Those of them that do not hold, with whose they are and by when they are due.
    List<OpenSeal> openSeals(Draft draft);

    /// Puts one of them.
    Outcome<Seal> seal(DraftId id, RequiredSeal required, Seat by);

    /// Why no release package is made of a draft as it is now; empty where one can be.
    List<Problem> standsAgainstRelease(Draft draft);

    /// Makes the release package of a draft that this seat may see.
    Outcome<ReleaseFile> pack(DraftId id, Seat by);

    /// Who or what did each step of the plan a draft was rendered from, as far as it counts for
    /// this draft; empty where that plan is not there.
    List<WhoDidWhat.Line> production(Draft draft);

    /// The video file of a draft.
    Path file(Draft draft);

    /// The notes that this seat may see, in the order of their frames, with what was said to them.
    List<NoteThread> notes(DraftId id, Seat by);

    /// From now on this seat has had these before it.
    ///
    /// @return ids of the notes and answers of others among them that it had not
    Set<UUID> see(List<NoteThread> shown, Seat by);

    /// Answers a note.
    ///
    /// @param id made where it is written
    Outcome<NoteThread> answer(UUID id, FrameNote note, String says, Seat by);

    /// Says that a note is done with, or that it is not.
    Outcome<NoteThread> resolve(FrameNote note, boolean done, Seat by);

    /// The notes on earlier versions of a draft, with where they lie in it.
    List<CarriedNote> carried(DraftId id, Seat by);

    /// A draft for editing programs, with its notes and those of earlier versions as they are now;
    /// empty where it cannot be laid out any more.
    Optional<Interchange> noted(Draft draft, Seat by);

    /// Writes a note.
    ///
    /// @param frames one frame, or a stretch
    /// @param says may be empty where a drawing says it
    /// @param drawing over the first of them
    Outcome<FrameNote> note(
            DraftId id, FrameRange frames, String says, @Nullable Drawing drawing, Seat by);

    /// Where a draft was published, as far as people recorded it.
    List<Post> posts(DraftId id);

    /// What people said blind of the file that was posted; empty where nobody did, and for a seat
    /// that does not know what it is meant to leave.
    Optional<FeltOfFile> felt(Post post, Seat by);

    /// What was last read of a post's results.
    Optional<PostResult> result(Post post);

    /// Reads an export file, and keeps what it says of the posts that were recorded; a retention
    /// curve with the one of this draft that it is of.
    ///
    /// @param name as whoever handed it in calls it; the day of lifetime values is read from it
    Outcome<ResultsRead> readResults(DraftId id, String name, byte[] file, Seat by);

    /// How the viewers of a post stayed, as far as somebody handed it in.
    Optional<RetentionCurve> curve(Post post);

    /// Takes a curve away.
    ///
    /// @return why it may not be; empty where it is done
    Optional<Problem> removeCurve(Post post, RetentionCurve curve, Seat by);

    /// Records that a draft, with the file it has here, was published.
    Outcome<Post> record(
            Draft draft,
            String postId,
            String account,
            String placement,
            Instant publishedAt,
            Seat by);

    /// The stop switches that stand in the market of a draft, as they are now.
    List<MarketStop> stops(DraftId id);

    /// Asks for one cell of an approved plan to be rendered, or says why it cannot be. Returns at
    /// once.
    Outcome<RenderJob> render(DraftId id, Seat by);

    /// The rendering of a cell, while there is one or where the last one failed.
    Optional<RenderJob> rendering(DraftId id);

    /// What the clock says that renderings are measured by, which is the wall's.
    Instant renderingTime();

    /// What is being rendered, what waits for it and what has lately come of it, of the campaigns
    /// that this seat may see; in the order it was asked for.
    List<RenderJob> renderings(Seat by);

    /// Stops a rendering of a draft that this seat may see; what was begun is removed.
    void cancel(DraftId id, Seat by);

    /// Forgets a rendering that came to nothing, of a draft that this seat may see.
    void dismiss(DraftId id, Seat by);
}
