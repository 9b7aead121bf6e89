package org.throughline.data.account;

import java.util.List;
import java.util.Optional;

/// Who may sign in, and who might.
public interface Accounts {

    /// Lets one transaction at a time read accounts and change them after that.
    void lock();

    Optional<Account> find(String id);

    /// Open and closed ones, by name.
    List<Account> all();

    void keep(Account account);
}
