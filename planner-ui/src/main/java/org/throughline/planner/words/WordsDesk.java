package org.throughline.planner.words;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Hold;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.PlanId;
import org.throughline.data.problem.Outcome;
import org.throughline.data.story.Story;
import org.throughline.planner.access.Seat;
import org.throughline.planner.brief.Writing;
import org.throughline.planner.plan.Revision;
import org.throughline.renderer.canvas.PostBound;
import org.throughline.renderer.caption.LanguagePace;

/// What the page of a market's words asks for.
public interface WordsDesk {

    Optional<Writing> find(BriefId id);

    /// Keeps the next version; refused where somebody else has saved meanwhile.
    Outcome<Writing> save(Writing edited, Seat by);

    /// Brings the version before the one that was seen back, as the next version.
    Outcome<Writing> undo(Writing seen, Seat by);

    /// What would become of seals and captions if what is written were handed in; keeps nothing.
    Outcome<Revision> after(Writing written);

    /// Hands it in: the plan's next version.
    Outcome<PlanId> handIn(BriefId id, Seat by);

    /// The languages of a market and of whoever writes for all.
    Languages languages(BriefId id, Market market);

    /// What platforms of a video advise against in what they publish in a market.
    List<Advice> advice(Writing written, Market market);

    /// A platform that would rather have less of something than it has.
    record Advice(Platform platform, PostBound bound, int found) {}

    /// What holds the market up in the latest plan; empty where nothing does or there is none.
    List<Hold> holds(BriefId id, Market market);

    /// Two languages, as BCP 47 tags.
    ///
    /// @param pace how fast the market's is read and spoken
    record Languages(String author, String market, LanguagePace pace) {

        /// Whether a market has to be written to in another language than the author's.
        boolean differ() {
            return !language(author).equals(language(market));
        }

        private static String language(String tag) {
            return java.util.Locale.forLanguageTag(tag).getLanguage();
        }
    }

    /// A story that can be read; absent while there are no beats.
    static @Nullable Story told(Writing written) {
        Story story = written.story();
        return story == null || story.beats().isEmpty() ? null : story;
    }
}
