package org.throughline.planner.wiring;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.throughline.data.problem.Outcome;
import org.throughline.planner.access.Seat;
import org.throughline.planner.calendar.CalendarDesk;
import org.throughline.planner.calendar.CalendarEntry;
import org.throughline.planner.calendar.CampaignCalendar;
import org.throughline.planner.calendar.DayMark;
import org.throughline.planner.calendar.ListCalendar;
import org.throughline.planner.calendar.MarkDays;
import org.throughline.planner.calendar.MoveEntry;
import org.throughline.planner.calendar.MoveProspect;
import org.throughline.planner.inbox.WaitsFor;
import org.throughline.planner.plan.OpenCampaign;

/// The calendar of the open campaign over the store and the rulebook in force. Thread-safe.
final class StoreCalendar implements CalendarDesk {

    private final House house;
    private final ListCalendar calendar;
    private final MoveEntry move;
    private final MarkDays marks = new MarkDays();
    private final OpenCampaign open;

    StoreCalendar(House house, OpenCampaign open) {
        this.house = house;
        this.calendar = house.listCalendar();
        this.move = house.moveEntry();
        this.open = open;
    }

    @Override
    public Optional<CampaignCalendar> find() {
        return open.id().flatMap(campaign -> calendar.of(campaign, open.seen()));
    }

    @Override
    public Stand stand() {
        return new Stand(
                house.store().inTransaction(WaitsFor::acts),
                LocalDate.ofInstant(house.clock().instant(), ZoneOffset.UTC));
    }

    @Override
    public boolean isSeen(String campaign) {
        return open.isSeen(campaign);
    }

    @Override
    public Outcome<MoveProspect> look(
            CampaignCalendar shown, CalendarEntry entry, LocalDateTime to, Seat by) {
        return move.look(
                shown.campaign(), entry.brief(), entry.market(), to, open.seen(), by.actor());
    }

    @Override
    public List<DayMark> days(CampaignCalendar shown, LocalDate from, LocalDate to) {
        return marks.of(shown, house.rulebook(shown.brand()), from, to);
    }
}
