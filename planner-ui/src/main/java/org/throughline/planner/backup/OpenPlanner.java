package org.throughline.planner.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.data.jdbc.StoreFailed;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What other commands ask of a planner that is open, and its answers.
///
/// ```java
/// Optional<Answer> answer = OpenPlanner.ask(dataFolder, Question.backup(file));
/// ```
public final class OpenPlanner {

    private static final Logger LOG = LoggerFactory.getLogger(OpenPlanner.class);

    private final MakeBackup backups;
    private final Supplier<List<Problem>> verify;

    public OpenPlanner(MakeBackup backups, Supplier<List<Problem>> verify) {
        this.backups = backups;
        this.verify = verify;
    }

    /// What is asked: to make a backup, or to verify what is kept.
    ///
    /// @param file where a backup goes; absent: to verify
    public record Question(@Nullable String file) {
        public static Question backup(Path file) {
            return new Question(file.toAbsolutePath().normalize().toString());
        }

        public static Question verify() {
            return new Question(null);
        }
    }

    /// What came of it.
    ///
    /// @param made what was written; absent where nothing was
    /// @param problems what stands in the way, or does not hold
    public record Answer(@Nullable Made made, List<Problem> problems) {
        public Answer {
            problems = List.copyOf(problems);
        }

        /// What came of making a backup.
        public static Answer of(Outcome<Backup> outcome) {
            return switch (outcome) {
                case Outcome.Accepted<Backup>(Backup backup) ->
                        new Answer(
                                new Made(backup.madeAt(), backup.parts().size(), backup.bytes()),
                                List.of());
                case Outcome.Refused<Backup>(List<Problem> why) -> new Answer(null, why);
            };
        }
    }

    /// A backup that was written; which files are in it is told by itself.
    ///
    /// @param bytes of all its files together, before they were packed
    public record Made(Instant madeAt, int files, long bytes) {}

    /// Hears what is asked of this planner until closed.
    public Optional<ControlSocket> listen(Path dataFolder) {
        return ControlSocket.listen(dataFolder, this::answer);
    }

    /// Asks the planner that has a data folder open; empty where none has.
    ///
    /// @throws IOException where it went away before it answered
    public static Optional<Answer> ask(Path dataFolder, Question question) throws IOException {
        return ControlSocket.ask(dataFolder, JsonMapper.shared().writeValueAsString(question))
                .map(line -> JsonMapper.shared().readValue(line, Answer.class));
    }

    private String answer(String line) {
        return JsonMapper.shared().writeValueAsString(answered(line));
    }

    private Answer answered(String line) {
        try {
            String file = JsonMapper.shared().readValue(line, Question.class).file();
            return file == null
                    ? new Answer(null, verify.get())
                    : Answer.of(backups.to(Path.of(file)));
        } catch (JacksonException | IllegalArgumentException wrong) {
            return failed("what was asked cannot be read");
        } catch (StoreFailed failed) {
            return failed(String.valueOf(failed.getMessage()));
        } catch (RuntimeException failed) {
            LOG.error("what was asked could not be done", failed);
            return failed("it could not be done; the planner's log says why");
        }
    }

    private static Answer failed(String why) {
        return new Answer(null, List.of(new Problem("BACKUP-006", "", why, "")));
    }
}
