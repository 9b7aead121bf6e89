package org.throughline.planner.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Framing;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Story;
import org.throughline.planner.access.Actor;

/// Fits the source of one shot to the shapes of a video, as an edit: it can be undone, and takes
/// effect when it is handed in.
public final class CropShot {

    private final Store store;
    private final EditVideo edit;

    public CropShot(Store store, EditVideo edit) {
        this.store = store;
        this.edit = edit;
    }

    /// Frames the shot of this number, counted from 0 within its beat. Where it is framed so
    /// already, nothing is saved.
    public Outcome<Video> crop(
            String campaign, BriefId brief, String beat, int shot, Framing framing, Actor actor) {
        Optional<Video> found = store.inTransaction(kept -> kept.videos().find(campaign, brief));
        Story story = found.map(Video::story).orElse(null);
        if (found.isEmpty() || story == null) {
            return Outcome.refused(NotThere.video(campaign, brief));
        }
        Story cropped =
                story.withBeats(
                        framed(story.beats(), beat, shot, framing),
                        framed(story.otherHooks(), beat, shot, framing));
        boolean there =
                story.allBeats()
                        .filter(each -> each.id().equals(beat))
                        .anyMatch(each ->
                                shot >= 0
                                        && shot < each.shots().size()
                                        && each.shots().get(shot) instanceof Shot.Footage);
        if (!there) {
            return Outcome.refused(
                    new Problem(
                            "CROP-001",
                            brief.value(),
                            "there is no footage at shot " + (shot + 1) + " of beat " + beat,
                            "Maybe somebody has changed the story; look at it again."));
        }
        return cropped.equals(story)
                ? Outcome.accepted(found.get())
                : edit.save(found.get(), found.get().brief(), cropped, actor);
    }

    private static List<Beat> framed(List<Beat> beats, String id, int shot, Framing framing) {
        return beats.stream()
                .map(beat -> beat.id().equals(id) ? framed(beat, shot, framing) : beat)
                .toList();
    }

    private static Beat framed(Beat beat, int number, Framing framing) {
        if (number < 0 || number >= beat.shots().size()) {
            return beat;
        }
        List<Shot> shots = new ArrayList<>(beat.shots());
        if (shots.get(number) instanceof Shot.Footage seen) {
            shots.set(number, seen.framed(framing));
        }
        return beat.withShots(shots);
    }
}
