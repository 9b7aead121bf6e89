package org.throughline.planner.mix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.story.Story;

/// How often each word of one dimension is found among some videos.
///
/// @param counts by word
/// @param missing titles of the videos that say nothing there
record Spread(Of of, Map<String, Integer> counts, List<String> missing) {

    /// What is counted.
    enum Of {
        GOAL,
        FORMAT,
        FEELING,
        /// The angle that each video is told from.
        ANGLE,
        /// Steps of all videos by their level.
        LEVEL,
        PLATFORM,
        MARKET;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Spread {
        counts = Map.copyOf(counts);
        missing = List.copyOf(missing);
    }

    /// @param market where who does the steps is asked of; absent: of all markets together
    static Spread of(Of of, List<MixedVideo> videos, @Nullable Market market) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (MixedVideo video : videos) {
            List<String> words = words(of, video, market);
            words.forEach(word -> counts.merge(word, 1, Integer::sum));
            if (words.isEmpty()) {
                missing.add(video.brief().title());
            }
        }
        return new Spread(of, counts, missing);
    }

    /// The words, the most frequent first, those that are as frequent by name; levels from the
    /// person to the machine.
    List<Map.Entry<String, Integer>> inOrder() {
        return counts.entrySet().stream()
                .sorted((one, other) -> {
                    int by =
                            of == Of.LEVEL
                                    ? Level.valueOf(other.getKey())
                                            .compareTo(Level.valueOf(one.getKey()))
                                    : other.getValue().compareTo(one.getValue());
                    return by == 0 ? one.getKey().compareTo(other.getKey()) : by;
                })
                .toList();
    }

    private static List<String> words(Of of, MixedVideo video, @Nullable Market market) {
        var brief = video.brief();
        return switch (of) {
            case GOAL -> said(brief.goal().main());
            case FORMAT -> Stream.ofNullable(brief.format()).toList();
            case FEELING ->
                    said(
                            brief.feeling().then().isEmpty()
                                    ? brief.feeling().first()
                                    : brief.feeling().then());
            case ANGLE -> angle(video.story());
            case LEVEL -> levels(video.assessment(), market);
            case PLATFORM -> brief.platforms().stream().map(Platform::key).toList();
            case MARKET -> brief.audience().markets().stream().map(Market::code).toList();
        };
    }

    /// However it is spaced, it is the same.
    private static List<String> angle(@Nullable Story story) {
        return story == null
                ? List.of()
                : story.findChosenAngle().stream()
                        .map(angle -> angle.says().strip().replaceAll("\\s+", " "))
                        .toList();
    }

    private static List<String> said(String word) {
        return word.isEmpty() ? List.of() : List.of(word);
    }

    private static List<String> levels(@Nullable Assessment assessment, @Nullable Market market) {
        return assessment == null
                ? List.of()
                : Arrays.stream(Step.values())
                        .map(step -> assessment.decision(step, market).level().name())
                        .toList();
    }
}
