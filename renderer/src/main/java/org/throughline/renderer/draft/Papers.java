package org.throughline.renderer.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.throughline.data.json.Documents;
import org.throughline.data.review.ConformanceReport;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.gate.Durable;
import org.throughline.renderer.interchange.CaptionFiles;
import org.throughline.renderer.interchange.Manifest;
import org.throughline.renderer.storyboard.Storyboard;

/// Writes what lies beside a draft.
final class Papers {
    static final String MANIFEST = "manifest.json";
    static final String REPORT = "report.json";

    private Papers() {}

    static List<Path> write(
            Storyboard board, ConformanceReport report, Path folder, String name, String sha256) {
        var documents = new Documents();
        var cues = CaptionFiles.timed(board.cues(), board.timeline().canvas().rate());
        var manifest = Manifest.of(board, name + ".mp4", sha256);
        return List.of(
                write(folder.resolve(name + ".srt"), CaptionFiles.srt(cues)),
                write(folder.resolve(name + ".vtt"), CaptionFiles.vtt(cues)),
                write(folder.resolve(MANIFEST), documents.writeIndented(manifest) + "\n"),
                write(folder.resolve(REPORT), documents.writeIndented(report) + "\n"));
    }

    /// Whole or not at all.
    private static Path write(Path file, String text) {
        try {
            Durable.write(file, part -> Files.writeString(part, text, StandardCharsets.UTF_8));
            return file;
        } catch (IOException unwritable) {
            throw new RenderFailed(
                    RenderFailed.Code.STORAGE,
                    "Cannot write " + file + "\nMaybe the disk is full or may not be written.",
                    unwritable);
        }
    }
}
