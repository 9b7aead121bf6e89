package org.throughline.rules;

import org.jspecify.annotations.Nullable;

/// The rules could not be run for a reason outside of them, such as a damaged installation.
public final class RulesFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What failed.
    public enum Code {
        /// The compiled rules are not on the class path.
        NO_RULES,
        /// A shipped list or card cannot be read.
        DAMAGED_LIBRARY
    }

    private final Code code;

    public RulesFailed(Code code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
