package org.throughline.rules.tag;

import java.util.List;

/// The tags of a brief: of the whole video, which also sees every item, and of each item.
public record TagSheet(Tags brief, List<Tags> items) {

    public TagSheet {
        items = List.copyOf(items);
    }

    /// The same sheet with what was found about the whole video added.
    public TagSheet with(String dimension, String value) {
        TagsBuilder more = new TagsBuilder().all(brief).answer(dimension, value);
        brief.counts().forEach((counted, count) -> more.count(counted, count, ""));
        return new TagSheet(more.build(null, brief.id(), brief.label()), items);
    }
}
