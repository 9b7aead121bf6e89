package org.throughline.renderer.draft;

import java.util.List;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.renderer.interchange.Interchange;
import org.throughline.renderer.interchange.PlacedNote;
import org.throughline.renderer.storyboard.StoryboardMaker;
import org.throughline.renderer.telling.Telling;
import org.throughline.renderer.telling.Variant;

/// Writes a draft for editing programs once more, with what people noted at its frames since. Needs
/// no media: a draft was made of them, so that they are as planned. Thread-safe.
public final class NotedEdit {

    /// Words are set as in a draft of full size.
    private static final int FULL_SIDE_PX = 1080;

    private final StoryboardMaker maker;

    public NotedEdit(StoryboardMaker maker) {
        this.maker = maker;
    }

    /// The draft of a plan; refused where its words cannot be drawn any more.
    public Outcome<Interchange> of(ProductionPlan plan, Variant variant, List<PlacedNote> notes) {
        var telling = Telling.approved(plan, variant);
        return maker.lay(telling, AssumedSources.of(plan), FULL_SIDE_PX)
                .then(board -> Outcome.accepted(new Interchange(board, notes)));
    }
}
