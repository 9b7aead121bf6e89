package org.throughline.rules.book;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.brief.Brief;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.register.Circumstances;
import org.throughline.data.rulebook.CardChange;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.RulesFailed;
import org.throughline.rules.calendar.PublicHolidays;
import org.throughline.rules.card.Library;
import org.throughline.rules.delegation.Delegation;
import org.throughline.rules.desk.Adoption;
import org.throughline.rules.reason.Phrases;
import org.throughline.rules.row.CompiledRulebook;
import org.throughline.rules.voice.VoiceReport;

/// What a rulebook says of a brief: how sensitive it is, who does each step, who is asked, what
/// must be there, what may not be done, and why; and the smallest changes that would decide
/// otherwise.
///
/// Open one for the life of the program. A pure function of its inputs; thread-safe.
///
/// ```java
/// RuleBook rules = RuleBook.open();
/// Assessment assessment = rules.assess(campaign, brief, RuleBook.sample());
/// assessment.decision(Step.SCRIPT, null).because().getFirst().says();
/// ```
public final class RuleBook {

    /// How many versions stay compiled: one in force and one that may follow it, of two brands.
    private static final int KEPT = 4;

    private final CompletableFuture<Delegation> delegation;
    private final Phrases phrases;
    private final PublicHolidays holidays = new PublicHolidays();
    private volatile List<Kept> latest = List.of();

    private RuleBook(CompletableFuture<Delegation> delegation, Phrases phrases) {
        this.delegation = delegation;
        this.phrases = phrases;
    }

    /// Opens the rules that come with the program, in English. The engine is opened beside whatever
    /// is done before the first brief is decided.
    public static RuleBook open() {
        return new RuleBook(
                CompletableFuture.supplyAsync(Delegation::open), Phrases.of(Locale.ENGLISH));
    }

    /// @throws RulesFailed where the rules are missing
    private Delegation delegation() {
        try {
            return delegation.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RulesFailed missing ? missing : failed;
        }
    }

    /// The shipped cards, sensitivities, calendar days and wording lists alone.
    public static RulebookVersion library() {
        return Library.shipped();
    }

    /// The rulebook of the sample brand, beside the library.
    public static RulebookVersion sample() {
        return Library.sample();
    }

    /// Rules to start from, by industry, each beside the library.
    public static Map<String, RulebookVersion> templates() {
        return Library.templates();
    }

    /// A rulebook with the library's cards, these of them softened or switched off.
    public static RulebookVersion adopt(RulebookVersion rulebook, List<CardChange> changes) {
        return Adoption.of(rulebook, Library.shipped(), changes);
    }

    /// Everything a rulebook says of a brief, with what would flip it.
    ///
    /// @param campaign what the brief belongs to: its markets, its story and the answers given
    /// @param brief the brief as it stands; need not be the campaign's own copy
    public Assessment assess(Campaign campaign, Brief brief, RulebookVersion rulebook) {
        return assess(campaign, brief, rulebook, Circumstances.NONE);
    }

    /// The same while something stands around the brief.
    public Assessment assess(
            Campaign campaign, Brief brief, RulebookVersion rulebook, Circumstances around) {
        return assessor(Assessor.Telling.FLIPS, campaign, brief, rulebook, around).assess(brief);
    }

    /// The same without what would flip it, for many briefs at once.
    public Assessment decide(Campaign campaign, Brief brief, RulebookVersion rulebook) {
        return decide(campaign, brief, rulebook, Circumstances.NONE);
    }

    /// The same while something stands around the brief.
    public Assessment decide(
            Campaign campaign, Brief brief, RulebookVersion rulebook, Circumstances around) {
        return assessor(Assessor.Telling.REASONS, campaign, brief, rulebook, around).assess(brief);
    }

    /// The decisions alone, each with the ids of the rules that made it so and without a sentence,
    /// to compare many briefs: about a tenth of the work. What is missing of a need is a sentence
    /// too: of an outline nobody may ask whether a need is met, what is unanswered, or what is
    /// noted.
    public Assessment outline(Campaign campaign, Brief brief, RulebookVersion rulebook) {
        return outline(campaign, brief, rulebook, Circumstances.NONE);
    }

    /// The same while something stands around the brief.
    public Assessment outline(
            Campaign campaign, Brief brief, RulebookVersion rulebook, Circumstances around) {
        return assessor(Assessor.Telling.RULES, campaign, brief, rulebook, around).assess(brief);
    }

    /// Ids of the rules that hold for a brief or for any item of it, also where a stricter rule
    /// decides.
    public SortedSet<String> holding(Campaign campaign, Brief brief, RulebookVersion rulebook) {
        return assessor(Assessor.Telling.RULES, campaign, brief, rulebook, Circumstances.NONE)
                .holding(brief);
    }

    /// How the story of a brief sounds beside the brand's voice: what it does not say, at its
    /// place, and for each line the approved lines that are nearest.
    public VoiceReport voice(Campaign campaign, Brief brief, RulebookVersion rulebook) {
        return assessor(Assessor.Telling.RULES, campaign, brief, rulebook, Circumstances.NONE)
                .voice(brief);
    }

    private Assessor assessor(
            Assessor.Telling telling,
            Campaign campaign,
            Brief brief,
            RulebookVersion rulebook,
            Circumstances around) {
        return new Assessor(
                this::delegation, phrases, telling, compiled(rulebook), campaign, brief, around);
    }

    /// Compiling takes longer than assessing, and the same versions are asked again and again.
    @SuppressWarnings("ReferenceEquality") // comparing all rows would take longer than assessing
    private CompiledRulebook compiled(RulebookVersion rulebook) {
        List<Kept> known = latest;
        for (int at = 0; at < known.size(); at++) {
            Kept kept = known.get(at);
            if (kept.asked() == rulebook) {
                if (at == KEPT - 1) {
                    keep(kept);
                }
                return kept.compiled();
            }
        }
        return compile(rulebook);
    }

    /// A version that was read once more is another object that says the same.
    private synchronized CompiledRulebook compile(RulebookVersion rulebook) {
        CompiledRulebook compiled =
                latest.stream()
                        .filter(known -> known.asked().equals(rulebook))
                        .findFirst()
                        .map(Kept::compiled)
                        .orElseGet(() -> new CompiledRulebook(rulebook, holidays));
        keep(new Kept(rulebook, compiled));
        return compiled;
    }

    /// Keeps it as the last that is forgotten.
    private synchronized void keep(Kept kept) {
        Stream<Kept> others = latest.stream().filter(known -> known.compiled() != kept.compiled());
        latest = Stream.concat(Stream.of(kept), others).limit(KEPT).toList();
    }

    /// @param asked the object by which it is found
    private record Kept(RulebookVersion asked, CompiledRulebook compiled) {}
}
