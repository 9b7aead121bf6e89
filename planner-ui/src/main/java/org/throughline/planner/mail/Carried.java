package org.throughline.planner.mail;

/// What came of carrying a letter to a server.
public sealed interface Carried {

    /// The server took it, and will bring it on.
    record Taken() implements Carried {}

    /// It did not get there: nothing was sent.
    ///
    /// @param trouble what kind of thing went wrong
    /// @param says the server's or this machine's own words, on one line; may be empty
    record NotTaken(Trouble trouble, String says) implements Carried {}

    /// The connection ended after the letter was on its way; the server may have it.
    record Unknown(String says) implements Carried {}

    /// What kept a letter from being taken.
    enum Trouble {
        NOT_FOUND,
        NOT_REACHED,
        NOT_ENCRYPTED,
        NOT_LET_IN,
        REFUSED,
        /// The server takes nothing for this address, and says that it never will.
        ADDRESS_REFUSED,
        NO_PASSWORD,
        OTHER
    }

    /// The words of whoever said something about it; empty where nobody did.
    default String words() {
        return switch (this) {
            case Taken() -> "";
            case NotTaken(_, String says) -> says;
            case Unknown(String says) -> says;
        };
    }
}
