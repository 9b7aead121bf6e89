package org.throughline.renderer;

import org.jspecify.annotations.Nullable;

/// Rendering or measuring could not go on for a reason outside the plan: a program that died, a
/// disk that is full, a source that changed. The code is stable and names a page in
/// `docs/problems`.
public final class RenderFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why it failed.
    public enum Code {
        /// The media program could not be started.
        NOT_STARTED("RENDER-001"),
        /// The media program ended without an answer.
        CHILD_DIED("RENDER-002"),
        /// The media program used more memory, time or disk than it may and was stopped.
        OVER_LIMIT("RENDER-003"),
        /// A source is missing or no longer the file it was.
        SOURCE_CHANGED("RENDER-004"),
        /// A source is shorter than what is shown of it, or cannot be decoded.
        SOURCE_UNUSABLE("RENDER-005"),
        /// The natives refused to encode, filter or write.
        NATIVE("RENDER-006"),
        /// A file or folder could not be read or written.
        STORAGE("RENDER-007");

        private final String number;

        Code(String number) {
            this.number = number;
        }

        /// The stable number, such as `RENDER-002`.
        public String number() {
            return number;
        }
    }

    private final Code code;

    /// Says what was wrong, with the value and the place.
    public RenderFailed(Code code, String message) {
        this(code, message, null);
    }

    /// Says what was wrong and carries what caused it.
    public RenderFailed(Code code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /// Why it failed.
    public Code code() {
        return code;
    }
}
