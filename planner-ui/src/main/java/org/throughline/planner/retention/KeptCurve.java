package org.throughline.planner.retention;

import org.throughline.data.engagement.FileImport;
import org.throughline.data.retention.RetentionCurve;

/// A curve that was handed in.
///
/// @param read what came of the rows of its file
/// @param isNew false where the same bytes were kept for this post already, and nothing changed
/// @param counts whether it is the curve that counts; false where one of a later day is kept
public record KeptCurve(
        RetentionCurve curve, FileImport.Taken read, boolean isNew, boolean counts) {}
