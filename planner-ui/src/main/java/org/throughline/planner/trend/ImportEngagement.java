package org.throughline.planner.trend;

import java.nio.file.Path;
import java.util.List;
import org.throughline.analytics.door.Progress;
import org.throughline.analytics.door.TrendAnalysis;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.data.engagement.FileImport;

/// Takes export files into a history, all in one step.
public final class ImportEngagement {

    private final TrendAnalysis analysis;

    public ImportEngagement(TrendAnalysis analysis) {
        this.analysis = analysis;
    }

    /// What taking the files would do, without doing it.
    public List<FileImport> preview(List<Path> files, ImportOptions options) {
        return analysis.preview(files, options);
    }

    /// Takes the files; what became of each, in their order. Interrupting leaves the history as it
    /// was.
    public List<FileImport> take(
            Path history, List<Path> files, ImportOptions options, Progress progress)
            throws InterruptedException {
        return analysis.take(history, files, options, progress);
    }
}
