package org.throughline.data.rulebook;

import java.util.List;
import java.util.Optional;

/// Test briefs that brands keep beside their rulebooks. Whoever changes them holds
/// [RuleDrafts#lock] first.
public interface SavedTests {

    /// A brand's, by name.
    List<TestBrief> of(String brand);

    Optional<TestBrief> find(String brand, String name);

    /// Keeps one in place of what was kept under its name.
    void keep(String brand, TestBrief test);

    void discard(String brand, String name);
}
