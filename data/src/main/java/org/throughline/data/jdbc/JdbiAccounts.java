package org.throughline.data.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.account.Account;
import org.throughline.data.account.Accounts;

record JdbiAccounts(Rows rows) implements Accounts {

    @Override
    public void lock() {
        rows.lock("accounts");
    }

    @Override
    public Optional<Account> find(String id) {
        return rows.find(
                Account.class, "select document from account where id = :id", Map.of("id", id));
    }

    @Override
    public List<Account> all() {
        return rows.list(Account.class, "select document from account order by id", Map.of());
    }

    @Override
    public void keep(Account account) {
        Map<String, ?> values = Map.of("id", account.id(), "document", rows.write(account));
        if (rows.update("update account set document = :document where id = :id", values) == 0) {
            rows.update("insert into account (id, document) values (:id, :document)", values);
        }
    }
}
