package org.throughline.planner.together;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Hold;
import org.throughline.data.brief.Brief;
import org.throughline.data.campaign.Video;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.Seal;
import org.throughline.data.problem.Problem;
import org.throughline.data.production.StepPlace;
import org.throughline.data.story.Story;
import org.throughline.planner.ledger.KeepLedger;

/// What a change would do to one video.
public sealed interface Prospect {

    /// The video as it was looked at.
    Video video();

    /// It would be written otherwise.
    ///
    /// @param story absent while there is only a brief
    /// @param breaks seals that hold on its plan, and would not once this is handed in
    /// @param asked seals that nobody was asked for before
    /// @param held what the rules would hold and do not hold now
    /// @param freed what the rules hold now and would not
    /// @param open why it could not be handed in as it would stand
    record Changes(
            Video video,
            Brief brief,
            @Nullable Story story,
            List<Seal> breaks,
            List<RequiredSeal> asked,
            List<Hold> held,
            List<Hold> freed,
            List<Problem> open)
            implements Prospect {
        public Changes {
            breaks = List.copyOf(breaks);
            asked = List.copyOf(asked);
            held = List.copyOf(held);
            freed = List.copyOf(freed);
            open = List.copyOf(open);
        }

        /// The same without some of what keeps it from being handed in.
        public Changes without(Predicate<Problem> some) {
            return new Changes(
                    video,
                    brief,
                    story,
                    breaks,
                    asked,
                    held,
                    freed,
                    open.stream().filter(some.negate()).toList());
        }
    }

    /// Steps of it would be somebody else's; breaks nothing.
    record Assigns(Video video, List<Work> steps) implements Prospect {
        public Assigns {
            steps = List.copyOf(steps);
        }
    }

    /// Nothing of it would be other than it is.
    record Same(Video video) implements Prospect {}

    /// It cannot be done.
    record Refused(Video video, List<Problem> problems) implements Prospect {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// The work on one step.
    ///
    /// @param seen version of what was last said of it; 0 where nobody has
    record Work(StepPlace place, int seen, KeepLedger.Wanted before, KeepLedger.Wanted after) {

        Work back() {
            return new Work(place, seen + 1, /* before= */ after, /* after= */ before);
        }
    }
}
