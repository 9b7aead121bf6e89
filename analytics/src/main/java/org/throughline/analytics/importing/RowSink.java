package org.throughline.analytics.importing;

import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.RefusedRow;
import org.throughline.data.engagement.Snapshot;

/// Takes the rows of a file in the order of its lines. A file that is refused in the end may have
/// given rows before; whoever takes them drops them then.
public interface RowSink {

    /// A row of a daily file.
    void take(long line, DailySample sample);

    /// A row of a lifetime export.
    void take(long line, Snapshot snapshot);

    /// A row that does not go in, of as many as there are.
    default void refuse(RefusedRow row) {}

    /// For a preview: counts without keeping anything.
    static RowSink none() {
        return new RowSink() {
            @Override
            public void take(long line, DailySample sample) {}

            @Override
            public void take(long line, Snapshot snapshot) {}
        };
    }
}
