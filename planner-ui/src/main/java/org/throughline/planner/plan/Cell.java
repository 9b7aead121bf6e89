package org.throughline.planner.plan;

import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.PlanId;
import org.throughline.data.review.Draft;

/// One video in one market on one platform.
///
/// @param title of the video
/// @param plan the latest version of its plan; absent while none was proposed
/// @param draft the draft that shows what the plan says now; absent while there is none
/// @param blocker one sentence: what stands in the way; empty where nothing does
/// @param early whether its plan says a day before the embargo; never where it was published
/// @param owner whose turn it is: a person where one can be named, else a role
public record Cell(
        BriefId brief,
        String title,
        Market market,
        Platform platform,
        @Nullable PlanId plan,
        @Nullable Draft draft,
        CellState state,
        String blocker,
        boolean early,
        String owner) {}
