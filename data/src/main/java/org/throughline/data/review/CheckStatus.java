package org.throughline.data.review;

/// How one check of a file against its plan ended.
public enum CheckStatus {
    PASSED("passed"),
    FAILED("failed"),
    /// The plan breaks a guideline here, with a reason and an owner; it counts as kept.
    BROKEN_ON_PURPOSE("brokenOnPurpose"),
    /// It could not be measured, and is therefore not passed.
    NOT_MEASURED("notMeasured");

    private final String key;

    CheckStatus(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
