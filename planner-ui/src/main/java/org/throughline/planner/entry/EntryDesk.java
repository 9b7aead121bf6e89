package org.throughline.planner.entry;

import java.util.List;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.OwnType;
import org.throughline.data.problem.Outcome;
import org.throughline.planner.access.Seat;
import org.throughline.planner.campaign.CampaignType;

/// What the page of campaigns asks for.
public interface EntryDesk {

    /// The campaigns that may be seen, the newest first.
    List<Listed> campaigns();

    /// Goes on in one of them.
    void open(String campaign);

    /// A place for files that are brought together.
    BroughtFiles bring();

    /// Says what entering these files would do; keeps nothing.
    CampaignLook look(BroughtFiles files, Seat by);

    /// Enters them, and opens the campaign.
    Outcome<Campaign> take(BroughtFiles files, Seat by);

    /// The brands that are there for whoever asks, by name.
    List<String> brands();

    /// Who can be named on a team, for whoever may begin a campaign: those with an account that is
    /// open, and those on teams that may be seen; by name.
    List<Member> people(Seat by);

    /// Begins a campaign, and opens it.
    Outcome<Campaign> begin(BeginCampaign.Wanted wanted, Seat by);

    /// The types that a campaign can begin from.
    List<CampaignType> types();

    /// Those of this installation.
    List<OwnType> ownTypes();

    /// Keeps what a campaign's videos have in common as a type.
    Outcome<OwnType> keepType(String campaign, String name, Seat by);

    Outcome<OwnType> renameType(OwnType seen, String name, Seat by);

    /// Lets nothing begin from a type any more, or again.
    Outcome<OwnType> removeType(OwnType seen, boolean removed, Seat by);

    /// A campaign file to begin from.
    String example();

    /// A campaign in a list.
    ///
    /// @param videos how many it has
    /// @param cells how many cells its matrix has
    /// @param posted how many of these are published
    record Listed(Campaign campaign, int videos, int cells, int posted) {}
}
