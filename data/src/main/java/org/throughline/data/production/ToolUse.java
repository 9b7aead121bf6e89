package org.throughline.data.production;

import org.jspecify.annotations.Nullable;

/// What a tool did.
///
/// @param tool its name
/// @param version absent: nobody has said
/// @param did in a few words
public record ToolUse(String tool, @Nullable String version, String did) {

    public ToolUse {
        tool = Doer.said("a tool's name", tool);
        version = version == null || version.isBlank() ? null : Doer.said("a version", version);
        did = Doer.said("what a tool did", did);
    }

    /// Name and version, as far as it is said.
    public String called() {
        return version == null ? tool : tool + " " + version;
    }
}
