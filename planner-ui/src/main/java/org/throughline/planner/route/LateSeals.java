package org.throughline.planner.route;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.campaign.Member;
import org.throughline.data.review.DraftId;

/// Seals of one video that the same people are late with, so late that it is brought before
/// somebody who leads the brand.
///
/// @param draft the draft they are given on; absent: the plan
/// @param role whose they are, a word of the reviewer roles
/// @param names of those who have still to give them; nobody where the team has nobody of that role
/// @param since from when the one that waits longest waits
/// @param due the last day of the one that is latest
public record LateSeals(
        @Nullable DraftId draft,
        String role,
        List<String> names,
        int count,
        Instant since,
        LocalDate due) {

    public LateSeals {
        names = List.copyOf(names);
    }

    /// What has to be brought before somebody.
    ///
    /// @param open everything of a video that waits
    /// @param afterDays working days by which a seal is late and still waits for its approver alone
    /// @param lead before whom; what waits for them anyway is left out
    public static List<LateSeals> of(
            List<OpenWork> open, int afterDays, String lead, LocalDate today) {
        record Late(@Nullable DraftId draft, String role, List<String> names) {}
        Map<Late, List<OpenSeal>> late = new LinkedHashMap<>();
        for (OpenWork work : open) {
            OpenSeal seal = work.seal();
            if (seal.late(today) > afterDays && !seal.waitsFor(lead)) {
                List<String> names = seal.owing().stream().map(Member::name).distinct().toList();
                late.computeIfAbsent(
                                new Late(work.draft(), seal.required().role(), names),
                                _ -> new ArrayList<>())
                        .add(seal);
            }
        }
        return late.entrySet().stream()
                .map(each -> {
                    Late what = each.getKey();
                    List<OpenSeal> seals = each.getValue();
                    return new LateSeals(
                            what.draft,
                            what.role,
                            what.names,
                            seals.size(),
                            first(seals.stream().map(OpenSeal::since)),
                            first(seals.stream().map(OpenSeal::due)));
                })
                .toList();
    }

    private static <T extends Comparable<? super T>> T first(Stream<@Nullable T> all) {
        return all.filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(Comparable::compareTo)
                .orElseThrow();
    }
}
