package org.throughline.data.campaign;

import java.util.List;
import org.throughline.data.brief.BriefId;

/// The video that another one was begun from.
///
/// @param campaign that it belongs to
/// @param version of it that was taken, counted from 1
/// @param parts what was taken of it: `strategy`, `story`, `post-text`
public record Master(String campaign, BriefId brief, int version, List<String> parts) {

    public Master {
        parts = List.copyOf(parts);
    }
}
