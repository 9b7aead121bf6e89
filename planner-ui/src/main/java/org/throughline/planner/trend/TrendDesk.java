package org.throughline.planner.trend;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.engagement.ListedPost;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.problem.Outcome;
import org.throughline.data.review.DraftId;
import org.throughline.data.trend.Sighting;
import org.throughline.data.trend.SightingKind;
import org.throughline.data.trend.TrendReport;
import org.throughline.planner.access.Seat;
import org.throughline.planner.approval.ApprovalPace;
import org.throughline.planner.register.Scorecard;

/// What the trend screen asks for.
public interface TrendDesk {

    /// The latest run; empty before the first.
    Optional<TrendReport> latest();

    /// The latest run that looked at no day after this one.
    Optional<TrendReport> upTo(LocalDate day);

    /// The draft that was published as a post, where that is known.
    Optional<DraftId> draft(PostKey post);

    /// What files tell of posts, under the posts that were asked for; those that no list has are
    /// missing.
    Map<PostKey, ListedPost> listed(Collection<PostKey> posts);

    /// The run before the latest; empty where there was none.
    Optional<TrendReport> before();

    /// Whether files were taken into the history since a run.
    Standing standing(TrendReport report);

    /// How a report stands to the history that it was searched in.
    enum Standing {
        UP_TO_DATE,
        /// Something was taken in since.
        BEHIND,
        /// The history cannot be read, so that nobody knows.
        UNKNOWN
    }

    /// Writes the tables of the history as an archive of Parquet files.
    void export(OutputStream out) throws IOException;

    /// What people have seen rise and vouch for, the latest first.
    List<Sighting> sightings();

    /// Keeps what this seat has seen rise.
    Outcome<Sighting> see(
            SightingKind kind,
            String what,
            Market market,
            LocalDate firstSeen,
            String says,
            Seat by);

    Outcome<Sighting> withdraw(String sighting, Seat by);

    /// The markets that something can be seen in.
    List<Market> markets();

    /// The day that the planner goes by.
    LocalDate today();

    /// How long the team takes to approve a plan.
    ApprovalPace pace();

    /// What came of guidelines that were broken on purpose.
    List<Scorecard.Line> scorecard();

    /// The title of a video that a trend touches.
    String title(BriefId brief);
}
