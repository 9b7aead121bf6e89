package org.throughline.data.trend;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How alike the recent posts of an account are, beside its own earlier ones. Two posts are alike
/// when they have the same of everything that the account tells of its posts.
///
/// @param since first day of the recent posts
/// @param told what is compared: `format`, `hook`, `ending`, `sound`, as far as the account tells
///   it
/// @param posts recent posts of which all that is told
/// @param before earlier posts, likewise
/// @param untold posts of both that do not tell it, left out
/// @param alike chance that two recent posts are alike, with its 80 % interval; absent under the
///   fewest posts
/// @param alikeBefore the same of the earlier ones
/// @param commonest what most recent posts are, such as `how-to, question`; absent without posts
/// @param commonestShare share of the recent posts that are this, with its 80 % interval
/// @param needMore recent or earlier posts that are lacking to a verdict; 0 where one is told
public record Sameness(
        String account,
        LocalDate since,
        List<String> told,
        int posts,
        int before,
        int untold,
        @Nullable Interval alike,
        @Nullable Interval alikeBefore,
        @Nullable String commonest,
        @Nullable Interval commonestShare,
        SamenessVerdict verdict,
        int needMore) {

    public Sameness {
        told = List.copyOf(told);
    }

    /// Of how many kinds the recent posts might be, each as common: 1 where all are alike. Absent
    /// where no two are.
    public @Nullable Double kinds() {
        return alike == null || alike.value() <= 0 ? null : 1 / alike.value();
    }
}
