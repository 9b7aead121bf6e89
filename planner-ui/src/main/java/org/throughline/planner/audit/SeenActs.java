package org.throughline.planner.audit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.data.audit.AuditEntry;

/// Which acts somebody may see, and the campaign of each. Pure.
///
/// @param everything whether all of it: an administrator
/// @param results whether they work with the results of all brands
/// @param campaigns ids of those they may see
/// @param brands of those campaigns
/// @param briefs of those campaigns, each with its campaign
record SeenActs(
        boolean everything,
        boolean results,
        Set<String> campaigns,
        Set<String> brands,
        Map<String, String> briefs) {

    private static final int MARKET = 3;

    SeenActs {
        campaigns = Set.copyOf(campaigns);
        brands = Set.copyOf(brands);
        briefs = Map.copyOf(briefs);
    }

    boolean shows(AuditEntry entry) {
        return everything
                || switch (KnownAct.of(entry.action()).about()) {
                    case CAMPAIGN, BRIEF -> campaign(entry).filter(campaigns::contains).isPresent();
                    case BRAND -> brands.contains(brand(entry.subject()));
                    case NAMED_BRAND -> results && brands.contains(entry.says());
                    case HISTORY -> results;
                    case ACCOUNT -> false;
                };
    }

    /// The campaign that an act lies in; empty for what belongs to none.
    Optional<String> campaign(AuditEntry entry) {
        String first = parts(entry.subject())[0];
        return switch (KnownAct.of(entry.action()).about()) {
            case CAMPAIGN -> Optional.of(first);
            case BRIEF -> Optional.ofNullable(briefs.get(first));
            case BRAND, NAMED_BRAND, HISTORY, ACCOUNT -> Optional.empty();
        };
    }

    /// The brief that an act is about, as its id.
    @Nullable String brief(AuditEntry entry) {
        String[] parts = parts(entry.subject());
        return switch (KnownAct.of(entry.action()).about()) {
            case CAMPAIGN -> parts.length > 1 ? parts[1] : null;
            case BRIEF -> parts[0];
            case BRAND, NAMED_BRAND, HISTORY, ACCOUNT -> null;
        };
    }

    private String brand(String subject) {
        int end = subject.length() - MARKET;
        boolean below = end > 0 && subject.charAt(end) == '.' && !brands.contains(subject);
        return below ? subject.substring(0, end) : subject;
    }

    private static String[] parts(String subject) {
        return subject.split("\\.", -1);
    }
}
