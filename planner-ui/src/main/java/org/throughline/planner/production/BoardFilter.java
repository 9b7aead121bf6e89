package org.throughline.planner.production;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.production.WorkState;

/// Which steps are shown; it stands in the address of the page.
///
/// @param video id of a brief; absent = all
/// @param show absent = all
/// @param mine whether only what is asked of whoever looks
record BoardFilter(@Nullable String video, @Nullable Show show, boolean mine) {

    static final BoardFilter NONE = new BoardFilter(null, null, false);

    /// What of a step is looked for.
    enum Show {
        OPEN,
        IN_HAND,
        DONE,
        NOT_NEEDED,
        LATE,
        OFF_PLAN;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Show> find(String key) {
            return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
        }

        private boolean is(BoardStep step, LocalDate today) {
            return switch (this) {
                case OPEN -> step.state() == WorkState.OPEN;
                case IN_HAND -> step.state() == WorkState.IN_HAND;
                case DONE -> step.state() == WorkState.DONE;
                case NOT_NEEDED -> step.state() == WorkState.NOT_NEEDED;
                case LATE -> step.isLate(today);
                case OFF_PLAN -> step.isOffPlan();
            };
        }
    }

    /// As an address says it; what it says that is not known is left out.
    static BoardFilter of(Map<String, List<String>> parameters, ProductionBoard board) {
        return new BoardFilter(
                first(parameters, "video")
                        .filter(asked ->
                                board.videos().stream()
                                        .anyMatch(video -> video.brief().value().equals(asked)))
                        .orElse(null),
                first(parameters, "state").flatMap(Show::find).orElse(null),
                first(parameters, "mine").isPresent());
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    /// The other way round: what [#of] reads.
    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (video != null) {
            parameters.put("video", List.of(video));
        }
        if (show != null) {
            parameters.put("state", List.of(show.key()));
        }
        if (mine) {
            parameters.put("mine", List.of("yes"));
        }
        return parameters;
    }

    /// Whether all steps of all videos are meant.
    boolean isNone() {
        return video == null && show == null && !mine;
    }

    boolean isOf(BoardVideo other) {
        return video == null || other.brief().value().equals(video);
    }

    List<BoardStep> of(BoardVideo of, LocalDate today, String name) {
        return of.steps().stream()
                .filter(step -> show == null || show.is(step, today))
                .filter(step -> !mine || step.isOf(name))
                .toList();
    }
}
