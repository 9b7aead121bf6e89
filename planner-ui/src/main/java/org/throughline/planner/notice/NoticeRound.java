package org.throughline.planner.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.data.notice.Notice;
import org.throughline.data.notice.Notice.State;
import org.throughline.data.notice.NoticeWay;
import org.throughline.data.notice.NoticeWishes;

/// What is told to somebody now, out of what waits for them and what they were told before.
///
/// @param send goes in one mail now
/// @param keep changed, and not sent now
/// @param gone waits no more, told or not
/// @param digested the moment of the digest that is due; absent where none is
/// @param isCalm whether nothing is held back by quiet hours
record NoticeRound(
        List<Notice> send,
        List<Notice> keep,
        List<Notice> gone,
        @Nullable Instant digested,
        boolean isCalm) {

    NoticeRound {
        send = List.copyOf(send);
        keep = List.copyOf(keep);
        gone = List.copyOf(gone);
    }

    /// @param things all that waits for them, each before its deadline
    /// @param known what they were told of before
    static NoticeRound of(
            NoticeWishes wishes, List<Thing> things, List<Notice> known, Instant now) {
        Map<String, Notice> byName = new HashMap<>();
        known.forEach(notice -> byName.put(notice.thing(), notice));
        Instant digest =
                TellingTimes.lastDigest(wishes, now)
                        .filter(due -> due.isAfter(wishes.digested()))
                        .orElse(null);
        boolean quiet = TellingTimes.isQuiet(wishes, now);
        List<Notice> send = new ArrayList<>();
        List<Notice> keep = new ArrayList<>();
        Set<String> names = new HashSet<>();
        boolean calm = true;
        for (Thing thing : things) {
            names.add(thing.name());
            Notice before = byName.get(thing.name());
            Notice notice =
                    Optional.ofNullable(before)
                            .orElseGet(() -> fresh(wishes, thing, byName.keySet(), now));
            NoticeWay way = wishes.way(thing.kind());
            boolean goes =
                    switch (notice.state()) {
                        case UNDER_WAY, TOLD -> false;
                        case DUE -> way != NoticeWay.IN_APP && !quiet;
                        case OPEN ->
                                switch (way) {
                                    case AT_ONCE -> !quiet;
                                    case DIGEST -> digest != null;
                                    case IN_APP -> false;
                                };
                    };
            boolean held =
                    notice.state() == State.DUE
                            || (notice.state() == State.OPEN && way == NoticeWay.AT_ONCE);
            if (goes) {
                send.add(notice);
            } else {
                calm &= !held;
                Notice after =
                        notice.state() != State.UNDER_WAY && way == NoticeWay.IN_APP
                                ? notice.in(State.TOLD)
                                : notice;
                if (!after.equals(before)) {
                    keep.add(after);
                }
            }
        }
        List<Notice> gone =
                known.stream()
                        .filter(notice -> !names.contains(notice.thing()))
                        .filter(notice -> notice.state() != State.UNDER_WAY)
                        .toList();
        return new NoticeRound(send, keep, gone, digest, calm);
    }

    /// A deadline that is near when its thing is first seen is told with the thing.
    private static Notice fresh(NoticeWishes wishes, Thing thing, Set<String> known, Instant now) {
        Thing.Of of = thing.of();
        boolean within =
                of != null
                        && !known.contains(of.name())
                        && wishes.way(of.kind()) != NoticeWay.IN_APP;
        return new Notice(
                wishes.person(),
                thing.name(),
                now,
                of != null,
                within ? State.TOLD : State.OPEN,
                null);
    }
}
