package org.throughline.renderer.draft;

import org.throughline.data.review.ConformanceReport;
import org.throughline.renderer.telling.Variant;

/// What inspecting a file found.
///
/// @param variant which draft of the plan the file was held to
/// @param chosen how that variant was found
public record Inspection(Variant variant, Chosen chosen, ConformanceReport report) {

    /// How a variant was found.
    public enum Chosen {
        /// It was named.
        NAMED,
        /// It stands in the manifest beside the file.
        MANIFEST,
        /// It is the one whose words the file shows most of.
        BEST_FIT
    }
}
