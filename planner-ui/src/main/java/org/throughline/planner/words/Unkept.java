package org.throughline.planner.words;

import org.throughline.data.story.Localized;

/// What somebody typed at one place and what could not be kept, where somebody else was faster or
/// where it was refused.
///
/// @param source the author's line that they had before their eyes
/// @param clash whether somebody else had saved meanwhile; what was refused for another reason is
///   tried again as soon as it is typed otherwise
record Unkept(String source, TextRow.OwnWords change, boolean clash) {

    /// The same, and what was typed there after it.
    Unkept and(TextRow.OwnWords then) {
        return new Unkept(source, before -> then.change(change.change(before)), clash);
    }

    /// Whether it was typed for the line that stands there now.
    boolean isFor(Localized there) {
        return there.source().equals(source);
    }
}
