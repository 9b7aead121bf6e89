package org.throughline.data.engagement;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;

/// The accounts of a team, by which an export that does not say whose it is finds its account.
///
/// @param accounts version of this form, 1
public record AccountRegister(int accounts, List<Account> rows) {

    /// No accounts: nothing is asked for.
    public static final AccountRegister NONE = new AccountRegister(1, List.of());

    public AccountRegister {
        rows = List.copyOf(rows);
        if (accounts != 1) {
            throw new IllegalArgumentException("accounts is 1, not " + accounts);
        }
    }

    /// One account, or one name on several platforms.
    ///
    /// @param also other names that platforms give it in their files, ids included
    /// @param files words that only names of its files hold
    /// @param zone of the times in its exports; absent = not known
    public record Account(
            String account,
            String brand,
            List<Platform> platforms,
            @Nullable ZoneId zone,
            @Nullable List<String> also,
            @Nullable List<String> files) {

        public Account {
            platforms = List.copyOf(platforms);
            also = also == null ? List.of() : List.copyOf(also);
            files = files == null ? List.of() : List.copyOf(files);
            if (account.isBlank() || files.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException(
                        "an account and words of its files are not blank");
            }
        }

        private boolean isOn(Platform platform) {
            return platforms.stream().anyMatch(each -> sameExports(each, platform));
        }

        private boolean isCalled(String name) {
            return account.equalsIgnoreCase(name)
                    || (also != null && also.stream().anyMatch(name::equalsIgnoreCase));
        }

        private boolean isNamedBy(String file) {
            String lower = file.toLowerCase(Locale.ROOT);
            return lower.contains(account.toLowerCase(Locale.ROOT))
                    || (files != null
                            && files.stream()
                                    .anyMatch(
                                            word -> lower.contains(word.toLowerCase(Locale.ROOT))));
        }
    }

    /// Exports of YouTube hold Shorts and other videos together.
    private static boolean sameExports(Platform one, Platform other) {
        return one == other || (isYoutube(one) && isYoutube(other));
    }

    private static boolean isYoutube(Platform platform) {
        return platform == Platform.YOUTUBE || platform == Platform.YOUTUBE_SHORTS;
    }

    /// Those on a platform.
    public List<Account> on(Platform platform) {
        return rows.stream().filter(each -> each.isOn(platform)).toList();
    }

    /// The one that a file calls by one of its names.
    public Optional<Account> called(String name, Platform platform) {
        return only(platform, each -> each.isCalled(name));
    }

    /// The one that the name of a file can only mean.
    public Optional<Account> ofFile(String file, Platform platform) {
        return only(platform, each -> each.isNamedBy(file));
    }

    private Optional<Account> only(Platform platform, Predicate<Account> which) {
        List<Account> found = on(platform).stream().filter(which).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
