package org.throughline.renderer.storyboard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.problem.Problem;
import org.throughline.renderer.caption.CaptionCue;
import org.throughline.renderer.caption.CaptionGate;
import org.throughline.renderer.caption.CaptionStandards;
import org.throughline.renderer.caption.CueCutter;
import org.throughline.renderer.caption.LanguagePace;
import org.throughline.renderer.caption.SpokenLine;
import org.throughline.renderer.caption.WordTimes;
import org.throughline.renderer.telling.Spoken;
import org.throughline.renderer.telling.Telling;

/// The captions of one telling, and what is wrong with them: those that somebody brought for its
/// market, else cut from its lines. A hook that captions were not made for has those of its lines.
final class Captioning {
    /// How much slower than usual the words of a brought caption may follow each other before it is
    /// taken to stand longer than it is spoken.
    private static final double SLOWEST = 1.5;

    private final Telling telling;
    private final List<Spoken> lines;
    private final LanguagePace pace;
    private final CueCutter.Rooms rooms;
    private final CaptionGate gate;
    private final CaptionStandards standards;
    private final List<CaptionCue> cut;
    private final BroughtCues brought;
    private final List<CaptionCue> cues;

    /// @param lines what is spoken, in order
    Captioning(
            Telling telling,
            List<Spoken> lines,
            LanguagePace pace,
            CueCutter.Rooms rooms,
            CueCutter cutter,
            CaptionGate gate,
            CaptionStandards standards,
            BroughtCues.Fitting fitting) {
        this.telling = telling;
        this.lines = lines;
        this.pace = pace;
        this.rooms = rooms;
        this.gate = gate;
        this.standards = standards;
        cut =
                cutter.cut(
                        lines.stream()
                                .filter(this::isCaptionedByItself)
                                .map(Captioning::spokenLine)
                                .toList(),
                        rooms,
                        pace,
                        telling.rate());
        brought = BroughtCues.of(telling, fitting);
        cues = brought.after(cut);
    }

    private boolean isCaptionedByItself(Spoken line) {
        return telling.findCaptions().isEmpty()
                || (line.hook() && telling.findWholeCaptions().isEmpty());
    }

    private static SpokenLine spokenLine(Spoken line) {
        return new SpokenLine(
                line.beat(), line.hook(), line.text(), line.window(), line.frames().length());
    }

    /// All of them, numbered from 1.
    List<CaptionCue> cues() {
        return cues;
    }

    /// What the gate finds, and words that differ from the claim they carry.
    List<WordsFault> faults() {
        var faults = new ArrayList<WordsFault>();
        String place = telling.plan().brief().id() + ", " + telling.variant().market().code();
        int gap = standards.general().gapFrames();
        for (var fault : gate.check(cut, rooms, pace, telling.rate(), gap)) {
            var cue = cut.get(fault.cue() - 1);
            faults.add(fault(cue, fault.problem(place, cue.text())));
        }
        telling.findCaptions()
                .ifPresent(captions -> {
                    String file = place + ", " + captions.file();
                    brought.faults(gate, rooms, pace, CaptionCheck.gapMillis(standards))
                            .forEach(each ->
                                    faults.add(
                                            fault(
                                                    each.cue(),
                                                    each.fault()
                                                            .problem(file, each.cue().text()))));
                });
        faults.addAll(ClaimCheck.faults(telling, captionsByClaim(), place));
        return faults;
    }

    /// Captions that were brought and stand on a marked moment, as faults of the words.
    List<WordsFault> faultsOfMoments() {
        var faults = new ArrayList<WordsFault>();
        for (var cue : telling.findCaptions().isEmpty() ? List.<CaptionCue>of() : cues) {
            TextLayer.covered(telling, cue.id(), cue.text(), cue.frames())
                    .map(problem -> fault(cue, problem))
                    .forEach(faults::add);
        }
        return faults;
    }

    private WordsFault fault(CaptionCue cue, Problem problem) {
        return new WordsFault(
                List.of(telling.beats().get(cue.beat()).id()), List.of(cue.text()), problem);
    }

    /// The claims that each caption makes, by its number: those of its line, or of every line that
    /// a brought caption shares half of its time or half of the line's with.
    Map<Integer, List<ClaimId>> claimsByCue() {
        var claims = new HashMap<Integer, List<ClaimId>>();
        for (var cue : cues) {
            var own = linesOf(cue).flatMap(line -> line.line().claims().stream()).distinct();
            claims.put(cue.number(), own.toList());
        }
        return claims;
    }

    private Stream<Spoken> linesOf(CaptionCue cue) {
        return cue.number() <= cut.size()
                ? lines.stream().filter(line -> line.window().overlaps(cue.frames())).limit(1)
                : lines.stream().filter(line -> isOf(cue, line));
    }

    private static boolean isOf(CaptionCue cue, Spoken line) {
        long shared =
                Math.min(cue.frames().to(), line.frames().to())
                        - Math.max(cue.frames().from(), line.frames().from());
        return 2 * shared >= Math.min(cue.frames().length(), line.frames().length());
    }

    /// What brought captions say of each claim.
    private Map<ClaimId, List<String>> captionsByClaim() {
        var texts = new HashMap<ClaimId, List<String>>();
        var claims = claimsByCue();
        cues.stream()
                .skip(cut.size())
                .forEach(cue ->
                        claims.getOrDefault(cue.number(), List.of())
                                .forEach(claim ->
                                        texts.computeIfAbsent(claim, _ -> new ArrayList<>())
                                                .add(cue.text())));
        return texts;
    }

    /// When words of a caption begin, where a file that was brought says so.
    List<WordTimes.Start> starts(CaptionCue cue) {
        return cue.number() > cut.size()
                ? brought.captions().get(cue.number() - cut.size() - 1).cue().words().stream()
                        .map(word ->
                                new WordTimes.Start(
                                        word.after(),
                                        telling.rate()
                                                .nearestFrame(Duration.ofMillis(word.atMillis()))))
                        .toList()
                : List.of();
    }

    /// How long a unit of the language takes to be spoken in a caption. That of a line is known; a
    /// brought one is spoken from its first frame to its last, unless that were very slow.
    double framesPerUnit(CaptionCue cue) {
        double usual = telling.rate().nearestFrame(Duration.ofSeconds(1));
        if (cue.number() > cut.size()) {
            double units = cue.lines().stream().mapToDouble(pace::units).sum();
            return Math.min(
                    cue.frames().length() / Math.max(1, units),
                    SLOWEST * usual / pace.speechPerSecond());
        }
        return linesOf(cue)
                .findFirst()
                .map(line -> line.frames().length() / Math.max(1, pace.units(line.text())))
                .orElse(1.0);
    }
}
