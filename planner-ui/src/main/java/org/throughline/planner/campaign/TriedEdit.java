package org.throughline.planner.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.story.Line;
import org.throughline.data.story.Story;

/// An edit that somebody of the team tries once the plan is sealed, to see what it would do, and
/// puts back.
public sealed interface TriedEdit {

    BriefId brief();

    /// Who tries it.
    String by();

    /// Other words for one line.
    ///
    /// @param line counted from 1 within the beat
    /// @param market whose words; absent: the author's
    record Words(
            BriefId brief, String by, String beat, int line, @Nullable Market market, String text)
            implements TriedEdit {

        /// The line that it is about; absent where there is none.
        public @Nullable Line find(@Nullable Story story) {
            return story == null
                    ? null
                    : story.allBeats()
                            .filter(each -> each.id().equals(beat))
                            .flatMap(each -> each.lines().stream().skip(line - 1L).limit(1))
                            .findFirst()
                            .orElse(null);
        }
    }

    /// Another hook in some markets.
    record Hook(BriefId brief, String by, String hook, List<Market> markets) implements TriedEdit {

        public Hook {
            markets = List.copyOf(markets);
        }
    }

    static TriedEdit read(Fields fields) {
        BriefId brief = Reads.id(fields, "brief", BriefId::new);
        String by = fields.text("by", "Say who tries it.");
        String hook = fields.textOrNull("hook");
        if (hook != null) {
            return new Hook(brief, by, hook, Reads.markets(fields, "markets"));
        }
        Integer line = fields.wholeOrNull("line");
        return new Words(
                brief,
                by,
                fields.text("beat", "Say in which beat the line is; or name another hook."),
                line == null ? 1 : Math.max(1, line),
                fields.has("market") ? Reads.market(fields, "market") : null,
                fields.text("text", "Say what the line would be."));
    }
}
