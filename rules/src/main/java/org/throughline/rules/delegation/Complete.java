package org.throughline.rules.delegation;

import org.throughline.rules.row.Bits;
import org.throughline.rules.row.View;

/// A view that knows how sensitive the video is.
public record Complete(String about, Bits bits, View view) {

    static Complete of(View view) {
        return new Complete(view.about(), view.bits(), view);
    }
}
