package org.throughline.planner.beats;

import java.util.List;
import java.util.Optional;
import org.throughline.data.brief.BriefId;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Story;
import org.throughline.planner.access.Seat;
import org.throughline.planner.brief.Writing;
import org.throughline.planner.campaign.CampaignType;

/// What the editor of beats asks for.
public interface BeatsDesk {

    Optional<Writing> find(BriefId id);

    /// The type of its campaign; empty where it has none that is known.
    Optional<CampaignType> type(BriefId id);

    /// Keeps the next version; refused where somebody else has saved meanwhile.
    Outcome<Writing> save(Writing edited, Seat by);

    /// Brings the version before the one that was seen back, as the next version; refused where
    /// somebody else has saved meanwhile.
    Outcome<Writing> undo(Writing seen, Seat by);

    /// Why a story cannot be handed in as it is, each with the id of its beat as its field; empty
    /// where it concerns the whole.
    List<Problem> problems(Writing written);

    /// The source files that may be shown.
    List<MediaItem> media(BriefId id);

    /// How many seconds a text takes to speak in the language it is written in.
    double speechSeconds(Story story, String text);
}
