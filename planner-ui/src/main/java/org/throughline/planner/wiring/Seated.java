package org.throughline.planner.wiring;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The mark of an account in a web session, by which the session is found when the account is
/// closed. Thread-safe.
final class Seated implements HttpSessionBindingListener {

    private final String account;
    private final Set<Seated> open;
    private volatile @Nullable HttpSession session;

    /// @param open all such marks of living sessions; this adds and removes itself
    Seated(String account, Set<Seated> open) {
        this.account = account;
        this.open = open;
    }

    boolean isOf(String other) {
        return account.equals(other);
    }

    /// Whoever sits there is shown out at the next thing they do.
    void end() {
        HttpSession now = session;
        if (now != null) {
            try {
                now.invalidate();
            } catch (IllegalStateException _) {
                // it ended by itself meanwhile
            }
        }
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        session = event.getSession();
        open.add(this);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        open.remove(this);
    }
}
