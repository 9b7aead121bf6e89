package org.throughline.data.plan;

import java.util.List;
import org.throughline.data.assessment.Hold;
import org.throughline.data.problem.Problem;
import org.throughline.data.register.MarketStop;

/// Whether one market of a plan may go on, and if not, what it waits for.
public sealed interface MarketStanding {

    /// Every seal is there, and nothing stands in the way.
    record Ready(List<Seal> seals) implements MarketStanding {
        public Ready {
            seals = List.copyOf(seals);
        }
    }

    /// The stop switch is set: whatever else is missing, nothing goes on there.
    record Stopped(List<MarketStop> stops) implements MarketStanding {
        public Stopped {
            stops = List.copyOf(stops);
        }
    }

    /// A rule holds it until somebody has answered.
    record Held(List<Hold> holds) implements MarketStanding {
        public Held {
            holds = List.copyOf(holds);
        }
    }

    /// The plan itself does not stand: evidence is missing, or something refused is done.
    record Blocked(List<Problem> problems) implements MarketStanding {
        public Blocked {
            problems = List.copyOf(problems);
        }
    }

    /// These seals are missing or broken.
    record Waiting(List<SealState> open) implements MarketStanding {
        public Waiting {
            open = List.copyOf(open);
        }
    }
}
