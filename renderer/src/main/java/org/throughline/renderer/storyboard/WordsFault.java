package org.throughline.renderer.storyboard;

import java.util.List;
import org.throughline.data.problem.Problem;

/// Something wrong with the words of a telling.
///
/// @param beats ids of the beats it is found in; empty where no single beat can be named
/// @param texts the words at fault: a caption's, or all that carry the claim they differ from
public record WordsFault(List<String> beats, List<String> texts, Problem problem) {
    public WordsFault {
        beats = List.copyOf(beats);
        texts = List.copyOf(texts);
    }
}
