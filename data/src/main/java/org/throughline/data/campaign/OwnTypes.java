package org.throughline.data.campaign;

import java.util.List;
import java.util.Optional;

/// Types of campaigns that an installation keeps beside the shipped ones.
public interface OwnTypes {

    Optional<OwnType> find(String key);

    /// All of them, removed ones too, by their key.
    List<OwnType> all();

    void keep(OwnType type);
}
