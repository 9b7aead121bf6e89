package org.throughline.renderer.draft;

import java.nio.file.Path;
import java.util.Locale;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.renderer.telling.Variant;

/// What is to be rendered: one variant of an approved plan.
///
/// @param mediaFolder where the plan's source files lie under their plain names
/// @param outFolder where the draft and its papers go; the draft's own folder
/// @param shortSidePx shorter side of the picture, 1080 for a full draft
public record DraftOrder(
        ApprovedPlan plan, Variant variant, Path mediaFolder, Path outFolder, int shortSidePx) {

    private static final int FULL_SIDE_PX = 1080;
    private static final int PREVIEW_SIDE_PX = 540;

    /// A draft of full size.
    public static DraftOrder full(
            ApprovedPlan plan, Variant variant, Path mediaFolder, Path outFolder) {
        return new DraftOrder(plan, variant, mediaFolder, outFolder, FULL_SIDE_PX);
    }

    /// A first look at half the size.
    public static DraftOrder preview(
            ApprovedPlan plan, Variant variant, Path mediaFolder, Path outFolder) {
        return new DraftOrder(plan, variant, mediaFolder, outFolder, PREVIEW_SIDE_PX);
    }

    /// Where its preview grows.
    public Path previewFile() {
        return outFolder.resolve(name() + "_preview.mp4");
    }

    /// Plain name of the video, without its ending.
    String name() {
        return plan.plan().brief().id()
                + "_"
                + variant.market().code().toLowerCase(Locale.ROOT)
                + "_"
                + variant.platform().key();
    }
}
