package org.throughline.data.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.plan.Fingerprint;
import org.throughline.data.story.MediaId;
import org.throughline.data.time.FrameRate;

/// A rendered video to review, with what was found when it was read back. Rendering the same cell
/// again replaces it.
///
/// @param plan fingerprint of the plan it was rendered from
/// @param folder where the file and its papers are, relative to the data folder
/// @param file plain name of the video in that folder
/// @param sha256 of the video
/// @param papers plain names of what lies beside it: captions, timelines, thumbnails, manifest
/// @param frames its length
/// @param standIns whether machine-made stand-ins are in it: not for publishing
/// @param verdict what was decided about exactly this file; absent while nothing was
/// @param segments how much of it was rendered anew; absent where it is not known
/// @param renderedBy version of the program that rendered it; absent in drafts of earlier versions
/// @param shapes how large the pictures of its sources are; absent in drafts of earlier versions
public record Draft(
        DraftId id,
        Fingerprint plan,
        String folder,
        String file,
        String sha256,
        List<String> papers,
        int widthPx,
        int heightPx,
        long frames,
        FrameRate rate,
        boolean standIns,
        ConformanceReport report,
        Instant renderedAt,
        @Nullable Verdict verdict,
        @Nullable Segments segments,
        @Nullable String renderedBy,
        @Nullable List<SourceShape> shapes) {

    /// The program that renders drafts.
    public static final String RENDERER = "Throughline";

    /// The parts a file was joined from.
    ///
    /// @param anew rendered for it
    /// @param reused taken over from files rendered before, as nothing in them had changed
    public record Segments(int anew, int reused) {

        public int all() {
            return anew + reused;
        }
    }

    /// A draft of which nobody knows what version rendered it.
    public Draft(
            DraftId id,
            Fingerprint plan,
            String folder,
            String file,
            String sha256,
            List<String> papers,
            int widthPx,
            int heightPx,
            long frames,
            FrameRate rate,
            boolean standIns,
            ConformanceReport report,
            Instant renderedAt,
            @Nullable Verdict verdict,
            @Nullable Segments segments) {
        this(
                id,
                plan,
                folder,
                file,
                sha256,
                papers,
                widthPx,
                heightPx,
                frames,
                rate,
                standIns,
                report,
                renderedAt,
                verdict,
                segments,
                null,
                null);
    }

    public Draft {
        papers = List.copyOf(papers);
        shapes = shapes == null ? null : List.copyOf(shapes);
    }

    /// Width of its picture by its height.
    public double ratio() {
        return widthPx / (double) heightPx;
    }

    /// How large the picture of a source is that it was rendered from; empty where nobody knows.
    public Optional<SourceShape> shape(MediaId media) {
        return Stream.ofNullable(shapes)
                .flatMap(List::stream)
                .filter(each -> each.media().equals(media))
                .findFirst();
    }

    public Draft withVerdict(Verdict verdict) {
        return new Draft(
                id,
                plan,
                folder,
                file,
                sha256,
                papers,
                widthPx,
                heightPx,
                frames,
                rate,
                standIns,
                report,
                renderedAt,
                verdict,
                segments,
                renderedBy,
                shapes);
    }
}
