package org.throughline.planner.access;

import java.util.Optional;

/// The web session of the request at hand. Confined to a request.
public interface Sessions {

    Optional<SignedIn> find();

    /// Lets somebody in, or changes who sits here. The session gets a new id.
    void enter(SignedIn who);

    void leave();

    /// The guest who sits here, whether or not their link still opens anything; nobody where
    /// somebody is signed in.
    Optional<Seat> guest();

    /// Lets a guest in. The session gets a new id.
    void enterAsGuest(Seat guest);

    /// Ends every session of an account, at once.
    void end(String account);
}
