package org.throughline.analytics;

import org.jspecify.annotations.Nullable;

/// The world failed the analysis: a disk, a process, a folder that is not what it was. Nothing is
/// half-done: the history is as it was before.
public final class AnalyticsFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What failed, for those who look it up.
    public enum Code {
        /// A file could not be read.
        FILE_UNREADABLE,
        /// There was no room to unpack a file.
        DISK_FULL,
        /// The history folder is damaged or cannot be written.
        HISTORY_BROKEN,
        /// What was named as a history is no folder.
        HISTORY_NO_FOLDER,
        /// Another process writes to the history.
        HISTORY_BUSY,
        /// The analytics program could not be started or ended badly.
        PROGRAM_FAILED,
        /// It was asked to stop, and did.
        CANCELED
    }

    private final Code code;

    public AnalyticsFailed(Code code, String message) {
        this(code, message, null);
    }

    public AnalyticsFailed(Code code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
