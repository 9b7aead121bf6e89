package org.throughline.data.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.brief.Brand;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.MarketProfile;
import org.throughline.data.brief.Person;
import org.throughline.data.brief.PersonId;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.LocalAnswer;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Vouched;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.register.Circumstances;
import org.throughline.data.register.MarketStop;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Story;

/// All that is decided about one video before anything is made: brief, story, media, what the rules
/// say, and who may approve. Immutable; a change makes the next version.
///
/// @param markets how the brand speaks in each market of the brief
/// @param media every file that the story uses, with its hash
/// @param answers what local reviewers have answered so far
/// @param assessment what the rules say of this brief and story
/// @param author who wrote it, and who can therefore not approve it
/// @param approvers who may seal it
/// @param circumstances what stood around the brief when it was assessed; absent where nothing did
public record ProductionPlan(
        PlanId id,
        Brand brand,
        List<MarketProfile> markets,
        Brief brief,
        Story story,
        List<MediaItem> media,
        List<LocalAnswer> answers,
        Assessment assessment,
        String author,
        List<Member> approvers,
        Instant proposedAt,
        @Nullable Circumstances circumstances) {

    public ProductionPlan(
            PlanId id,
            Brand brand,
            List<MarketProfile> markets,
            Brief brief,
            Story story,
            List<MediaItem> media,
            List<LocalAnswer> answers,
            Assessment assessment,
            String author,
            List<Member> approvers,
            Instant proposedAt) {
        this(
                id,
                brand,
                markets,
                brief,
                story,
                media,
                answers,
                assessment,
                author,
                approvers,
                proposedAt,
                null);
    }

    public ProductionPlan {
        circumstances = circumstances == null || circumstances.isNone() ? null : circumstances;
        markets = List.copyOf(markets);
        media = List.copyOf(media);
        answers = List.copyOf(answers);
        approvers = List.copyOf(approvers);
        if (!brief.id().equals(id.brief())
                || !story.brief().equals(id.brief())
                || !assessment.brief().equals(id.brief())) {
            throw new IllegalArgumentException(
                    "plan %s is of one brief, not of %s, %s and %s"
                            .formatted(id, brief.id(), story.brief(), assessment.brief()));
        }
    }

    /// Whether it differs in number and time of its version alone.
    public boolean saysTheSame(ProductionPlan other) {
        return brief.equals(other.brief)
                && story.equals(other.story)
                && brand.equals(other.brand)
                && markets.equals(other.markets)
                && media.equals(other.media)
                && answers.equals(other.answers)
                && assessment.equals(other.assessment)
                && author.equals(other.author)
                && approvers.equals(other.approvers);
    }

    /// Whether what was rendered of one is what would be rendered of the other: all that a file is
    /// made of is equal, and what the rules ask of it. Why they ask it, who answered, who approves
    /// and what other ways to tell it there were may differ.
    public boolean makesTheSame(ProductionPlan other) {
        return brief.equals(other.brief)
                && story.withAngles(List.of()).equals(other.story.withAngles(List.of()))
                && brand.equals(other.brand)
                && markets.equals(other.markets)
                && media.equals(other.media)
                && Sealing.asked(this).equals(Sealing.asked(other));
    }

    /// Whether somebody wrote it, however the name is written.
    public boolean isBy(String name) {
        return Member.areOne(author, name);
    }

    /// Everybody seen or heard, as far as the brief says.
    public List<Person> people() {
        List<Person> named = brief.people();
        return named == null ? List.of() : named;
    }

    public Optional<MediaItem> findMedia(MediaId id) {
        return media.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    public MarketProfile profile(Market market) {
        return markets.stream()
                .filter(profile -> profile.market().equals(market))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("plan " + id + " has no " + market));
    }

    public Fingerprint fingerprint() {
        return Sealing.fingerprint(this);
    }

    /// The seals that the rules ask for at plan stage, in the order of the asks.
    public List<RequiredSeal> requiredSeals() {
        return Sealing.required(this);
    }

    /// How each required seal stands, given the seals of all versions.
    public List<SealState> sealStates(List<Seal> seals) {
        return requiredSeals().stream()
                .map(each -> Sealing.state(this, each, null, seals))
                .toList();
    }

    /// How each seal stands that is asked on a draft of this plan before it may be published: first
    /// those on the draft, then those of its release.
    ///
    /// @param file SHA-256 of the draft
    /// @param seals of all versions
    public List<SealState> draftSealStates(Market market, String file, List<Seal> seals) {
        return Sealing.required(this, market).stream()
                .map(each -> Sealing.state(this, each, file, seals))
                .toList();
    }

    /// Who may give a seal, of those who approve this plan; never its author.
    public List<Member> signers(RequiredSeal required) {
        return Sealing.signers(this, required);
    }

    /// Who has still to give a seal that does not hold: anybody who may, and where all of them
    /// must, those who have not.
    ///
    /// @param file SHA-256 of the draft it is asked on; absent on the plan
    /// @param seals of all versions
    public List<Member> owing(RequiredSeal required, @Nullable String file, List<Seal> seals) {
        return Sealing.owing(this, required, file, seals);
    }

    /// The seal that somebody has given and that counts, whether others are still missing or not.
    ///
    /// @param file SHA-256 of the draft it is asked on; absent on the plan
    /// @param seals of all versions
    /// @param by as the seal names them
    public Optional<Seal> givenBy(
            RequiredSeal required, @Nullable String file, List<Seal> seals, String by) {
        return Sealing.givenBy(this, required, file, seals, by);
    }

    /// Whether a market may go on.
    public MarketStanding standing(Market market, List<Seal> seals) {
        return Standing.of(this, market, seals);
    }

    /// The same, given the stop switches: a market that is stopped goes nowhere.
    public MarketStanding standing(Market market, List<Seal> seals, List<MarketStop> stops) {
        return Standing.of(this, market, seals, stops);
    }

    /// Why no draft of a market goes on on a platform; empty where it may.
    public Optional<Problem> heldOn(Market market, Platform platform) {
        return Standing.heldOn(this, market, platform);
    }

    /// Puts a seal on what this plan says now, or says why this member cannot.
    public Outcome<Seal> seal(RequiredSeal required, Member by, Instant at) {
        return Sealing.give(this, required, null, by, at);
    }

    /// The same for a guest, or says why they cannot.
    ///
    /// @param by as the seal names them
    public Outcome<Seal> sealAsGuest(
            RequiredSeal required, String by, Vouched vouched, Instant at) {
        return Sealing.giveAsGuest(this, required, by, vouched, at);
    }

    /// Why nobody may ask a guest for a seal; empty where they may.
    public Optional<Problem> notForGuest(RequiredSeal required, Vouched vouched) {
        return Sealing.unvouched(this, required, vouched);
    }

    /// Puts a seal on a draft made from this plan.
    ///
    /// @param file SHA-256 of the draft
    public Outcome<Seal> sealDraft(RequiredSeal required, String file, Member by, Instant at) {
        return Sealing.give(this, required, file, by, at);
    }

    /// What reads otherwise, within what a seal covers, than in the version it was given on.
    public List<PartChange> changesSince(ProductionPlan sealed, Seal seal) {
        return changesSince(sealed, seal.scope(), seal.market(), seal.person());
    }

    /// The same of what a seal of these would cover.
    public List<PartChange> changesSince(
            ProductionPlan before,
            SealScope scope,
            @Nullable Market market,
            @Nullable PersonId person) {
        return PartChanges.between(before, this, scope, market, person);
    }

    /// Approves every market whose seals are complete; refused where there is none.
    public Outcome<ApprovedPlan> approve(List<Seal> seals) {
        return ApprovedPlan.reopen(this, seals, SealCheck.AS_WRITTEN);
    }
}
