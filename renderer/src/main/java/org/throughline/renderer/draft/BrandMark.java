package org.throughline.renderer.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.story.MediaId;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.child.MediaProgram;
import org.throughline.renderer.lettering.PaintedBand;
import org.throughline.renderer.storyboard.StoryboardMaker;
import org.throughline.renderer.telling.SourceFacts;
import org.throughline.renderer.telling.Telling;

/// The brand's logo as a draft shows it. Its file is decoded in the media program alone; what that
/// painted is kept by the file's hash and the size. Thread-safe.
final class BrandMark {
    private final MediaProgram media;
    private final StoryboardMaker maker;
    private final Path kept;

    BrandMark(MediaProgram media, StoryboardMaker maker, Path workFolder) {
        this.media = media;
        this.maker = maker;
        this.kept = workFolder.resolve("logos");
    }

    /// The mark of a telling whose sources lie in `folder`; null where it has none, or where its
    /// file is not among them.
    @Nullable PaintedBand of(
            Telling telling, Map<MediaId, SourceFacts> sources, Path folder, int shortSidePx)
            throws InterruptedException {
        var logo = telling.plan().story().logo();
        var still = logo == null ? null : sources.get(logo.media());
        if (logo == null || still == null || !still.shows()) {
            return null;
        }
        var size = maker.logoSize(telling, logo, still, shortSidePx);
        var file =
                kept.resolve(
                        "%s-%s-%dx%d.rgba"
                                .formatted(
                                        still.source().sha256(),
                                        media.edition(),
                                        size.widthPx(),
                                        size.heightPx()));
        try {
            Files.createDirectories(kept);
            if (!Files.isRegularFile(file)
                    || Files.size(file) != 4L * size.widthPx() * size.heightPx()) {
                media.paint(still.source(), folder, size.widthPx(), size.heightPx(), file);
            }
            return PaintedBand.picture(size.widthPx(), size.heightPx(), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new RenderFailed(
                    RenderFailed.Code.STORAGE, "Cannot keep a logo in " + kept, unreadable);
        }
    }
}
