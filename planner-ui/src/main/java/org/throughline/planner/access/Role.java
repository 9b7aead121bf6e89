package org.throughline.planner.access;

/// What somebody may reach in the planner. Finer rights are the use cases' own.
public enum Role {
    ADMINISTRATOR,
    BRAND_LEAD,
    STRATEGIST,
    ANALYST,
    REVIEWER;

    /// The role that a word of the team list stands for; every reviewer role but the brand lead's
    /// is a reviewer.
    public static Role of(String word) {
        return switch (word) {
            case "administrator" -> ADMINISTRATOR;
            case "brand-lead" -> BRAND_LEAD;
            case "strategist" -> STRATEGIST;
            case "analyst" -> ANALYST;
            default -> REVIEWER;
        };
    }
}
