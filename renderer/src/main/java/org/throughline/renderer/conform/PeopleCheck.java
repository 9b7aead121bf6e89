package org.throughline.renderer.conform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.throughline.data.brief.PersonId;
import org.throughline.data.story.Shot;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.storyboard.Storyboard;

/// Checks how much of the screen time people have, against the plan and against bounds of rules.
///
/// Who is seen in a shot is what a person has confirmed in the plan. Measured is whether the file
/// shows these shots, by comparing its frames with their media's. Frontal faces are looked for in
/// the middle of each such shot and told beside: they are missed in too many pictures to decide.
final class PeopleCheck {
    private static final String CHECK = "people-share";

    /// By how many points of a hundred a file may show less of people than was planned.
    private static final double TOLERANCE_POINTS = 5;

    private final Storyboard board;
    private final Reading reading;
    private final Limits limits;
    private final FrameMatch match;
    private final String unknownBecause;

    PeopleCheck(
            Storyboard board,
            Reading reading,
            Limits limits,
            FrameMatch match,
            String unknownBecause) {
        this.board = board;
        this.reading = reading;
        this.limits = limits;
        this.match = match;
        this.unknownBecause = unknownBecause;
    }

    /// Shots in which people are seen, with their frames, and who.
    static Map<FrameRange, Set<PersonId>> shots(Storyboard board) {
        var shots = new LinkedHashMap<FrameRange, Set<PersonId>>();
        for (var beat : board.telling().beats()) {
            for (var shot : beat.shots()) {
                if (shot instanceof Shot.Footage footage) {
                    var people = new LinkedHashSet<>(footage.people());
                    board.telling()
                            .findMedia(footage.media())
                            .ifPresent(item -> people.addAll(item.people()));
                    if (!people.isEmpty()) {
                        shots.put(footage.at(), people);
                    }
                }
            }
        }
        return shots;
    }

    Finding finding() {
        var shots = shots(board);
        var most = board.telling().atMost(CHECK);
        var least = board.telling().atLeast(CHECK);
        double planned = percent(shots.keySet());
        String expected = expected(shots, planned, least, most);
        if (shots.isEmpty() && least.isEmpty()) {
            return Finding.unmeasured(CHECK, expected, "nobody is planned to be seen");
        }
        var seen = seen(shots.keySet());
        if (!unknownBecause.isEmpty() || seen.compared() == 0) {
            String why =
                    unknownBecause.isEmpty()
                            ? "no frame of them could be compared"
                            : unknownBecause;
            return isKept(planned, least, most)
                    ? Finding.unmeasured(CHECK, expected, why + faces(shots.keySet()))
                    : beyond(expected, "the plan itself has " + Words.decimal(planned, 0) + " %");
        }
        double found = planned * seen.same() / seen.compared();
        String says =
                "%s %% of the time: %d of %d frames of these shots are their media's%s"
                        .formatted(
                                Words.decimal(found, 0),
                                seen.same(),
                                seen.compared(),
                                faces(shots.keySet()));
        if (!isKept(found, least, most)) {
            return beyond(expected, says);
        }
        return found < planned - TOLERANCE_POINTS
                ? Finding.failed(CHECK, seen.firstOther(), expected, says)
                : Finding.passed(CHECK, expected, says);
    }

    private Finding beyond(String expected, String says) {
        return limits.beyond(CHECK, CHECK, new FrameRange(0, board.frames()), expected, says);
    }

    private static boolean isKept(double percent, OptionalDouble least, OptionalDouble most) {
        return percent >= least.orElse(0) && percent <= most.orElse(100);
    }

    private double percent(Set<FrameRange> shots) {
        return 100.0 * shots.stream().mapToLong(FrameRange::length).sum() / board.frames();
    }

    private String expected(
            Map<FrameRange, Set<PersonId>> shots,
            double planned,
            OptionalDouble least,
            OptionalDouble most) {
        var sides = new ArrayList<String>();
        least.ifPresent(number -> sides.add("at least " + Words.plain(number) + " %"));
        most.ifPresent(number -> sides.add("at most " + Words.plain(number) + " %"));
        var each = new LinkedHashMap<PersonId, Long>();
        shots.forEach((frames, people) ->
                people.forEach(person -> each.merge(person, frames.length(), Long::sum)));
        var shares =
                each.entrySet().stream()
                        .map(entry ->
                                "%s %s %%"
                                        .formatted(
                                                entry.getKey().value(),
                                                Words.decimal(
                                                        100.0 * entry.getValue() / board.frames(),
                                                        0)))
                        .toList();
        return "people are seen %s %% of the time%s%s"
                .formatted(
                        Words.decimal(planned, 0),
                        shares.isEmpty() ? "" : " (" + String.join(", ", shares) + ")",
                        sides.isEmpty() ? "" : ", rules want " + String.join(", ", sides));
    }

    private record Seen(long same, long compared, long firstOther) {}

    private Seen seen(Set<FrameRange> shots) {
        long same = 0;
        long compared = 0;
        long firstOther = -1;
        for (long frame : Questionnaire.samples(board)) {
            if (shots.stream().noneMatch(shot -> shot.contains(frame))) {
                continue;
            }
            switch (match.at(frame)) {
                case Sight.Unknown() -> {}
                case Sight.Same() -> {
                    same++;
                    compared++;
                }
                case Sight.Moved _, Sight.Other _, Sight.Ended _ -> {
                    compared++;
                    firstOther = firstOther < 0 ? frame : firstOther;
                }
            }
        }
        return new Seen(same, compared, firstOther);
    }

    private String faces(Set<FrameRange> shots) {
        var faces = reading.faces();
        if (faces == null) {
            return "; no face finder on this machine";
        }
        long seen =
                shots.stream()
                        .filter(shot ->
                                faces.stream().anyMatch(face -> shot.contains(face.frame())))
                        .count();
        return "; frontal faces were found in %d of %d of them".formatted(seen, shots.size());
    }

    /// A frame in the middle of each shot of people, to look for faces in.
    static List<Integer> middles(Storyboard board) {
        return shots(board).keySet().stream()
                .map(shot -> (int) (shot.from() + shot.length() / 2))
                .toList();
    }
}
