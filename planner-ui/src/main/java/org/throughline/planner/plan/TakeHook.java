package org.throughline.planner.plan;

import java.util.List;
import java.util.Optional;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Story;
import org.throughline.planner.access.Actor;

/// Lets some markets open with another hook of the story, as an edit of the video: it can be
/// undone, and takes effect when it is handed in.
public final class TakeHook {

    private final Store store;
    private final EditVideo edit;

    public TakeHook(Store store, EditVideo edit) {
        this.store = store;
        this.edit = edit;
    }

    /// Exactly these markets open with this hook from now on; one that did and is not among them
    /// opens with the first hook again. Where that is so already, nothing is saved.
    public Outcome<Video> take(
            String campaign, BriefId brief, String hook, List<Market> markets, Actor actor) {
        Optional<Video> found = store.inTransaction(kept -> kept.videos().find(campaign, brief));
        Story story = found.map(Video::story).orElse(null);
        if (found.isEmpty() || story == null) {
            return Outcome.refused(NotThere.video(campaign, brief));
        }
        Video video = found.get();
        if (story.otherHooks().stream().map(Beat::id).noneMatch(hook::equals)) {
            return Outcome.refused(
                    new Problem(
                            "HOOK-001",
                            brief.value(),
                            "the story holds no hook '" + hook + "' ready",
                            "Maybe one of "
                                    + story.otherHooks().stream().map(Beat::id).toList()
                                    + "."));
        }
        List<Market> own = video.brief().audience().markets();
        for (Market market : markets) {
            if (!own.contains(market)) {
                return Outcome.refused(
                        new Problem(
                                "HOOK-002",
                                brief.value(),
                                "the brief is not for " + market,
                                "It is for " + own + "."));
            }
        }
        Story taken = story.withHook(hook, markets);
        return taken.equals(story)
                ? Outcome.accepted(video)
                : edit.save(video, video.brief(), taken, actor);
    }
}
