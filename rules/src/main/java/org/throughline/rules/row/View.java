package org.throughline.rules.row;

import org.throughline.rules.tag.Tags;

/// The brief, or one item together with its brief, as the conditions that hold for it. Each view is
/// one thing; two are never equal.
public final class View {

    static final String OF_BRIEF = "brief";

    private final String about;
    private final Tags tags;
    private final Bits bits;

    View(String about, Tags tags, Bits bits) {
        this.about = about;
        this.tags = tags;
        this.bits = bits;
    }

    /// `brief`, or the word of the item's kind.
    public String about() {
        return about;
    }

    public Tags tags() {
        return tags;
    }

    public Bits bits() {
        return bits;
    }
}
