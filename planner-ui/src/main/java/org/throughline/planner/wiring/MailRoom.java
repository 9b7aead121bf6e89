package org.throughline.planner.wiring;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.throughline.data.jdbc.Store;
import org.throughline.planner.inbox.WaitsFor;
import org.throughline.planner.mail.KeepMailServer;
import org.throughline.planner.mail.KeptPassword;
import org.throughline.planner.mail.MailCarrier;
import org.throughline.planner.mail.SendingPlace;
import org.throughline.planner.notice.KeepWishes;
import org.throughline.planner.notice.NoticeLetter;
import org.throughline.planner.notice.Sending;
import org.throughline.planner.notice.TellWaiting;

/// The part of a house where mail goes out: through which server, to whom, and of what. By the
/// world's clock: codes, pauses and digests keep their time whatever day a demo plays.
public final class MailRoom {

    private final Clock clock = Clock.systemUTC();
    private final Store store;
    private final WaitsFor waits;
    private final KeptPassword password;
    private final SendingPlace place;

    MailRoom(Store store, WaitsFor waits, Path dataFolder) {
        this.store = store;
        this.waits = waits;
        this.password = new KeptPassword(dataFolder);
        this.place = new SendingPlace(dataFolder);
    }

    public MailCarrier carrier() {
        return new MailCarrier(password, clock);
    }

    public KeepMailServer keepServer() {
        return new KeepMailServer(store, password, place, carrier(), NoticeLetter::trial, clock);
    }

    public KeepWishes keepWishes() {
        return new KeepWishes(sending());
    }

    public TellWaiting tellWaiting() {
        return new TellWaiting(sending());
    }

    private Sending sending() {
        return new Sending(
                store, waits, carrier()::carry, place::isHere, clock, new SecureRandom());
    }
}
