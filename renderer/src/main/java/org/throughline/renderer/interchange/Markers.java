package org.throughline.renderer.interchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.data.assessment.Because;
import org.throughline.data.assessment.Decision;
import org.throughline.data.assessment.Hold;
import org.throughline.data.assessment.Step;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Shot;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.interchange.EditList.Marker;
import org.throughline.renderer.interchange.EditList.Marker.Kind;
import org.throughline.renderer.storyboard.Role;
import org.throughline.renderer.storyboard.Shown;
import org.throughline.renderer.storyboard.Storyboard;

/// What is said at which frame of a draft: its beats, what rules ask of them and why, what is
/// protected or broken on purpose, and what people noted.
final class Markers {

    /// Steps whose work is seen or heard in the file; others stand at the head of a list alone.
    private static final List<Step> SEEN =
            List.of(
                    Step.HOOK,
                    Step.MESSAGE,
                    Step.SCRIPT,
                    Step.VOICE,
                    Step.SELECT,
                    Step.FINE_CUT,
                    Step.GRAPHICS,
                    Step.CAPTIONS,
                    Step.MUSIC);

    /// The reason of a level that no rule asks for.
    private static final String DEFAULT = "default";

    private final Storyboard board;
    private final List<Marker> markers = new ArrayList<>();

    private Markers(Storyboard board) {
        this.board = board;
    }

    /// In the order of their frames; of those at one frame what counts most comes first.
    static List<Marker> of(Storyboard board, List<PlacedNote> notes) {
        var all = new Markers(board);
        all.beats();
        all.rules();
        all.reasons();
        all.holds();
        all.protectedAndBroken();
        notes.forEach(all::note);
        return all.markers.stream()
                .sorted(
                        Comparator.comparingLong((Marker marker) -> marker.at().from())
                                .thenComparing(Marker::kind))
                .toList();
    }

    /// The level of a step, and the first reason for it.
    static String why(Decision decision) {
        String level = decision.level().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return level + first(decision.because());
    }

    private static String first(List<Because> because) {
        return because.isEmpty() ? "" : ". " + because.getFirst().says();
    }

    private void add(FrameRange at, Kind kind, String name, String says) {
        markers.add(new Marker(at, kind, name, says));
    }

    /// One marker for each part of it that lies in the draft.
    private void note(PlacedNote note) {
        for (FrameRange part : note.at()) {
            if (part.from() < board.frames()) {
                long to = Math.min(part.to(), board.frames());
                add(new FrameRange(part.from(), to), Kind.NOTE, note.name(), note.words());
            }
        }
    }

    private void beats() {
        for (var beat : board.beats()) {
            String kind = beat.id().equals(beat.kind()) ? "" : beat.kind();
            add(beat.frames(), Kind.BEAT, beat.id(), kind);
        }
    }

    /// Labels and signs, and qualifiers with how long each is asked to stand.
    private void rules() {
        for (var notice : board.notices()) {
            notice.frames().forEach(at -> add(at, Kind.RULE, notice.role().key(), notice.words()));
        }
        for (var asked : board.qualifications()) {
            board.shown().stream()
                    .filter(asked::isMetBy)
                    .forEach(shown ->
                            add(
                                    shown.frames(),
                                    Kind.RULE,
                                    Role.QUALIFIER.key(),
                                    "%s (claim %s, %.1f s at least)"
                                            .formatted(
                                                    shown.text(),
                                                    asked.claim(),
                                                    asked.leastMillis() / 1000.0)));
        }
    }

    /// What a rule asked for; what a step is by default is told at the head of a list alone.
    private void reasons() {
        for (Step step : SEEN) {
            board.telling()
                    .decision(step)
                    .filter(decision -> !isDefault(decision))
                    .ifPresent(decision ->
                            begins(step)
                                    .ifPresent(
                                            at -> add(at, Kind.REASON, step.key(), why(decision))));
        }
    }

    private static boolean isDefault(Decision decision) {
        return decision.because().stream().allMatch(each -> each.rule().equals(DEFAULT));
    }

    /// Where a step's work is first seen or heard.
    private Optional<FrameRange> begins(Step step) {
        var beats = board.telling().beats();
        return switch (step) {
            case HOOK -> beats.stream().map(Beat::at).findFirst();
            case MESSAGE ->
                    board.beats().stream()
                            .filter(beat -> beat.kind().equals("message"))
                            .map(Storyboard.BeatSpan::frames)
                            .findFirst();
            case SCRIPT, VOICE ->
                    beats.stream()
                            .filter(beat -> !beat.lines().isEmpty())
                            .map(Beat::at)
                            .findFirst();
            case SELECT -> shots().findFirst();
            case FINE_CUT -> shots().skip(1).findFirst();
            case GRAPHICS -> shown(false);
            case CAPTIONS -> shown(true);
            case MUSIC ->
                    board.telling().plan().story().music() == null
                            ? Optional.empty()
                            : Optional.of(new FrameRange(0, board.frames()));
            default -> Optional.empty();
        };
    }

    private Stream<FrameRange> shots() {
        return board.telling().beats().stream()
                .flatMap(beat -> beat.shots().stream())
                .map(Shot::at);
    }

    private Optional<FrameRange> shown(boolean captions) {
        return board.shown().stream()
                .filter(shown -> shown.role().isForViewers())
                .filter(shown -> shown.role().isCaption() == captions)
                .map(Shown::frames)
                .min(Comparator.comparingLong(FrameRange::from));
    }

    /// What the draft's market waited for before it could be made.
    private void holds() {
        var variant = board.variant();
        for (Hold hold : board.telling().plan().assessment().holds()) {
            if (hold.concerns(variant.market(), variant.platform())) {
                add(
                        new FrameRange(0, board.frames()),
                        Kind.REASON,
                        "hold",
                        "until " + hold.until() + first(hold.because()));
            }
        }
    }

    private void protectedAndBroken() {
        var telling = board.telling();
        for (var kept : telling.moments()) {
            add(kept.frames(), Kind.PROTECTED, kept.media().value(), kept.moment().says());
        }
        for (var broken : telling.plan().story().ruleBreaks()) {
            add(
                    broken.at(),
                    Kind.BROKEN_ON_PURPOSE,
                    broken.rule(),
                    broken.reason() + " (" + broken.owner() + ")");
        }
    }
}
