package org.throughline.planner.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.export.PublicKeyText;
import org.throughline.data.export.SignedPlan;
import org.throughline.data.plan.SealCheck;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

/// Opens exported plans for a command. A key is trusted that the command names, or that lies where
/// the demo and an installation put their own: `keys` beside the plan's folder, or in its data
/// folder.
final class SignedPlans {

    private static final int LARGEST = 16 << 20;

    private SignedPlans() {}

    static Outcome<SignedPlan.Opened> open(Path file, @Nullable Path trust, SealCheck check) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return Outcome.refused(
                        new Problem(
                                "EXPORT-001",
                                file.toString(),
                                "there is no exported plan",
                                "Maybe check the path; a demo leaves its plans in plans/."));
            }
            if (trust != null && !Files.isRegularFile(trust)) {
                return Outcome.refused(
                        new Problem(
                                "EXPORT-005",
                                trust.toString(),
                                "there is no public key",
                                "Maybe check the path given with --trust."));
            }
            List<PublicKeyText> trusted = new ArrayList<>();
            for (Path key : keys(file, trust)) {
                PublicKeyText.read(key).ifPresent(trusted::add);
            }
            return switch (SignedPlan.open(Files.readAllBytes(file), trusted, check)) {
                case Outcome.Accepted<SignedPlan.Opened> opened -> opened;
                case Outcome.Refused<SignedPlan.Opened>(List<Problem> problems) ->
                        Outcome.refused(
                                problems.stream()
                                        .map(problem ->
                                                problem.in(String.valueOf(file.getFileName())))
                                        .toList());
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    private static List<Path> keys(Path file, @Nullable Path trust) throws IOException {
        if (trust != null) {
            return List.of(trust);
        }
        List<Path> keys = new ArrayList<>();
        Path beside = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Path above = Objects.requireNonNullElse(beside.getParent(), beside);
        for (Path folder :
                List.of(
                        beside.resolve("keys"),
                        above.resolve("keys"),
                        above.resolve("data/keys"))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(key -> key.toString().endsWith(".pub")).forEach(keys::add);
                }
            }
        }
        return keys;
    }
}
