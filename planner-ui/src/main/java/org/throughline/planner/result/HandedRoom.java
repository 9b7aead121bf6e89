package org.throughline.planner.result;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.data.problem.Problem;

/// How much room handed files take, for one person and for all, and what to do where there is no
/// more. Confined to one call.
///
/// @param files in, by person
/// @param arriving those that come in, the one that is asked about among them
record HandedRoom(
        HandedLimits limits, Map<String, List<HandedFile>> files, List<Arriving> arriving) {

    /// Why a file cannot come in any further; empty where it can.
    Optional<Problem> lacking(Arriving file) {
        Taken own =
                taken(
                        files.getOrDefault(file.person, List.of()),
                        arriving.stream().filter(each -> each.person.equals(file.person)).toList());
        Taken all = taken(files.values().stream().flatMap(Collection::stream).toList(), arriving);
        if (file.bytes > limits.fileBytes()) {
            return problem(
                    "RESULTS-001",
                    file,
                    "the file is larger than " + megabytes(limits.fileBytes()) + " MB",
                    "Maybe export a shorter period, or take it with ./throughline import.");
        }
        if (own.files() > limits.files() || own.bytes() > limits.bytes()) {
            return problem(
                    "RESULTS-002",
                    file,
                    "it does not fit beside the %d files of %d MB that you have handed in"
                            .formatted(own.files() - 1, megabytes(own.bytes() - file.bytes)),
                    "Take or remove those first: %d files and %d MB fit."
                            .formatted(limits.files(), megabytes(limits.bytes())));
        }
        if (all.files() > limits.filesOfAll() || all.bytes() > limits.bytesOfAll()) {
            return problem(
                    "RESULTS-006",
                    file,
                    "it does not fit beside the %d files of %d MB that all of you have handed in"
                            .formatted(all.files() - 1, megabytes(all.bytes() - file.bytes)),
                    "Wait until others have taken theirs, or take it with ./throughline import.");
        }
        return Optional.empty();
    }

    private static Taken taken(List<HandedFile> in, List<Arriving> arriving) {
        return new Taken(
                in.size() + arriving.size(),
                in.stream().mapToLong(HandedFile::bytes).sum()
                        + arriving.stream().mapToLong(each -> each.bytes).sum());
    }

    private static long megabytes(long bytes) {
        return bytes / HandedLimits.MEGABYTE;
    }

    private static Optional<Problem> problem(String code, Arriving file, String says, String hint) {
        return Optional.of(new Problem(code, file.name, says, hint));
    }

    private record Taken(int files, long bytes) {}
}
