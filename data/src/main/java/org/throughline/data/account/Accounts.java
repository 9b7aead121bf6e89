package org.throughline.data.account;

import java.util.List;
import java.util.Optional;

/// Who may sign in, and who might.
public interface Accounts {

    Optional<Account> find(String id);

    /// Open and closed ones, by name.
    List<Account> all();

    void keep(Account account);
}
