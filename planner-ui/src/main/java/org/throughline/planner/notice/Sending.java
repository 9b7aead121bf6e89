package org.throughline.planner.notice;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.notice.MailServer;
import org.throughline.planner.inbox.WaitsFor;
import org.throughline.planner.mail.Carried;
import org.throughline.planner.mail.Letter;

/// What telling people by mail rests on.
///
/// @param carrier brings a letter to a server
/// @param isHere whether mail through a server is sent from here, and not from where this is a copy
///   of
/// @param clock of the world: codes and pauses run out whatever day a demo plays
public record Sending(
        Store store,
        WaitsFor waits,
        BiFunction<MailServer, Letter, Carried> carrier,
        Predicate<MailServer> isHere,
        Clock clock,
        SecureRandom random) {

    /// The server that mail goes through from here; empty where none does.
    Optional<MailServer> server(Repositories kept) {
        return kept.notices().server().filter(isHere);
    }
}
