package org.throughline.data.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who may sign in, in one role.
///
/// @param id kebab-case, made of the name; once in a store
/// @param name as in the teams of campaigns
/// @param role word of the reviewer roles, or `administrator`, `strategist`, `analyst`, `creator`
/// @param secret the passphrase as an encoder keeps it, never as it was typed; absent until it is
///   chosen
/// @param invitation the link that lets a passphrase be chosen; absent once it was used
/// @param closed since when nobody signs in with it; absent: it is open
public record Account(
        String id,
        String name,
        String role,
        @Nullable String secret,
        @Nullable Invitation invitation,
        Instant added,
        @Nullable Instant closed) {

    /// A link that works once.
    ///
    /// @param sha256 of its key; the key itself is not kept
    public record Invitation(String sha256, Instant until) {}

    public boolean isOpen() {
        return closed == null;
    }

    /// The same, to be entered by a new link; whatever passphrase there was holds until then.
    public Account invited(Invitation by) {
        return new Account(id, name, role, secret, by, added, closed);
    }

    /// The same with a passphrase; its link is used up.
    public Account with(String secret) {
        return new Account(id, name, role, secret, null, added, closed);
    }

    public Account in(String role) {
        return new Account(id, name, role, secret, invitation, added, closed);
    }

    /// Closed at a moment, or open again; a link that was not used goes with the closing.
    public Account closed(@Nullable Instant at) {
        return new Account(id, name, role, secret, at == null ? invitation : null, added, at);
    }
}
