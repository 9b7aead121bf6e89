package org.throughline.data.notice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody wishes to be told by mail, and where.
///
/// @param person id of their account
/// @param address where mail goes to; absent until one was confirmed
/// @param confirmed since when; absent where there is no address
/// @param asked an address that was given and is not confirmed yet
/// @param coded when a code was sent last, whatever became of it; absent where none got out
/// @param choices one of each kind; a kind that is missing is told as it is usual
/// @param digestAt when the digest goes, by the clock of the zone
/// @param digestDays on which days it goes; none: never
/// @param quietFrom from when on nothing is sent at once; absent together with its end: never
/// @param quietUntil may lie on the next day
/// @param digested the moment of the last digest that was due, with something in it or not
/// @param version counts up with each change of the choices and times; 0 until the first
public record NoticeWishes(
        String person,
        @Nullable MailAddress address,
        @Nullable Instant confirmed,
        @Nullable Asked asked,
        @Nullable Instant coded,
        List<NoticeChoice> choices,
        LocalTime digestAt,
        List<DayOfWeek> digestDays,
        ZoneId zone,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil,
        Instant digested,
        int version) {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    public NoticeWishes {
        choices = List.copyOf(choices);
        digestDays = List.copyOf(digestDays);
        if ((quietFrom == null) != (quietUntil == null)) {
            throw new IllegalArgumentException("quiet hours have a beginning and an end");
        }
        if (choices.stream().map(NoticeChoice::kind).distinct().count() != choices.size()
                || digestDays.stream().distinct().count() != digestDays.size()) {
            throw new IllegalArgumentException("each kind and each day once: " + choices);
        }
    }

    /// An address that somebody gave, until they say the code that was sent there.
    ///
    /// @param sha256 of the code, which is not kept itself
    /// @param until when the code works
    /// @param wrong codes that were said
    /// @param carried when it was known what came of sending it; absent until then
    /// @param says what went wrong on its way; absent where nothing did
    public record Asked(
            MailAddress address,
            String sha256,
            Instant until,
            int wrong,
            @Nullable Instant carried,
            @Nullable String says) {

        /// One whose code is about to be sent.
        public static Asked of(MailAddress address, String sha256, Instant until) {
            return new Asked(address, sha256, until, 0, null, null);
        }

        /// The same after a wrong code was said.
        public Asked wronged() {
            return new Asked(address, sha256, until, wrong + 1, carried, says);
        }

        /// The same once its code was sent, or may have been.
        public Asked sent(Instant carried, @Nullable String says) {
            return new Asked(address, sha256, until, wrong, carried, says);
        }

        /// The same once it is known that its code was not sent: there is none that works.
        public Asked unsent(Instant carried, String says) {
            return new Asked(address, sha256, carried, wrong, carried, says);
        }
    }

    /// As it is until somebody says otherwise: no address, so no mail.
    public static NoticeWishes usual(String person, Instant now, ZoneId zone) {
        return new NoticeWishes(
                person,
                null,
                null,
                null,
                null,
                List.of(),
                MORNING,
                List.of(
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY),
                zone,
                null,
                null,
                now,
                0);
    }

    /// Whether nothing is kept that counts: no address, none that was asked for, and no choice.
    public boolean isUntouched() {
        return address == null && asked == null && version == 0;
    }

    /// How they are told of something.
    public NoticeWay way(NoticeKind kind) {
        return choices.stream()
                .filter(choice -> choice.kind() == kind)
                .map(NoticeChoice::way)
                .findFirst()
                .orElse(usual(kind));
    }

    private static NoticeWay usual(NoticeKind kind) {
        return switch (kind) {
            case HOLDS, BROKEN_SEALS, RENDERS -> NoticeWay.AT_ONCE;
            case SEALS, DEADLINES, LEAD, DRAFTS, NOTES, EVIDENCE, STEPS, READ_OUTS ->
                    NoticeWay.DIGEST;
        };
    }

    /// The same with everything in the planner alone.
    public NoticeWishes silent() {
        return chosen(
                Arrays.stream(NoticeKind.values())
                        .map(kind -> new NoticeChoice(kind, NoticeWay.IN_APP))
                        .toList());
    }

    public NoticeWishes chosen(List<NoticeChoice> choices) {
        return wished(choices, digestAt, digestDays, zone, quietFrom, quietUntil, digested);
    }

    /// The same at other times. A digest that was due before `now` is not caught up with.
    public NoticeWishes timed(
            LocalTime at,
            List<DayOfWeek> days,
            ZoneId zone,
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietUntil,
            Instant now) {
        return wished(choices, at, days, zone, quietFrom, quietUntil, now);
    }

    public NoticeWishes asking(@Nullable Asked asked) {
        return mailed(address, confirmed, asked, coded, digested);
    }

    /// The same after a code was sent, or after it turned out that it was not.
    public NoticeWishes coded(@Nullable Instant coded) {
        return mailed(address, confirmed, asked, coded, digested);
    }

    /// The same with mail to an address, or to none; what was asked before is over.
    public NoticeWishes at(@Nullable MailAddress address, Instant now) {
        return mailed(address, address == null ? null : now, null, coded, now);
    }

    /// The same after a digest was due.
    public NoticeWishes digested(Instant at) {
        return mailed(address, confirmed, asked, coded, at);
    }

    private NoticeWishes wished(
            List<NoticeChoice> choices,
            LocalTime digestAt,
            List<DayOfWeek> digestDays,
            ZoneId zone,
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietUntil,
            Instant digested) {
        return new NoticeWishes(
                person,
                address,
                confirmed,
                asked,
                coded,
                choices,
                digestAt,
                digestDays,
                zone,
                quietFrom,
                quietUntil,
                digested,
                version + 1);
    }

    private NoticeWishes mailed(
            @Nullable MailAddress address,
            @Nullable Instant confirmed,
            @Nullable Asked asked,
            @Nullable Instant coded,
            Instant digested) {
        return new NoticeWishes(
                person,
                address,
                confirmed,
                asked,
                coded,
                choices,
                digestAt,
                digestDays,
                zone,
                quietFrom,
                quietUntil,
                digested,
                version);
    }
}
