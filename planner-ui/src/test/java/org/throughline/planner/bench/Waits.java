package org.throughline.planner.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/// How long people waited, in milliseconds. Thread-safe.
final class Waits {

    private final ConcurrentLinkedQueue<Double> all = new ConcurrentLinkedQueue<>();

    void add(double millis) {
        all.add(millis);
    }

    int count() {
        return all.size();
    }

    /// What a share of them did not take longer than.
    double at(double share) {
        List<Double> sorted = new ArrayList<>(all);
        if (sorted.isEmpty()) {
            throw new IllegalStateException("nobody waited for anything");
        }
        Collections.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.clamp(rank, 1, sorted.size()) - 1);
    }
}
