package org.throughline.planner.campaign;

import java.util.IdentityHashMap;

/// Where in the file each part of a story was read. By identity: two equal shots stand on two
/// lines.
final class Places {

    record Place(int line, String path) {}

    private static final Place START = new Place(1, "");

    private final IdentityHashMap<Object, Place> places = new IdentityHashMap<>();

    <T> T keep(T part, Fields fields) {
        places.put(part, new Place(fields.line(), fields.path()));
        return part;
    }

    /// Names a place that is in no file.
    void put(Object part, String path) {
        places.put(part, new Place(1, path));
    }

    Place of(Object part) {
        return places.getOrDefault(part, START);
    }
}
