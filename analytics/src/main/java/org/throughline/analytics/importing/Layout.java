package org.throughline.analytics.importing;

import java.util.Optional;
import java.util.Set;
import org.throughline.data.engagement.ExportLayout;

/// How the rows of one kind of file are read.
interface Layout {

    /// What it is called in reports.
    ExportLayout name();

    /// The columns without which a file is not of this layout; more may stand beside them, in any
    /// order.
    Set<String> signature();

    /// Reads a row and hands it on, or leaves a fault in it; not empty where the row holds no
    /// published video.
    Optional<Skip> read(Row row, FileContext context, RowSink sink);

    /// Why a row is neither taken nor refused.
    enum Skip {
        /// The sum of the others.
        TOTAL,
        /// A post, but no video.
        NO_VIDEO
    }
}
