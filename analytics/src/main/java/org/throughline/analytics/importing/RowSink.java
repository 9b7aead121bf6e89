package org.throughline.analytics.importing;

import org.throughline.data.engagement.AccountDay;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.ExportLayout;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.RefusedRow;
import org.throughline.data.engagement.Snapshot;
import org.throughline.data.retention.Position;
import org.throughline.data.retention.RetentionPoint;

/// Takes the rows of a file in the order of its lines. A file that is refused in the end may have
/// given rows before; whoever takes them drops them then.
public interface RowSink {

    /// A row of a daily file.
    void take(long line, DailySample sample);

    /// A row of a lifetime export.
    void take(long line, Snapshot snapshot);

    /// What the row just taken says of its post for people to know it by; either may be empty, and
    /// both are as the file has them.
    default void describe(PostKey post, String title, String link) {}

    /// Whether it has a place for rows of such a table; files of others are refused by what they
    /// are.
    default boolean takes(ExportLayout layout) {
        return layout.isOfPosts() || layout.isOfAccounts();
    }

    /// One number of a row that is a day of an account.
    default void take(long line, AccountDay day) {}

    /// A row of a retention curve.
    default void take(long line, Position position, RetentionPoint point) {}

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
