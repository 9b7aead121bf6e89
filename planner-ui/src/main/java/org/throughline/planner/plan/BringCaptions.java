package org.throughline.planner.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.BroughtCaptions;
import org.throughline.data.story.Story;
import org.throughline.planner.access.Actor;
import org.throughline.renderer.timedtext.BroughtFile;

/// Takes a caption file for one market of a video, as an edit: it can be undone, and takes effect
/// when it is handed in. The story holds the file whole.
public final class BringCaptions {

    private final Store store;
    private final EditVideo edit;
    private final ProposePlan propose;
    private final CheckCaptions check;

    public BringCaptions(Store store, EditVideo edit, ProposePlan propose, CheckCaptions check) {
        this.store = store;
        this.edit = edit;
        this.propose = propose;
        this.check = check;
    }

    /// Captions as they would be taken.
    ///
    /// @param faults what of the market's captions could then not be sealed
    public record Tried(BroughtCaptions captions, List<CaptionFinding> faults) {
        public Tried {
            faults = List.copyOf(faults);
        }
    }

    /// Reads a file as captions of the hook that the market opens with; nothing is kept.
    ///
    /// @param name what the file is called; a folder before it is left out
    public Outcome<Tried> look(
            String campaign, BriefId brief, Market market, String name, byte[] bytes) {
        return story(campaign, brief, market)
                .then(video -> {
                    Story story = video.story();
                    if (story == null || story.beats().isEmpty()) {
                        return Outcome.refused(NotThere.video(campaign, brief));
                    }
                    String hook = story.beatsIn(market).getFirst().id();
                    return BroughtFile.read(plain(name), bytes, hook)
                            .then(captions ->
                                    propose.draw(
                                                    campaign,
                                                    video.brief(),
                                                    story.withCaptions(market, captions))
                                            .then(plan ->
                                                    Outcome.accepted(
                                                            new Tried(
                                                                    captions,
                                                                    check.check(plan, market)))));
                });
    }

    /// Takes captions for a market, in the place of others. Where they are there already, nothing
    /// is saved.
    ///
    /// @param captions null: those of its lines again
    public Outcome<Video> take(
            String campaign,
            BriefId brief,
            Market market,
            @Nullable BroughtCaptions captions,
            Actor actor) {
        return story(campaign, brief, market)
                .then(video -> {
                    Story story = video.story();
                    if (story == null) {
                        return Outcome.refused(NotThere.video(campaign, brief));
                    }
                    Story taken = story.withCaptions(market, captions);
                    return taken.equals(story)
                            ? Outcome.accepted(video)
                            : edit.save(video, video.brief(), taken, actor);
                });
    }

    private Outcome<Video> story(String campaign, BriefId brief, Market market) {
        Optional<Video> found = store.inTransaction(kept -> kept.videos().find(campaign, brief));
        if (found.isEmpty()) {
            return Outcome.refused(NotThere.video(campaign, brief));
        }
        List<Market> own = found.get().brief().audience().markets();
        return own.contains(market)
                ? Outcome.accepted(found.get())
                : Outcome.refused(
                        new Problem(
                                "HOOK-002",
                                brief.value(),
                                "the brief is not for " + market,
                                "It is for " + own + "."));
    }

    /// Browsers of old send folders too.
    private static String plain(String name) {
        String last = name.replaceAll("[\\p{C}]", "").replaceAll("^.*[/\\\\]", "").strip();
        return last.isEmpty() ? "captions" : last.substring(Math.max(0, last.length() - 120));
    }
}
