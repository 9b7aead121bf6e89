package org.throughline.planner.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.data.engagement.AccountRegister;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Seat;
import org.throughline.planner.result.BringResults;
import org.throughline.planner.result.HandedFile;
import org.throughline.planner.result.HandedFiles;
import org.throughline.planner.result.HistoryJob;
import org.throughline.planner.result.HistoryWork;
import org.throughline.planner.result.ResultDesk;
import org.throughline.planner.result.TakenBefore;

/// The results screen over the planner's history. Thread-safe.
///
/// @param history the folder that the imports and searches are about
record StoreResults(BringResults bring, HandedFiles files, HistoryWork work, Path history)
        implements ResultDesk {

    @Override
    public List<HandedFile> handed(Seat by) {
        return files.of(by.name());
    }

    @Override
    public Outcome<HandedFile> hand(String name, InputStream bytes, Seat by) {
        Optional<Problem> refusal = BringResults.refusal(by.actor());
        return refusal.isPresent()
                ? Outcome.refused(refusal.get())
                : files.hand(by.name(), name, bytes);
    }

    @Override
    public List<Problem> say(
            String file,
            ImportOptions options,
            AccountRegister.@Nullable Account remembered,
            boolean toAll,
            Seat by) {
        if (remembered != null
                && bring.remember(remembered, by.actor())
                        instanceof Outcome.Refused<AccountRegister>(List<Problem> problems)) {
            return problems;
        }
        if (toAll) {
            files.sayToAll(by.name(), file, options);
        } else {
            files.say(by.name(), file, options);
        }
        if (remembered != null) {
            files.accountsChanged(by.name());
        }
        return List.of();
    }

    @Override
    public AccountRegister accounts() {
        return bring.accounts();
    }

    @Override
    public void putAway(String file, Seat by) {
        files.putAway(by.name(), file);
    }

    @Override
    public Outcome<HistoryJob> take(Seat by) {
        return bring.take(work, files, by.actor());
    }

    @Override
    public Outcome<HistoryJob> search(Seat by) {
        return bring.search(work, by.actor());
    }

    @Override
    public Optional<HistoryJob> job() {
        return work.now();
    }

    @Override
    public void stop(Seat by) {
        if (BringResults.refusal(by.actor()).isEmpty()) {
            work.stop();
        }
    }

    @Override
    public void putDown(Seat by) {
        if (BringResults.refusal(by.actor()).isEmpty()) {
            work.putDown();
        }
    }

    @Override
    public LocalDate today() {
        return bring.today();
    }

    @Override
    public Instant now() {
        return work.clock().instant();
    }

    @Override
    public Outcome<List<TakenBefore>> before() {
        return bring.before();
    }

    @Override
    public Map<String, Double> reading(Seat by) {
        return files.reading(by.name());
    }

    @Override
    public Optional<InputStream> refused(String path) {
        Path root = history.toAbsolutePath().normalize();
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.newInputStream(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
