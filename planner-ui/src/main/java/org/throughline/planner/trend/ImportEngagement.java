package org.throughline.planner.trend;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.throughline.analytics.door.Progress;
import org.throughline.analytics.door.TrendAnalysis;
import org.throughline.analytics.history.StoredImport;
import org.throughline.analytics.importing.ExportFile;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.data.engagement.AccountDays;
import org.throughline.data.engagement.AccountRegister;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.engagement.SaidTags;

/// Takes export files into a history, all in one step.
public final class ImportEngagement {

    private final TrendAnalysis analysis;

    public ImportEngagement(TrendAnalysis analysis) {
        this.analysis = analysis;
    }

    /// What taking a file would do, without doing it.
    ///
    /// @param share hears how much has been read, from 0 to 1
    public FileImport preview(Path history, ExportFile file, DoubleConsumer share) {
        return analysis.preview(history, file, share);
    }

    /// A file with what was said in a history of such files before.
    public ExportFile remembering(Path history, ExportFile file) {
        return analysis.remembering(history, file);
    }

    /// The accounts that a history knows.
    public AccountRegister accounts(Path history) {
        return analysis.accounts(history);
    }

    /// What a history knows of accounts day by day.
    public AccountDays accountDays(Path history) {
        return analysis.accountDays(history);
    }

    /// Remembers an account beside those that a history knows.
    public AccountRegister remember(Path history, AccountRegister.Account account) {
        return analysis.remember(history, account);
    }

    /// What is in a history, the first first.
    public List<StoredImport> before(Path history) {
        return analysis.imports(history);
    }

    /// How often a history has changed.
    public long changes(Path history) {
        return analysis.changes(history);
    }

    /// Writes the tables of a history as an archive of Parquet files.
    public void export(Path history, OutputStream out) throws IOException {
        analysis.export(history, out);
    }

    /// Tells the analyses what people say of posts; nothing happens where they know it already.
    public void tag(Path history, List<SaidTags> said, Progress progress)
            throws InterruptedException {
        analysis.tag(history, said, progress);
    }

    /// Takes files of which the same is said.
    public List<FileImport> take(
            Path history, List<Path> files, ImportOptions options, Progress progress)
            throws InterruptedException {
        return take(history, ExportFile.all(files, options), progress);
    }

    /// Takes the files; what became of each, in their order. Interrupting leaves the history as it
    /// was.
    public List<FileImport> take(Path history, List<ExportFile> files, Progress progress)
            throws InterruptedException {
        return analysis.take(history, files, progress);
    }
}
