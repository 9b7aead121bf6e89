package org.throughline.planner.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.MediaItem;

/// What would be entered of the files that were brought.
///
/// @param campaign absent where no campaign file could be read
/// @param problems what stands in the way, each with its place
/// @param media each file that the campaign names
/// @param left parts of the campaign file, and files, that nothing comes of here
public record CampaignLook(
        @Nullable Campaign campaign, List<Problem> problems, List<Source> media, List<Left> left) {

    public CampaignLook {
        problems = List.copyOf(problems);
        media = List.copyOf(media);
        left = List.copyOf(left);
    }

    /// Whether it can be entered.
    public boolean isReady() {
        return campaign != null && problems.isEmpty();
    }

    /// A source file that a campaign names.
    record Source(MediaItem item, Place place) {}

    /// Where a source file is.
    enum Place {
        /// It was brought with the campaign file.
        BROUGHT,
        /// It lies in the media folder already.
        THERE,
        /// It is nowhere yet.
        MISSING
    }

    /// Something that is not entered.
    ///
    /// @param what a part of the campaign file, or the name of a file
    record Left(Kind kind, String what) {
        enum Kind {
            FILE,
            RULEBOOK,
            PART
        }
    }
}
