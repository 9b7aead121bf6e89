package org.throughline.analytics.history;

import java.util.List;

/// What the import job has written.
public record ImportWritten(List<StoredFile> files) {

    public ImportWritten {
        files = List.copyOf(files);
    }
}
