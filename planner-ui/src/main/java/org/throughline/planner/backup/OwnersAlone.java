package org.throughline.planner.backup;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// What a new file or folder is made with so that nobody but its owner reads it, where the disk
/// knows owners.
final class OwnersAlone {

    private OwnersAlone() {}

    static FileAttribute<?>[] file(Path place) {
        return of(place, "rw-------");
    }

    static FileAttribute<?>[] folder(Path place) {
        return of(place, "rwx------");
    }

    private static FileAttribute<?>[] of(Path place, String permissions) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
