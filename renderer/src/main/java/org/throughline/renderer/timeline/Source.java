package org.throughline.renderer.timeline;

import java.util.regex.Pattern;

/// An ingested file that a draft draws on: its id is its file name, its hash is checked right
/// before use, its container is what the gate sniffed from its bytes.
public record Source(SourceId id, String sha256, Container container) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public Source {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in hex: " + sha256);
        }
    }
}
