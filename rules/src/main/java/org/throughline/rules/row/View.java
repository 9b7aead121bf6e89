package org.throughline.rules.row;

import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.ItemKind;
import org.throughline.rules.tag.Tags;

/// The brief, or one item together with its brief, as the conditions that hold for it. Each view is
/// one thing; two are never equal.
public final class View {

    private static final String OF_BRIEF = "brief";

    private final int place;
    private final Tags tags;
    private final Bits own;
    private final Bits bits;

    private View(int place, Tags tags, Bits own, Bits bits) {
        this.place = place;
        this.tags = tags;
        this.own = own;
        this.bits = bits;
    }

    static View ofBrief(Tags brief, Bits bits) {
        return new View(0, brief, bits, bits);
    }

    /// @param own what holds for the item alone
    static View ofItem(int place, Tags item, Bits own, Bits ofBrief) {
        return new View(place, item, own, own.and(ofBrief));
    }

    /// The same item beside a brief of which more is known.
    View beside(Bits brief) {
        return ofItem(place, tags, own, brief);
    }

    /// `brief`, or the word of the item's kind.
    public String about() {
        return about(tags.kind());
    }

    static String about(@Nullable ItemKind kind) {
        return kind == null ? OF_BRIEF : kind.key();
    }

    /// Where the item stands on its sheet, from 1 on; 0 for the brief.
    public int place() {
        return place;
    }

    public Tags tags() {
        return tags;
    }

    public Bits bits() {
        return bits;
    }
}
