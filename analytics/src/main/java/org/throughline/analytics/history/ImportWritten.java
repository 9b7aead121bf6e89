package org.throughline.analytics.history;

import java.util.List;

/// What the import job leaves: all files that are in force once its manifest is.
public record ImportWritten(List<StoredFile> files) {

    public ImportWritten {
        files = List.copyOf(files);
    }
}
