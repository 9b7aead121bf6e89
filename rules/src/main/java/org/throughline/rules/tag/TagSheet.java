package org.throughline.rules.tag;

import java.util.List;
import java.util.Map;

/// The tags of a brief: of the whole video, which also sees every item, and of each item.
public record TagSheet(Tags brief, List<Tags> items) {

    public TagSheet {
        items = List.copyOf(items);
    }

    /// The same sheet with what was found about the whole video added.
    ///
    /// @param found answers by question
    public TagSheet with(Map<String, String> found) {
        return new TagSheet(brief.with(found), items);
    }
}
