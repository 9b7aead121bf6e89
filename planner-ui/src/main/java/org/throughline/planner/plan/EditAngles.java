package org.throughline.planner.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Team;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Angle;
import org.throughline.data.story.Story;
import org.throughline.data.time.FrameRate;
import org.throughline.planner.access.Actor;

/// Writes down from which angles a video could be told, and which was chosen, as an edit of the
/// video: it can be undone, and takes effect when it is handed in. An angle stands under the name
/// of whoever wrote it, and nobody else rewords it or takes it back.
public final class EditAngles {

    private final Store store;
    private final EditVideo edit;
    private final Clock clock;

    public EditAngles(Store store, EditVideo edit, Clock clock) {
        this.store = store;
        this.edit = edit;
        this.clock = clock;
    }

    /// Makes one edit of the angles as they stand now. A video with a brief alone may have some
    /// already.
    public Outcome<Video> make(String campaign, BriefId brief, AngleEdit wanted, Actor actor) {
        record Found(Optional<Video> video, Optional<Campaign> campaign) {}
        Found found =
                store.inTransaction(kept ->
                        new Found(
                                kept.videos().find(campaign, brief),
                                kept.campaigns().find(campaign)));
        if (found.video().isEmpty() || found.campaign().isEmpty()) {
            return Outcome.refused(NotThere.video(campaign, brief));
        }
        Optional<Problem> readsAlong = ReadsAlong.refusal(brief, actor);
        if (readsAlong.isPresent()) {
            return Outcome.refused(readsAlong.get());
        }
        Video video = found.video().get();
        Story story = video.story() == null ? untold(brief) : video.story();
        var edits =
                new Edits(
                        brief,
                        found.campaign().get().team(),
                        new ArrayList<>(story.allAngles()),
                        actor);
        return edits.make(wanted)
                .then(angles -> {
                    Story now = story.withAngles(angles);
                    return now.equals(story)
                            ? Outcome.accepted(video)
                            : edit.save(video, video.brief(), now, actor);
                });
    }

    /// A story that has angles and no beats yet.
    private static Story untold(BriefId brief) {
        return new Story(
                brief, FrameRate.THIRTY, List.of(), List.of(), Map.of(), null, List.of(), null);
    }

    /// One edit of a list of angles by somebody.
    private final class Edits {

        private final BriefId brief;
        private final Team team;
        private final List<Angle> angles;
        private final Actor actor;

        Edits(BriefId brief, Team team, List<Angle> angles, Actor actor) {
            this.brief = brief;
            this.team = team;
            this.angles = angles;
            this.actor = actor;
        }

        Outcome<List<Angle>> make(AngleEdit wanted) {
            return switch (wanted) {
                case AngleEdit.Add(String says) -> add(says.strip());
                case AngleEdit.Reword(Angle seen, String says) -> reword(seen, says.strip());
                case AngleEdit.Choose(Angle seen, String reason) -> choose(seen, reason.strip());
                case AngleEdit.Leave(Angle seen, String reason) ->
                        there(seen)
                                .or(() -> said(reason.strip()))
                                .map(Outcome::<List<Angle>>refused)
                                .orElseGet(() -> replaced(seen, seen.leftFor(reason.strip())));
                case AngleEdit.Withdraw(Angle seen) ->
                        there(seen)
                                .or(() -> own(seen))
                                .map(Outcome::<List<Angle>>refused)
                                .orElseGet(() -> replaced(seen, null));
            };
        }

        private Outcome<List<Angle>> add(String says) {
            Optional<Problem> problem = said(says).or(this::onTeam).or(() -> written(says, null));
            if (problem.isPresent()) {
                return Outcome.refused(problem.get());
            }
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            angles.add(new Angle(says, actor.name(), today, false, null));
            return Outcome.accepted(angles);
        }

        private Outcome<List<Angle>> reword(Angle seen, String says) {
            return there(seen)
                    .or(() -> own(seen))
                    .or(() -> said(says))
                    .or(() -> written(says, seen))
                    .map(Outcome::<List<Angle>>refused)
                    .orElseGet(() -> replaced(seen, seen.saying(says)));
        }

        private Outcome<List<Angle>> choose(Angle seen, String reason) {
            Optional<Problem> problem = there(seen).or(() -> said(reason));
            if (problem.isPresent()) {
                return Outcome.refused(problem.get());
            }
            // why another one was chosen before is no reason why it is not chosen now
            angles.replaceAll(each ->
                    each.equals(seen)
                            ? seen.chosenFor(reason)
                            : each.chosen() ? each.leftFor(null) : each);
            return Outcome.accepted(angles);
        }

        private Outcome<List<Angle>> replaced(Angle seen, @Nullable Angle now) {
            int at = angles.indexOf(seen);
            if (now == null) {
                angles.remove(at);
            } else {
                angles.set(at, now);
            }
            return Outcome.accepted(angles);
        }

        private Optional<Problem> there(Angle seen) {
            return angles.contains(seen)
                    ? Optional.empty()
                    : problem(
                            "ANGLE-002",
                            "the angle of " + seen.by() + " was changed or taken back meanwhile",
                            "Open the page again and look at it as it stands now.");
        }

        private Optional<Problem> own(Angle seen) {
            return Member.areOne(seen.by(), actor.name())
                    ? Optional.empty()
                    : problem(
                            "ANGLE-003",
                            "this angle is " + seen.by() + "'s, not " + actor.name() + "'s",
                            "Maybe say why it is not chosen, or write one of your own.");
        }

        private Optional<Problem> onTeam() {
            return team.has(actor.name())
                    ? Optional.empty()
                    : problem(
                            "ANGLE-004",
                            actor.name() + " is not on the team, and an angle is somebody's",
                            "Maybe let whoever thought of it write it down.");
        }

        private Optional<Problem> said(String text) {
            if (text.isEmpty()) {
                return problem("ANGLE-001", "nothing is said", "Say it in a sentence or two.");
            }
            return text.length() <= Angle.LONGEST
                    ? Optional.empty()
                    : problem(
                            "ANGLE-001",
                            "%d characters are too many, at most %d are kept"
                                    .formatted(text.length(), Angle.LONGEST),
                            "Say it in a sentence or two; the beats tell the rest.");
        }

        /// @param own the angle that is reworded, which may stay as it is
        private Optional<Problem> written(String says, @Nullable Angle own) {
            return angles.stream()
                    .filter(each -> !each.equals(own))
                    .filter(each -> each.says().strip().equalsIgnoreCase(says))
                    .findFirst()
                    .flatMap(each ->
                            problem(
                                    "ANGLE-005",
                                    each.by() + " wrote the same down",
                                    "Maybe choose that one."));
        }

        private Optional<Problem> problem(String code, String message, String hint) {
            return Optional.of(new Problem(code, brief.value(), message, hint));
        }
    }
}
