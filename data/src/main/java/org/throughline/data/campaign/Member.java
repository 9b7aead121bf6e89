package org.throughline.data.campaign;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;

/// Somebody who works on a campaign.
///
/// @param role word of the reviewer roles, or `strategist`, `analyst`, `creator`
/// @param market the market a local reviewer speaks for
/// @param seals seal scopes this person answers for, as words of the vocabulary
public record Member(String name, String role, @Nullable Market market, List<String> seals) {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Mn}]+");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}]+");

    public Member {
        seals = List.copyOf(seals);
    }

    /// Whether a name is this member's, however it is written: case, width, accents, blanks and
    /// signs that nobody sees make no other person. Who may not approve as one may not as the
    /// other.
    public boolean isCalled(String other) {
        return areOne(name, other);
    }

    /// The same of two names.
    public static boolean areOne(String name, String other) {
        return folded(name).equals(folded(other));
    }

    /// Whether this member answers for a market what a role is asked.
    public boolean mayAnswer(@Nullable String role, Market market) {
        return this.role.equals(role) && (this.market == null || this.market.equals(market));
    }

    private static String folded(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
        return BETWEEN.matcher(UNSEEN.matcher(plain).replaceAll(""))
                .replaceAll(" ")
                .strip()
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
