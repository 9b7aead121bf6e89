package org.throughline.planner.brief;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.plan.PlanId;
import org.throughline.data.problem.Outcome;
import org.throughline.data.story.Story;
import org.throughline.data.trend.DismissedHint;
import org.throughline.planner.access.Seat;
import org.throughline.planner.approval.ApprovalPace;
import org.throughline.planner.campaign.CampaignType;
import org.throughline.planner.plan.Inherited;
import org.throughline.planner.plan.Revision;
import org.throughline.rules.voice.VoiceReport;

/// What the strategy form asks for.
public interface BriefDesk {

    Optional<Writing> find(BriefId id);

    /// Keeps that somebody has the brief before them, and so what it is meant to leave people
    /// feeling.
    void showed(BriefId id, Seat to);

    /// The type of its campaign; empty where it has none that is known.
    Optional<CampaignType> type(BriefId id);

    /// What it still has from the video it was begun from; empty where it was begun from none that
    /// is seen.
    Optional<Inherited> inherited(Brief brief, @Nullable Story story);

    /// What the rules say of it as it stands; keeps nothing.
    Assessment assess(Brief brief, @Nullable Story story);

    /// How a story sounds beside the brand's voice.
    VoiceReport voice(Brief brief, Story story);

    /// The version of the rulebook in force for a brief, 0 for the shipped cards alone; cheap to
    /// ask often.
    int rulebookVersion(BriefId brief);

    /// Keeps the next version; refused where somebody else has saved meanwhile.
    Outcome<Writing> save(Writing edited, Seat by);

    /// What would become of seals and captions if this were saved and handed in; keeps nothing.
    Outcome<Revision> after(Brief brief, @Nullable Story story);

    /// How long the team takes to approve a plan.
    ApprovalPace pace();

    /// The day that the planner goes by.
    LocalDate today();

    /// What the history suggested to a video and its authors will not take.
    List<DismissedHint> dismissed(BriefId id);

    Outcome<DismissedHint> dismiss(BriefId id, String hint, String reason, Seat by);

    Outcome<Boolean> restoreHint(BriefId id, String hint, Seat by);

    /// Hands it in: the plan's next version.
    Outcome<PlanId> propose(BriefId id, Seat by);

    /// Brings the version before the one that was seen back, as the next version; refused where
    /// somebody else has saved meanwhile.
    Outcome<Writing> undo(Writing seen, Seat by);
}
