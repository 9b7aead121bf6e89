package org.throughline.data.review;

import java.util.List;

/// How a file keeps to its plan, check by check.
public record ConformanceReport(List<Check> checks) {

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
