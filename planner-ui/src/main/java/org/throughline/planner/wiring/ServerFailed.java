package org.throughline.planner.wiring;

/// The planner could not be served.
public final class ServerFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What stood in the way.
    public enum Code {
        PORT_TAKEN,
        ADDRESS_NOT_OURS,
        NOT_STARTED
    }

    private final Code code;

    ServerFailed(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
