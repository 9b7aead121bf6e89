package org.throughline.planner.plan;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Story;
import org.throughline.planner.access.Actor;

/// Saves an edit of a brief or story as the video's next version, and undoes it. Plans that were
/// proposed do not change; proposing again makes their next version.
public final class EditVideo {

    private final Store store;
    private final FactWatch watch;
    private final Clock clock;

    public EditVideo(Store store, FactWatch watch, Clock clock) {
        this.store = store;
        this.watch = watch;
        this.clock = clock;
    }

    /// Saves what somebody made of a version; refused where somebody else was faster.
    public Outcome<Video> save(Video edited, Brief brief, @Nullable Story story, Actor actor) {
        if (!edited.brief().id().equals(brief.id())) {
            throw new IllegalArgumentException(
                    "an edit of " + edited.brief().id() + " is not one of " + brief.id());
        }
        return guarded(
                edited,
                actor,
                () ->
                        store.inTransaction(kept ->
                                watched(
                                        kept,
                                        edited,
                                        next(kept, edited, brief, story, actor, "edit video"))));
    }

    /// Saves without asking whether the actor may write: for use cases that have a guard of their
    /// own.
    Outcome<Video> keep(Video edited, Brief brief, @Nullable Story story, Actor actor) {
        return store.inTransaction(kept -> next(kept, edited, brief, story, actor, "edit video"));
    }

    /// Brings back what was there before the version given, where whoever asks has saved it: what
    /// somebody else wrote is not taken back unseen. The undoing is a version of its own.
    public Outcome<Video> undo(Video edited, Actor actor) {
        return guarded(edited, actor, () -> takeBack(edited, actor));
    }

    private static Outcome<Video> guarded(
            Video edited, Actor actor, Supplier<Outcome<Video>> work) {
        return ReadsAlong.refusal(edited.brief().id(), actor)
                .map(Outcome::<Video>refused)
                .orElseGet(work);
    }

    private Outcome<Video> takeBack(Video edited, Actor actor) {
        BriefId id = edited.brief().id();
        return store.inTransaction(kept -> {
            Optional<Video> undone = kept.videos().find(edited.campaign(), id, edited.version());
            Optional<Video> before =
                    kept.videos().find(edited.campaign(), id, edited.version() - 1);
            if (undone.isEmpty() || before.isEmpty()) {
                return Outcome.refused(
                        new Problem("EDIT-002", id.value(), "there is nothing to undo", ""));
            }
            if (!undone.get().by().equals(actor.name())) {
                return Outcome.refused(ofAnother(undone.get()));
            }
            return watched(
                    kept,
                    edited,
                    next(
                            kept,
                            edited,
                            before.get().brief(),
                            before.get().story(),
                            actor,
                            "undo edit"));
        });
    }

    private static Problem ofAnother(Video video) {
        return new Problem(
                "EDIT-003",
                video.brief().id().value(),
                video.by() + " made the last change, version " + video.version(),
                "Undo takes back your own change while it is the last; change what you want"
                        + " otherwise.");
    }

    private Outcome<Video> watched(Repositories kept, Video before, Outcome<Video> saved) {
        return saved.then(after -> {
            watch.saved(kept, before, after);
            return Outcome.accepted(after);
        });
    }

    private Outcome<Video> next(
            Repositories kept,
            Video edited,
            Brief brief,
            @Nullable Story story,
            Actor actor,
            String action) {
        var next =
                new Video(
                        edited.campaign(),
                        edited.version() + 1,
                        brief,
                        story,
                        actor.name(),
                        clock.instant(),
                        kept.videos()
                                .find(edited.campaign(), brief.id())
                                .map(Video::master)
                                .orElse(null));
        if (!kept.videos().keep(next)) {
            return Outcome.refused(conflict(kept, edited));
        }
        kept.audit()
                .add(
                        clock.instant(),
                        actor.name(),
                        action,
                        edited.campaign() + "." + brief.id(),
                        "version " + next.version());
        return Outcome.accepted(next);
    }

    private static Problem conflict(Repositories kept, Video edited) {
        String by =
                kept.videos()
                        .find(edited.campaign(), edited.brief().id())
                        .map(video -> video.by() + " saved version " + video.version())
                        .orElse("it was taken away");
        return new Problem(
                "EDIT-001",
                edited.brief().id().value(),
                by + " while you were editing version " + edited.version(),
                "Look at what changed, then save yours on top of it.");
    }
}
