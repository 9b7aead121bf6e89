package org.throughline.data.engagement;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

        private boolean isSameAs(Account other) {
            boolean sameZone = zone == null || other.zone == null || zone.equals(other.zone);
            return hasNameOf(other) && brand.equalsIgnoreCase(other.brand) && sameZone;
        }

        /// Platforms do not tell names apart by capitals.
        private boolean hasNameOf(Account other) {
            return account.equalsIgnoreCase(other.account);
        }

        private Account and(Account other) {
            return new Account(
                    account,
                    brand,
                    Stream.concat(platforms.stream(), other.platforms.stream()).distinct().toList(),
                    zone == null ? other.zone : zone,
                    also,
                    files);
        }

        private Optional<Account> without(List<Platform> others) {
            List<Platform> left =
                    platforms.stream()
                            .filter(each ->
                                    others.stream().noneMatch(other -> other.site() == each.site()))
                            .toList();
            return left.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Account(account, brand, left, zone, also, files));
        }

        private boolean isOn(Platform platform) {
            return platforms.stream().anyMatch(each -> each.site() == platform.site());
        }

        /// Whether a file or somebody means it by a name, its own or another one.
        public boolean isCalled(String name) {
            return account.equalsIgnoreCase(name)
                    || (also != null && also.stream().anyMatch(name::equalsIgnoreCase));
        }

        /// The longest of its words that a name of a file holds.
        private Optional<String> namedBy(String file) {
            String lower = file.toLowerCase(Locale.ROOT);
            return Stream.concat(Stream.of(account), Stream.ofNullable(files).flatMap(List::stream))
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .filter(word -> holds(lower, word))
                    .max(Comparator.comparingInt(String::length));
        }
    }

    /// Whether a word stands in a text by itself, with no letter or digit right beside it.
    private static boolean holds(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
            boolean ends =
                    end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    /// Those on a platform.
    public List<Account> on(Platform platform) {
        return rows.stream().filter(each -> each.isOn(platform)).toList();
    }

    /// The one that a file calls by one of its names.
    public Optional<Account> called(String name, Platform platform) {
        return only(platform, each -> each.isCalled(name));
    }

    /// The one that the name of a file can only mean: of `glow` and `glow.de` a name that holds the
    /// longer word means that one.
    public Optional<Account> ofFile(String file, Platform platform) {
        List<String> words =
                on(platform).stream().flatMap(each -> each.namedBy(file).stream()).toList();
        return only(
                platform,
                each ->
                        each.namedBy(file)
                                .filter(word ->
                                        words.stream()
                                                .noneMatch(longer ->
                                                        longer.length() > word.length()
                                                                && holds(longer, word)))
                                .isPresent());
    }

    /// The same with an account more. One of its name and brand has its platforms too; one of its
    /// name and another brand, or with other times, is another one, on whose platforms it is not.
    public AccountRegister with(Account account) {
        List<Account> all = new ArrayList<>();
        Account joined = account;
        for (Account each : rows) {
            if (each.isSameAs(account)) {
                joined = each.and(account);
            } else if (each.hasNameOf(account)) {
                each.without(account.platforms()).ifPresent(all::add);
            } else {
                all.add(each);
            }
        }
        all.add(joined);
        return new AccountRegister(accounts, all);
    }

    private Optional<Account> only(Platform platform, Predicate<Account> which) {
        List<Account> found = on(platform).stream().filter(which).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
