package org.throughline.rules.voice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.rulebook.BrandVoice;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.WordingList;
import org.throughline.rules.reason.Phrases;
import org.throughline.rules.tag.Passage;
import org.throughline.rules.tag.TagSheet;
import org.throughline.rules.voice.VoiceFinding.Kind;
import org.throughline.rules.wording.WordingMatch;
import org.throughline.rules.wording.Wordings;

/// The voice of a rulebook's brand, ready to be held beside a story. A pure function of its inputs;
/// thread-safe.
public final class Voice {

    /// The shipped list of worn phrases, which every voice holds beside its own.
    public static final String CLICHES = "cliches";

    private static final String AVOIDED = "avoided";
    private static final int MOST_NEAREST = 3;

    private record Language(
            BrandVoice voice, Wordings phrases, Map<String, String> instead, ApprovedLines lines) {}

    private final Map<String, Language> languages = new HashMap<>();
    private final Phrases sentences = Phrases.of(Locale.ENGLISH);

    public Voice(RulebookVersion rulebook) {
        this(rulebook.voices(), rulebook.wordings());
    }

    /// @param wordings the lists of the rulebook, worn phrases among them
    public Voice(List<BrandVoice> voices, List<WordingList> wordings) {
        for (BrandVoice voice : voices) {
            languages.put(voice.language(), language(voice, wordings));
        }
    }

    private static Language language(BrandVoice voice, List<WordingList> wordings) {
        List<String> avoided = voice.avoid().stream().map(BrandVoice.Avoided::phrase).toList();
        List<WordingList> lists =
                Stream.concat(
                                wordings.stream().filter(list -> list.name().equals(CLICHES)),
                                Stream.of(
                                        new WordingList(
                                                CLICHES, Map.of(voice.language(), voice.cliches())),
                                        new WordingList(
                                                AVOIDED, Map.of(voice.language(), avoided))))
                        .toList();
        Map<String, String> instead = new HashMap<>();
        voice.avoid()
                .forEach(each -> {
                    if (each.say() != null) {
                        instead.put(each.phrase(), each.say());
                    }
                });
        return new Language(
                voice, Wordings.of(lists), instead, new ApprovedLines(voice.approved()));
    }

    /// Holds the hook, captions, texts on screen and post text of a story beside the voice.
    public VoiceReport listen(TagSheet sheet) {
        List<VoiceFinding> findings = new ArrayList<>();
        List<Nearest> lines = new ArrayList<>();
        Map<String, Boolean> heard = new HashMap<>();
        for (Passage passage : passages(sheet).toList()) {
            Language language = languages.get(Wordings.primary(passage.language()));
            if (language != null) {
                listen(passage, language, heard, findings);
                lines.add(nearest(passage, language));
            }
        }
        return new VoiceReport(findings, lines);
    }

    private static Stream<Passage> passages(TagSheet sheet) {
        return Stream.concat(
                sheet.items().stream()
                        .filter(item -> item.kind() == ItemKind.BEAT)
                        .flatMap(beat -> beat.passages().stream()),
                sheet.brief().passages().stream()
                        .filter(passage -> passage.isAt(List.of("post-text"))));
    }

    /// Holds one line beside the voice, as if nothing had been said before it.
    ///
    /// @param language BCP 47 tag of the line
    public VoiceReport listen(String language, String line) {
        Language known = languages.get(Wordings.primary(language));
        if (known == null || line.isBlank()) {
            return new VoiceReport(List.of(), List.of());
        }
        Passage passage = new Passage(language, "", List.of(), line, List.of());
        List<VoiceFinding> findings = new ArrayList<>();
        listen(passage, known, new HashMap<>(), findings);
        return new VoiceReport(findings, List.of(nearest(passage, known)));
    }

    private static Nearest nearest(Passage passage, Language language) {
        return new Nearest(
                passage.place(),
                passage.language(),
                passage.text(),
                language.lines().nearest(passage.text(), MOST_NEAREST));
    }

    /// @param heard whether a language has already spoken of the viewer, or been told of it
    private void listen(
            Passage passage,
            Language language,
            Map<String, Boolean> heard,
            List<VoiceFinding> findings) {
        BrandVoice voice = language.voice();
        String text = passage.text();
        List<VoiceFinding> found = new ArrayList<>();
        for (WordingMatch match : language.phrases().in(voice.language(), text)) {
            found.add(phrase(passage, match, language));
        }
        Integer most = voice.mostWords();
        if (most != null) {
            for (Speech.Part part : Speech.longSentences(voice.language(), text, most)) {
                long words = Speech.words(text.substring(part.start(), part.end()));
                found.add(
                        finding(
                                passage,
                                Kind.LONG_SENTENCE,
                                part,
                                sentences.say("voice.long", words, most)));
            }
        }
        if (Boolean.FALSE.equals(voice.emoji())) {
            for (Speech.Part part : Speech.emoji(text)) {
                found.add(finding(passage, Kind.EMOJI, part, sentences.say("voice.emoji")));
            }
        }
        if (Boolean.TRUE.equals(voice.youBeforeWe())
                && !heard.getOrDefault(passage.language(), false)) {
            Speech.Spoken spoken = Speech.spoken(voice.language(), text);
            spoken.we()
                    .ifPresent(part ->
                            found.add(
                                    finding(
                                            passage,
                                            Kind.WE_BEFORE_YOU,
                                            part,
                                            sentences.say("voice.we"))));
            heard.put(passage.language(), spoken.you() || spoken.we().isPresent());
        }
        found.sort(Comparator.comparingInt(VoiceFinding::start));
        findings.addAll(found);
    }

    private VoiceFinding phrase(Passage passage, WordingMatch match, Language language) {
        boolean cliche = match.list().equals(CLICHES);
        String instead = cliche ? null : language.instead().get(match.phrase());
        String key =
                cliche ? "voice.cliche" : instead == null ? "voice.avoid" : "voice.avoid.instead";
        return new VoiceFinding(
                passage.place(),
                passage.language(),
                cliche ? Kind.CLICHE : Kind.AVOIDED,
                match.start(),
                match.end(),
                sentences.say(key, match.shown(), instead == null ? "" : instead),
                instead);
    }

    private static VoiceFinding finding(Passage passage, Kind kind, Speech.Part part, String says) {
        return new VoiceFinding(
                passage.place(), passage.language(), kind, part.start(), part.end(), says, null);
    }
}
