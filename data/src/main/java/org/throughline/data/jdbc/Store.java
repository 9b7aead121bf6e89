package org.throughline.data.jdbc;

import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.throughline.data.json.Documents;
import org.throughline.data.problem.Outcome;
import org.throughline.data.review.RenderQueue;

/// The store: a database with everything that is kept but media and history.
///
/// An acknowledged transaction survives the end of the process, however it ends; after
/// [#inTransactionThatStays] it has also been handed to the disk. Thread-safe.
public final class Store implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final String POSTGRESQL = "jdbc:postgresql:";
    static final String H2_FILE = "jdbc:h2:file:";

    /// Where the database lies as it was before its tables were brought up to date, within a data
    /// folder: one file a version.
    public static final String EARLIER = "earlier";

    /// On a machine that is busy with renders somebody waits rather than fails.
    private static final String H2_PATIENCE = ";LOCK_TIMEOUT=20000";

    /// H2 loses acknowledged commits on a kill by default; WRITE_DELAY=0 does not.
    private static final String H2_SETTINGS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE" + H2_PATIENCE;

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Documents documents = new Documents();
    private final ReadTexts readTexts = new ReadTexts(documents);
    private final boolean h2;

    /// What the transaction of this thread works on; absent outside of one.
    @SuppressWarnings("ThreadLocalUsage") // each store has transactions of its own
    private final ThreadLocal<@Nullable Repositories> entered = new ThreadLocal<>();

    private Store(HikariDataSource pool, boolean h2) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        this.h2 = h2;
    }

    /// Opens the store of a data folder, which is made where there is none, and brings its tables
    /// up to date.
    ///
    /// @throws StoreFailed where it cannot be opened, saying why
    public static Store open(Path dataFolder) {
        Path folder = dataFolder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw Failures.unwritable(folder, refused);
        }
        if (!Files.isWritable(folder)) {
            throw Failures.unwritable(folder, new IOException("not writable"));
        }
        if (folder.toString().contains(";")) {
            throw Failures.unnameable(folder);
        }
        return at(H2_FILE + folder.resolve("throughline"));
    }

    /// Opens the database at an address, and brings its tables up to date:
    /// `jdbc:postgresql://HOST/NAME` with the parameters of its driver, which also reads a password
    /// file; or `jdbc:h2:file:FILE`, the file of a data folder without `.mv.db`.
    ///
    /// @throws StoreFailed where it cannot be opened, saying why
    public static Store at(String url) {
        if (url.startsWith(POSTGRESQL)) {
            return open(url, false);
        }
        if (!url.startsWith(H2_FILE) || url.contains(";")) {
            throw Failures.unknownAddress();
        }
        return open(url + H2_SETTINGS, true);
    }

    /// Opens a store that lives as long as it is open, for tests and trials.
    public static Store inMemory() {
        return open("jdbc:h2:mem:" + UUID.randomUUID() + H2_PATIENCE, true);
    }

    private static Store open(String url, boolean h2) {
        Path place =
                url.startsWith(H2_FILE)
                        ? Path.of(url.substring(H2_FILE.length(), url.indexOf(';')))
                        : null;
        if (place != null && !Files.exists(Path.of(place + ".mv.db"))) {
            Migrations.ofFile(place, H2_SETTINGS);
        }
        HikariDataSource pool = connect(url, h2);
        try {
            if (Migrations.arePending(pool)) {
                if (place == null) {
                    Migrations.run(pool);
                } else {
                    pool.close();
                    Migrations.ofFile(place, H2_SETTINGS);
                    pool = connect(url, true);
                }
            }
            return new Store(pool, h2);
        } catch (StoreFailed failed) {
            pool.close();
            throw failed;
        } catch (FlywayException failed) {
            pool.close();
            throw Failures.of(failed);
        }
    }

    private static HikariDataSource connect(String url, boolean h2) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        if (h2) {
            config.setUsername("sa");
            config.setPassword("");
        }
        config.setMaximumPoolSize(CONNECTIONS);
        // A database in memory is gone with its last connection.
        config.setMaxLifetime(0);
        config.setMinimumIdle(1);
        config.setPoolName("store");
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException refused) {
            throw Failures.of(refused);
        }
    }

    /// Keeps that this store lies in a data folder, which is known by its public key.
    public void liesIn(String key) {
        useTransaction(kept -> {
            if (!kept.installation().key().equals(Optional.of(key))) {
                kept.installation().keep(key);
            }
        });
    }

    /// Makes sure that a data folder, which is known by its public key, is the one this store
    /// belongs to; the first one is, unless another database has been used with it.
    ///
    /// @throws StoreFailed where it is another one
    public void belongsTo(String key, Path folder) {
        String own =
                inTransaction(kept ->
                        kept.installation()
                                .key()
                                .orElseGet(() -> {
                                    if (isUsed(folder)) {
                                        throw Failures.folderOfAnother(folder);
                                    }
                                    kept.installation().keep(key);
                                    return key;
                                }));
        if (!own.equals(key)) {
            throw Failures.anotherFolder(folder);
        }
    }

    /// Whether drafts lie in it that a new database knows nothing of.
    private boolean isUsed(Path folder) {
        try (Stream<Path> drafts = Files.list(folder.resolve("drafts"))) {
            return drafts.findAny().isPresent();
        } catch (NoSuchFileException none) {
            return !h2 && Files.exists(folder.resolve("throughline.mv.db"));
        } catch (IOException unreadable) {
            throw Failures.unwritable(folder, unreadable);
        }
    }

    /// Does some work wholly or not at all. Work that returns an [Outcome.Refused] keeps nothing,
    /// and neither does work that throws. Within other work on this store it is part of that.
    ///
    /// @throws StoreFailed where the database cannot; nothing is kept then
    public <T> T inTransaction(Function<Repositories, T> work) {
        Repositories outer = entered.get();
        return outer == null ? onItsOwnThread(() -> transact(work)) : work.apply(outer);
    }

    private <T> T transact(Function<Repositories, T> work) {
        try {
            return jdbi.inTransaction(handle -> {
                Repositories kept = new JdbiRepositories(handle, documents, readTexts);
                entered.set(kept);
                T result = work.apply(kept);
                if (result instanceof Outcome.Refused<?>) {
                    handle.rollback();
                }
                return result;
            });
        } catch (JdbiException failed) {
            throw Failures.of(failed);
        }
    }

    /// An interrupt in the middle of a read or write closes the file of the database for everybody,
    /// so whoever may be interrupted waits while another thread does the work.
    private static <T> T onItsOwnThread(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofVirtual().name("store").start(task);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException ours -> throw ours;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(failed);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// The same for work that returns nothing.
    public void useTransaction(Consumer<Repositories> work) {
        inTransaction(repositories -> {
            work.accept(repositories);
            return true;
        });
    }

    /// Does some work that has to survive a power cut as well, such as an approval or the end of an
    /// import.
    public <T> T inTransactionThatStays(Function<Repositories, T> work) {
        T result = inTransaction(work);
        if (h2 && entered.get() == null) {
            onItsOwnThread(() -> {
                synced();
                return true;
            });
        }
        return result;
    }

    private void synced() {
        try {
            jdbi.useHandle(handle -> handle.execute("checkpoint sync"));
        } catch (JdbiException failed) {
            throw Failures.notSynced(failed);
        }
    }

    /// Writes the database as it is now, while others go on: a zip with `throughline.mv.db` in it.
    ///
    /// @throws StoreFailed where it cannot be written, or the database is not a file of ours
    public void copyTo(Path zip) {
        if (!h2) {
            throw Failures.notOurs();
        }
        onItsOwnThread(() -> {
            try {
                return jdbi.withHandle(handle -> handle.execute("backup to ?", zip.toString()));
            } catch (JdbiException failed) {
                throw Failures.of(failed);
            }
        });
    }

    /// The drafts that wait to be rendered. Closed before the store is.
    ///
    /// @param wall the time by which progress is measured
    public RenderQueue renderQueue(Clock wall) {
        // the standard's own SQL is right for H2, which the scheduler has no list of oddities for
        JdbcCustomization dialect =
                h2
                        ? new DefaultJdbcCustomization(false)
                        : new AutodetectJdbcCustomization(pool, false);
        return new StoreQueue(this, pool, dialect, wall);
    }

    @Override
    public void close() {
        pool.close();
    }
}
