package org.throughline.planner.cli;

/// What a command hands back to the shell.
final class Exit {

    /// Done.
    static final int DONE = 0;

    /// Refused, or a check failed; every problem was listed, files stay.
    static final int REFUSED = 1;

    /// Wrong usage.
    static final int USAGE = 2;

    /// The world failed, or the command is not built yet.
    static final int FAILED = 3;

    private Exit() {}
}
