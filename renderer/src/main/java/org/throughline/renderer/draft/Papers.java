package org.throughline.renderer.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.data.json.Documents;
import org.throughline.data.review.ConformanceReport;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.gate.Durable;
import org.throughline.renderer.interchange.Interchange;
import org.throughline.renderer.interchange.Manifest;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.timedtext.CaptionFiles;

/// Writes what lies beside a draft.
final class Papers {
    static final String MANIFEST = "manifest.json";
    static final String REPORT = "report.json";

    private final Path folder;
    private final String name;

    Papers(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    List<Path> write(
            Storyboard board,
            ConformanceReport report,
            String sha256,
            List<Covers.Cover> covers,
            byte[] contactSheet) {
        var documents = new Documents();
        var manifest =
                Manifest.of(
                        board,
                        name + ".mp4",
                        sha256,
                        covers.stream().map(Covers.Cover::named).toList());
        var papers = new ArrayList<Path>();
        captions(board).forEach((form, bytes) -> papers.add(write(name + "." + form, bytes)));
        var interchange = new Interchange(board);
        papers.add(write(name + ".edl", interchange.edl()));
        papers.add(write(name + ".otio", interchange.otio()));
        var post = board.telling().published();
        if (post.isWritten()) {
            papers.add(write(name + "_post.txt", post.text() + "\n"));
            papers.add(write(name + "_post.json", documents.writeIndented(post) + "\n"));
        }
        covers.forEach(cover -> papers.add(write(cover.named().file(), cover.jpeg())));
        papers.add(write(name + "_contact-sheet.jpg", contactSheet));
        papers.add(write(MANIFEST, documents.writeIndented(manifest) + "\n"));
        papers.add(write(REPORT, documents.writeIndented(report) + "\n"));
        return papers;
    }

    /// As a file where they were brought as one, to the byte; the other form, and both where they
    /// were not, are written from the captions.
    private static Map<String, byte[]> captions(Storyboard board) {
        var brought = board.telling().findWholeCaptions();
        var cues =
                brought.map(CaptionFiles::timed)
                        .orElseGet(() ->
                                CaptionFiles.timed(board.cues(), board.timeline().canvas().rate()));
        var captions = new TreeMap<String, byte[]>();
        captions.put("srt", CaptionFiles.srt(cues).getBytes(StandardCharsets.UTF_8));
        captions.put("vtt", CaptionFiles.vtt(cues).getBytes(StandardCharsets.UTF_8));
        brought.ifPresent(file -> captions.put(file.form().key(), file.bytes()));
        return captions;
    }

    /// Takes away what was said of an earlier draft of this name, so that it never lies beside
    /// another one.
    void clear() {
        for (String paper : List.of(MANIFEST, REPORT)) {
            var file = folder.resolve(paper);
            try {
                Files.deleteIfExists(file);
            } catch (IOException undeletable) {
                throw new RenderFailed(
                        RenderFailed.Code.STORAGE, "Cannot remove " + file, undeletable);
            }
        }
    }

    private Path write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Whole or not at all.
    private Path write(String name, byte[] bytes) {
        var file = folder.resolve(name);
        try {
            Durable.write(file, part -> Files.write(part, bytes));
            return file;
        } catch (IOException unwritable) {
            throw new RenderFailed(
                    RenderFailed.Code.STORAGE,
                    "Cannot write " + file + "\nMaybe the disk is full or may not be written.",
                    unwritable);
        }
    }
}
