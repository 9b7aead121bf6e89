package org.throughline.data.jdbc;

import java.util.Optional;

/// Which data folder a store belongs to: the one with this public key in it.
public interface Installation {

    Optional<String> key();

    /// Keeps one in place of an earlier one.
    void keep(String key);
}
