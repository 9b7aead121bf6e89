package org.throughline.rules.row;

import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.ItemKind;
import org.throughline.rules.tag.Tags;

/// The brief, or one item together with its brief, as the conditions that hold for it. Each view is
/// one thing; two are never equal.
public final class View {

    private static final String OF_BRIEF = "brief";

    private final Tags tags;
    private final Bits own;
    private final Bits bits;

    private View(Tags tags, Bits own, Bits bits) {
        this.tags = tags;
        this.own = own;
        this.bits = bits;
    }

    static View ofBrief(Tags brief, Bits bits) {
        return new View(brief, bits, bits);
    }

    /// @param own what holds for the item alone
    static View ofItem(Tags item, Bits own, Bits ofBrief) {
        return new View(item, own, own.and(ofBrief));
    }

    /// The same item beside a brief of which more is known.
    View beside(Bits brief) {
        return ofItem(tags, own, brief);
    }

    /// `brief`, or the word of the item's kind.
    public String about() {
        return about(tags.kind());
    }

    static String about(@Nullable ItemKind kind) {
        return kind == null ? OF_BRIEF : kind.key();
    }

    public Tags tags() {
        return tags;
    }

    public Bits bits() {
        return bits;
    }
}
