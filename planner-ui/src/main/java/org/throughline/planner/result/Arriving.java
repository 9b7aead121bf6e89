package org.throughline.planner.result;

/// A file while its bytes come in, which already takes up room. Guarded by its [HandedFiles].
final class Arriving {

    final String person;
    final String name;
    long bytes;

    Arriving(String person, String name) {
        this.person = person;
        this.name = name;
    }
}
