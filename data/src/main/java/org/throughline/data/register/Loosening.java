package org.throughline.data.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;

/// Facts of a brief that somebody edited after it had been assessed. Where the rules ask for less
/// because of it, at once or once a choice has changed, a brand lead sees it before the plan can be
/// approved.
///
/// @param version of the video that holds the edit
/// @param by who edited
/// @param looser what became looser, each as a sentence; empty: nothing, so far
/// @param seen absent while no brand lead has seen it
public record Loosening(
        String campaign,
        BriefId brief,
        int version,
        String by,
        Instant at,
        List<FactEdit> facts,
        List<String> looser,
        @Nullable Seen seen) {

    /// One fact that now reads otherwise.
    ///
    /// @param question what was asked, such as `topic`
    /// @param about the item it is asked of, such as `person Agnes Hollinder`; absent: the video
    /// @param from what was answered
    /// @param to what is answered now; empty: nothing
    public record FactEdit(
            String question, @Nullable String about, List<String> from, List<String> to) {

        public FactEdit {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }

    /// That a brand lead has looked at it.
    ///
    /// @param says may be empty
    public record Seen(String by, Instant at, String says) {}

    public Loosening {
        facts = List.copyOf(facts);
        looser = List.copyOf(looser);
    }

    /// The same, now that the rules ask for less, which nobody has seen.
    public Loosening with(List<String> looser) {
        return new Loosening(campaign, brief, version, by, at, facts, looser, null);
    }

    /// The same, now that the rules ask for some of it again; what was seen stays seen.
    public Loosening left(List<String> looser) {
        return new Loosening(campaign, brief, version, by, at, facts, looser, seen);
    }

    public Loosening with(Seen seen) {
        return new Loosening(campaign, brief, version, by, at, facts, looser, seen);
    }
}
