package org.throughline.rules.voice;

import java.util.List;

/// How a story sounds beside its brand's voice. Empty where the brand has none.
///
/// @param findings in the order of the story
/// @param lines every text in a language of the voice, in the order of the story
public record VoiceReport(List<VoiceFinding> findings, List<Nearest> lines) {

    public VoiceReport {
        findings = List.copyOf(findings);
        lines = List.copyOf(lines);
    }
}
