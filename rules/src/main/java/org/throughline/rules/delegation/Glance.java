package org.throughline.rules.delegation;

import org.throughline.rules.row.Bits;
import org.throughline.rules.row.View;

/// A view before it is known how sensitive the video is.
public record Glance(String about, Bits bits, View view) {

    static Glance of(View view) {
        return new Glance(view.about(), view.bits(), view);
    }
}
