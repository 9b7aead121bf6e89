package org.throughline.data.jdbc;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.data.jdbc.StoreFailed.Code;

/// What the database throws, in words.
final class Failures {

    private static final int H2_ALREADY_OPEN = 90020;
    private static final int H2_NO_DISK_SPACE = 90100;
    private static final int H2_FILE_CORRUPT = 90030;

    /// The class of SQL states about connections.
    private static final String CONNECTION_EXCEPTION = "08";

    private Failures() {}

    static StoreFailed of(Throwable thrown) {
        SQLException sql = sql(thrown);
        int code = sql == null ? 0 : sql.getErrorCode();
        String said = said(thrown);
        if (code == H2_ALREADY_OPEN || said.contains("already in use")) {
            return openElsewhere(thrown);
        }
        if (code == H2_NO_DISK_SPACE
                || said.contains("no space left")
                || said.contains("disk quota exceeded")) {
            return new StoreFailed(
                    Code.DISK_FULL,
                    "No space is left where the data folder is; the last change was not kept.\n"
                            + "Maybe make room and start again.",
                    thrown);
        }
        if (said.contains("read-only") || said.contains("permission denied")) {
            return new StoreFailed(
                    Code.UNWRITABLE,
                    "The data folder cannot be written.\n"
                            + "Maybe it belongs to somebody else, or is mounted read-only.",
                    thrown);
        }
        if (code == H2_FILE_CORRUPT) {
            return new StoreFailed(
                    Code.DAMAGED,
                    "The database file is damaged.\nMaybe restore the last backup.",
                    thrown);
        }
        if (sql != null && String.valueOf(sql.getSQLState()).startsWith(CONNECTION_EXCEPTION)) {
            return new StoreFailed(
                    Code.UNREACHABLE,
                    "The database cannot be reached: "
                            + sql.getMessage()
                            + "\nMaybe it is not running, or its address is another.",
                    thrown);
        }
        return new StoreFailed(
                Code.DATABASE,
                "The database refused: " + (sql == null ? thrown.getMessage() : sql.getMessage()),
                thrown);
    }

    static StoreFailed openElsewhere(Throwable thrown) {
        return new StoreFailed(
                Code.LOCKED,
                "The data folder is open in another process.\n"
                        + "Maybe a planner is running on it; stop that one, or use another"
                        + " folder with --data.",
                thrown);
    }

    /// The change is written, and nobody knows whether it would survive a power cut.
    static StoreFailed notSynced(Throwable thrown) {
        StoreFailed why = of(thrown);
        return new StoreFailed(
                why.code(),
                "The last change was kept, but the disk did not confirm it.\n"
                        + "Maybe make room or look at the disk; then do the next thing.",
                thrown);
    }

    static StoreFailed unwritable(Path folder, Throwable cause) {
        return new StoreFailed(
                Code.UNWRITABLE,
                "The data folder cannot be written: "
                        + folder
                        + "\nMaybe it belongs to somebody else, or is mounted read-only.",
                cause);
    }

    /// What follows a semicolon would be read as settings of the database.
    static StoreFailed unnameable(Path folder) {
        return new StoreFailed(
                Code.UNWRITABLE,
                "The data folder's name holds a semicolon: "
                        + folder
                        + "\nMaybe use another folder with --data.");
    }

    /// The address itself may hold a password, and is not repeated.
    static StoreFailed unknownAddress() {
        return new StoreFailed(
                Code.DATABASE,
                "The database's address is neither jdbc:postgresql://HOST/NAME nor"
                        + " jdbc:h2:file:FILE without settings.\n"
                        + "Maybe the file of a data folder is meant: jdbc:h2:file:DIR/throughline.");
    }

    /// A server's database is saved by its own means.
    static StoreFailed notOurs() {
        return new StoreFailed(
                Code.DATABASE,
                "The database is on a server of its own, and is not part of the data folder.\n"
                        + "Maybe save it there with pg_dump, and copy the data folder beside it.");
    }

    static StoreFailed anotherFolder(Path folder) {
        return new StoreFailed(
                Code.ANOTHER_FOLDER,
                "This is not the data folder that the database belongs to: "
                        + folder
                        + "\nMaybe the folder that the planner and its workers share is not mounted"
                        + " there, or the database is another planner's.");
    }

    static StoreFailed folderOfAnother(Path folder) {
        return new StoreFailed(
                Code.ANOTHER_FOLDER,
                "The database is new, and the data folder has been used with another one: "
                        + folder
                        + "\nMaybe the address is another, or an empty folder is wanted with --data.");
    }

    static StoreFailed newer(String found, String known) {
        return new StoreFailed(
                Code.NEWER_SCHEMA,
                "The data folder was written by a newer build: its tables are of version "
                        + found
                        + ", this build knows up to "
                        + known
                        + ".\nMaybe start the newer build, or restore a backup made before it.");
    }

    private static @Nullable SQLException sql(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    /// All messages of the chain: H2 tells of a full disk only in a cause.
    private static String said(Throwable thrown) {
        var text = new StringBuilder();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            text.append(each.getMessage()).append('\n');
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
