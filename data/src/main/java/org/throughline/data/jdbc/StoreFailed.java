package org.throughline.data.jdbc;

/// The store cannot do what was asked, and it is not the fault of what was asked.
public final class StoreFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Code {
        /// Another process has the data folder open.
        LOCKED,
        /// The data folder cannot be written.
        UNWRITABLE,
        /// The data folder was written by a newer build.
        NEWER_SCHEMA,
        /// No space is left.
        DISK_FULL,
        /// What is kept cannot be read.
        DAMAGED,
        /// The database belongs to another data folder.
        ANOTHER_FOLDER,
        /// The database does not answer.
        UNREACHABLE,
        /// Anything else the database says.
        DATABASE
    }

    private final Code code;

    StoreFailed(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    StoreFailed(Code code, String message) {
        super(message);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
