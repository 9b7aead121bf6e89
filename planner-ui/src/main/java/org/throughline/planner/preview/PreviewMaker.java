package org.throughline.planner.preview;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.throughline.data.problem.Outcome;
import org.throughline.data.review.DraftId;
import org.throughline.planner.access.Actor;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.draft.RenderedPreview;

/// Makes a first look at one cell of an approved plan. Takes as long as it takes; an interrupt
/// stops it.
@FunctionalInterface
public interface PreviewMaker {

    /// Makes the preview.
    ///
    /// @param folder where it goes
    /// @param place is told the file, before it grows there
    /// @param heard is told how far it is, and how far it can be played already
    Outcome<RenderedPreview> make(
            DraftId id, Actor actor, Path folder, Consumer<Path> place, Progress heard)
            throws InterruptedException;
}
