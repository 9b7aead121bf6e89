package org.throughline.renderer.storyboard;

import java.util.Arrays;
import java.util.Optional;

/// What something laid over the picture is for, which decides how it looks and where it stands.
public enum Role {
    HOOK_CAPTION("hook-caption"),
    CAPTION("caption"),
    TITLE("title"),
    MESSAGE("message"),
    NUMBER("number"),
    QUALIFIER("qualifier"),
    LOWER_THIRD("lower-third"),
    LABEL("label"),
    SIGN("sign"),
    LOGO("logo"),
    LOGO_PICTURE("logo-picture"),
    CARD("card"),
    FINGERPRINT("fingerprint"),
    DRAFT_MARK("draft-mark"),
    STAND_IN("stand-in");

    private final String key;

    Role(String key) {
        this.key = key;
    }

    /// The word in plans and reports.
    public String key() {
        return key;
    }

    /// The role of a text on screen by its word in the plan.
    static Optional<Role> find(String key) {
        return Arrays.stream(values())
                .filter(role -> role != LOGO_PICTURE && role.key.equals(key))
                .findFirst();
    }

    /// True of words that a viewer is meant to read, rather than marks for those who review.
    public boolean isForViewers() {
        return this != FINGERPRINT && this != DRAFT_MARK && this != STAND_IN;
    }

    /// True of words that a rule can need in the file.
    public boolean isNotice() {
        return this == LABEL || this == SIGN;
    }

    /// True of words on screen that can make a claim, captions apart.
    boolean makesClaims() {
        return this == NUMBER || this == MESSAGE || this == TITLE;
    }

    public boolean isCaption() {
        return this == CAPTION || this == HOOK_CAPTION;
    }
}
