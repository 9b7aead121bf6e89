package org.throughline.planner.audit;

import static org.throughline.planner.audit.KnownAct.About.ACCOUNT;
import static org.throughline.planner.audit.KnownAct.About.BRAND;
import static org.throughline.planner.audit.KnownAct.About.BRIEF;
import static org.throughline.planner.audit.KnownAct.About.CAMPAIGN;
import static org.throughline.planner.audit.KnownAct.About.HISTORY;
import static org.throughline.planner.audit.KnownAct.About.NAMED_BRAND;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Everything that the planner records, and what each is about: who may see an act follows from
/// that.
///
/// @param action as it stands in the audit
public record KnownAct(String action, ActKind kind, About about) {

    /// How the subject of an act is read.
    enum About {
        /// A campaign's id, or what is below it: a brief, a version of its plan, a draft.
        CAMPAIGN,
        /// A brief's id alone.
        BRIEF,
        /// A brand's name, or a market below it.
        BRAND,
        /// Something of results, for the brand that the sentence names.
        NAMED_BRAND,
        /// The results of all brands.
        HISTORY,
        /// Somebody's account, or what nobody knows: for administrators.
        ACCOUNT
    }

    private static final Map<String, KnownAct> ALL =
            List.of(
                            new KnownAct("enter campaign", ActKind.PLANS, CAMPAIGN),
                            new KnownAct("set embargo", ActKind.PLANS, CAMPAIGN),
                            new KnownAct("lift embargo", ActKind.PLANS, CAMPAIGN),
                            new KnownAct("keep type", ActKind.PLANS, CAMPAIGN),
                            new KnownAct("rename type", ActKind.PLANS, CAMPAIGN),
                            new KnownAct("remove type", ActKind.PLANS, CAMPAIGN),
                            new KnownAct("bring type back", ActKind.PLANS, CAMPAIGN),
                            new KnownAct("add video", ActKind.PLANS, CAMPAIGN),
                            new KnownAct("edit video", ActKind.PLANS, CAMPAIGN),
                            new KnownAct("undo edit", ActKind.PLANS, CAMPAIGN),
                            new KnownAct("propose plan", ActKind.PLANS, CAMPAIGN),
                            new KnownAct("export plan", ActKind.PLANS, CAMPAIGN),
                            new KnownAct("change step", ActKind.PLANS, CAMPAIGN),
                            new KnownAct("record step", ActKind.PLANS, CAMPAIGN),
                            new KnownAct("take back record", ActKind.PLANS, CAMPAIGN),
                            new KnownAct("dismiss hint", ActKind.PLANS, BRIEF),
                            new KnownAct("restore hint", ActKind.PLANS, BRIEF),
                            new KnownAct("seal plan", ActKind.APPROVAL, CAMPAIGN),
                            new KnownAct("approve plan", ActKind.APPROVAL, CAMPAIGN),
                            new KnownAct("note on plan", ActKind.PLANS, CAMPAIGN),
                            new KnownAct("answer hold", ActKind.APPROVAL, CAMPAIGN),
                            new KnownAct("render draft", ActKind.DRAFTS, CAMPAIGN),
                            new KnownAct("note at frame", ActKind.DRAFTS, CAMPAIGN),
                            new KnownAct("answer note", ActKind.DRAFTS, CAMPAIGN),
                            new KnownAct("resolve note", ActKind.DRAFTS, CAMPAIGN),
                            new KnownAct("reopen note", ActKind.DRAFTS, CAMPAIGN),
                            new KnownAct("say feeling", ActKind.DRAFTS, CAMPAIGN),
                            new KnownAct("make guest link", ActKind.DRAFTS, CAMPAIGN),
                            new KnownAct("open guest link", ActKind.DRAFTS, CAMPAIGN),
                            new KnownAct("revoke guest link", ActKind.DRAFTS, CAMPAIGN),
                            new KnownAct("decline seal", ActKind.APPROVAL, CAMPAIGN),
                            new KnownAct("lock guest request", ActKind.APPROVAL, CAMPAIGN),
                            new KnownAct("seal draft", ActKind.DRAFTS, CAMPAIGN),
                            new KnownAct("accept draft", ActKind.DRAFTS, CAMPAIGN),
                            new KnownAct("ask for changes", ActKind.DRAFTS, CAMPAIGN),
                            new KnownAct("pack release", ActKind.DRAFTS, CAMPAIGN),
                            new KnownAct("record post", ActKind.POSTS, CAMPAIGN),
                            new KnownAct("join post", ActKind.POSTS, CAMPAIGN),
                            new KnownAct("reject post", ActKind.POSTS, CAMPAIGN),
                            new KnownAct("take back join", ActKind.POSTS, CAMPAIGN),
                            new KnownAct("read results", ActKind.RESULTS, CAMPAIGN),
                            new KnownAct("keep retention curve", ActKind.RESULTS, CAMPAIGN),
                            new KnownAct("take retention curve away", ActKind.RESULTS, CAMPAIGN),
                            new KnownAct("take results", ActKind.RESULTS, HISTORY),
                            new KnownAct("remember account", ActKind.RESULTS, NAMED_BRAND),
                            new KnownAct("settle tag", ActKind.RESULTS, HISTORY),
                            new KnownAct("see sighting", ActKind.RESULTS, HISTORY),
                            new KnownAct("see instinct", ActKind.RESULTS, HISTORY),
                            new KnownAct("withdraw sighting", ActKind.RESULTS, HISTORY),
                            new KnownAct("decide in review", ActKind.RESULTS, HISTORY),
                            new KnownAct("take back in review", ActKind.RESULTS, HISTORY),
                            new KnownAct("publish rulebook", ActKind.RULES, BRAND),
                            new KnownAct("roll back rulebook", ActKind.RULES, BRAND),
                            new KnownAct("withdraw rulebook", ActKind.RULES, BRAND),
                            new KnownAct("keep test brief", ActKind.RULES, BRAND),
                            new KnownAct("keep test briefs", ActKind.RULES, BRAND),
                            new KnownAct("delete test brief", ActKind.RULES, BRAND),
                            new KnownAct("stop market", ActKind.REGISTER, BRAND),
                            new KnownAct("lift stop", ActKind.REGISTER, BRAND),
                            new KnownAct("set escalation", ActKind.REGISTER, BRAND),
                            new KnownAct("loosen fact", ActKind.REGISTER, CAMPAIGN),
                            new KnownAct("see loosened fact", ActKind.REGISTER, CAMPAIGN),
                            new KnownAct("ask to break guideline", ActKind.REGISTER, CAMPAIGN),
                            new KnownAct("agree to break guideline", ActKind.REGISTER, CAMPAIGN),
                            new KnownAct("refuse to break guideline", ActKind.REGISTER, CAMPAIGN),
                            new KnownAct("invite", ActKind.PEOPLE, ACCOUNT),
                            new KnownAct("new link", ActKind.PEOPLE, ACCOUNT),
                            new KnownAct("choose passphrase", ActKind.PEOPLE, ACCOUNT),
                            new KnownAct("change role", ActKind.PEOPLE, ACCOUNT),
                            new KnownAct("close account", ActKind.PEOPLE, ACCOUNT),
                            new KnownAct("open account", ActKind.PEOPLE, ACCOUNT),
                            new KnownAct("set mail server", ActKind.PEOPLE, ACCOUNT),
                            new KnownAct("remove mail server", ActKind.PEOPLE, ACCOUNT),
                            new KnownAct("confirm address", ActKind.PEOPLE, ACCOUNT),
                            new KnownAct("resume mail", ActKind.PEOPLE, ACCOUNT),
                            new KnownAct("stop mail", ActKind.PEOPLE, ACCOUNT),
                            new KnownAct("subscribe to calendar", ActKind.PEOPLE, ACCOUNT),
                            new KnownAct("revoke subscription", ActKind.PEOPLE, ACCOUNT))
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(KnownAct::action, Function.identity()));

    /// The act of this name; one that is not known is shown to administrators alone.
    static KnownAct of(String action) {
        return ALL.getOrDefault(action, new KnownAct(action, ActKind.OTHER, ACCOUNT));
    }

    /// Names its text.
    public String key() {
        return action.replace(' ', '-');
    }

    public boolean isKnown() {
        return ALL.containsKey(action);
    }

    /// Every act there is, in no order.
    public static Iterable<KnownAct> all() {
        return ALL.values();
    }
}
