package org.throughline.planner.review;

import org.throughline.data.brief.Feeling;
import org.throughline.data.review.FeltSpread;

/// What people said blind of one file, beside what it was meant to leave them.
public record FeltOfFile(Feeling meant, FeltSpread spread) {}
