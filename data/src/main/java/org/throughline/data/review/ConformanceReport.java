package org.throughline.data.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a file keeps to its plan, check by check.
///
/// @param opening what happens in its first three seconds; absent in reports of earlier versions
public record ConformanceReport(List<Check> checks, @Nullable Opening opening) {

    public ConformanceReport(List<Check> checks) {
        this(checks, null);
    }

    public ConformanceReport {
        checks = List.copyOf(checks);
    }

    /// Whether nothing failed. What could not be measured did not pass, but does not fail either.
    public boolean passed() {
        return with(CheckStatus.FAILED).isEmpty();
    }

    public List<Check> with(CheckStatus status) {
        return checks.stream().filter(check -> check.status() == status).toList();
    }
}
