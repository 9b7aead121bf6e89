package org.throughline.planner.beats;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Story;
import org.throughline.planner.access.Seat;
import org.throughline.planner.brief.Clash;
import org.throughline.planner.brief.ClashList;
import org.throughline.planner.brief.Writing;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Refusal;

/// The beats of a video, added, put in order, changed and taken away by hand; each change is kept
/// as the video's next version at once.
public final class BeatsEditor extends Section {

    /// Id of its title.
    public static final String TITLE = "beats-editor-title";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final BriefId id;
    private final transient BeatsDesk desk;
    private final transient Seat seat;
    private final transient List<MediaItem> media;
    private final Span saved = new Span();
    private final Span whole = new Span();
    private final Div conflict = new Div();
    private final Div faults = new Div();
    private final Div beats = new Div();
    private final List<BeatCard> cards = new ArrayList<>();

    /// What was last kept, and what this page made of it.
    private transient Writing kept;

    private transient @Nullable Story story;

    private transient Runnable undone = () -> {};

    /// Where the keyboard was last.
    private String field = TITLE;

    /// @throws java.util.NoSuchElementException where there is no such video
    public BeatsEditor(BriefId id, BeatsDesk desk, Seat seat) {
        this.id = id;
        this.desk = desk;
        this.seat = seat;
        this.media = desk.media(id);
        this.kept = desk.find(id).orElseThrow();
        this.story = kept.story();
        setId("beats-editor");
        addClassNames("panel", "beats-editor");
        getElement().setAttribute("aria-labelledby", TITLE);
        H2 title = new H2(text("beats-edit.title"));
        title.setId(TITLE);
        Reach.allow(title);
        saved.setId("beats-saved");
        saved.addClassName("saved");
        saved.getElement().setAttribute("role", "status");
        whole.setId("beats-whole");
        whole.addClassName("soft");
        Button undo = new Button(text("brief.undo"), click -> undo());
        undo.setId("beats-undo");
        Div head = new Div(title, whole, saved, undo);
        head.addClassName("beats-editor-head");
        conflict.setId("beats-conflict");
        conflict.addClassNames("notice", "clash");
        conflict.getElement().setAttribute("data-tone", "bad");
        conflict.getElement().setAttribute("role", "alert");
        conflict.setVisible(false);
        beats.addClassName("beats-editor-list");
        Reach.follow(beats, "[id^=beat-]", part -> field = part);
        faults.setId("beats-faults");
        faults.getElement().setAttribute("role", "status");
        add(head, new Paragraph(text("beats-edit.says")), conflict, faults, beats);
        build();
    }

    /// Is told when a change was undone, which may have been one of something else.
    public void onUndone(Runnable listener) {
        undone = listener;
    }

    private void build() {
        beats.removeAll();
        cards.clear();
        Story now = story;
        if (now == null || now.beats().isEmpty()) {
            Button begin =
                    new Button(
                            text("beats-edit.begin"), click -> rebuild(begun(now), "beat-1-name"));
            begin.setId("beats-begin");
            begin.addThemeVariants(ButtonVariant.PRIMARY);
            beats.add(new Blank(text("beats-edit.none"), text("beats-edit.none.todo"), begin));
            tell();
            return;
        }
        for (int at = 0; at < now.beats().size(); at++) {
            cards.add(new BeatCard(now, at, media, desk, edits()));
        }
        cards.forEach(beats::add);
        tell();
    }

    /// What is there with the beats that usually fit a campaign of its type, else one of each kind.
    private Story begun(@Nullable Story now) {
        String seen = text("beats-edit.new-seen");
        Story there = now == null ? BeatEdits.empty(id) : now;
        return desk.type(id)
                .map(type -> BeatEdits.begin(there, type.beats(), seen))
                .orElseGet(() -> BeatEdits.begin(there, seen));
    }

    private BeatCard.Edits edits() {
        return new BeatCard.Edits() {
            @Override
            public void edit(UnaryOperator<Story> change) {
                story = change.apply(written());
                save();
                tell();
            }

            @Override
            public void rebuild(UnaryOperator<Story> change, String then) {
                BeatsEditor.this.rebuild(change.apply(written()), then);
            }
        };
    }

    private Story written() {
        if (story == null) {
            throw new IllegalStateException("there are no beats to edit");
        }
        return story;
    }

    private void rebuild(Story now, String then) {
        story = now;
        save();
        build();
        getUI().ifPresent(ui -> Reach.first(ui, then, TITLE));
    }

    private void save() {
        Writing mine = mine();
        switch (desk.save(mine, seat)) {
            case Outcome.Accepted<Writing>(Writing now) -> taken(now);
            case Outcome.Refused<Writing>(List<Problem> problems) -> merge(mine, problems);
        }
    }

    private void merge(Writing mine, List<Problem> problems) {
        Writing.Joined both = desk.find(id).map(theirs -> mine.joined(kept, theirs)).orElse(null);
        if (both != null
                && both.clashes().isEmpty()
                && desk.save(both.writing(), seat)
                        instanceof Outcome.Accepted<Writing>(Writing merged)) {
            taken(merged);
            shows(merged);
        } else {
            refused(problems, both);
        }
    }

    /// Shows what was saved where it is another story than the one in the fields.
    private void shows(Writing now) {
        if (!Objects.equals(story, now.story())) {
            story = now.story();
            build();
            getUI().ifPresent(ui -> Reach.first(ui, field, TITLE));
        }
    }

    private void taken(Writing now) {
        kept = now;
        saved.setText(text("brief.saved", TIME.format(now.savedAt()), now.version()));
        saved.removeClassName("not-saved");
        conflict.setVisible(false);
    }

    /// Both changed the same: where they differ, and whose stays there.
    private void refused(List<Problem> problems, Writing.@Nullable Joined both) {
        saved.setText(text("brief.not-saved"));
        saved.addClassName("not-saved");
        conflict.removeAll();
        problems.forEach(problem -> conflict.add(new Paragraph(problem.says())));
        Button show = new Button(text("brief.conflict.theirs"), click -> takeTheirs(problems));
        show.setId("beats-conflict-theirs");
        Div row = new Div(show);
        if (both != null) {
            conflict.add(new ClashList("beats-conflict-list", both.clashes()));
            Button mine =
                    new Button(
                            text("brief.conflict.mine"), click -> onTop(problems, both.clashes()));
            mine.setId("beats-conflict-mine");
            row.add(mine);
        }
        row.addClassName("button-row");
        conflict.add(row);
        conflict.setVisible(true);
    }

    /// What others saved meanwhile stays where it is no other than mine.
    ///
    /// @param seen where they differed when it was asked; where they differ otherwise by now, it is
    ///   asked again
    private void onTop(List<Problem> problems, List<Clash> seen) {
        Writing.Joined both = mine().joined(kept, desk.find(id).orElseThrow());
        if (both.clashes().equals(seen)) {
            settle(problems, both.writing());
        } else {
            refused(problems, both);
        }
    }

    /// What others saved stays where we differ; what is mine besides stays too.
    private void takeTheirs(List<Problem> problems) {
        Writing theirs = desk.find(id).orElseThrow();
        Writing.Joined both = theirs.joined(kept, mine());
        Writing joined = theirs.with(both.writing().brief(), both.writing().story());
        if (joined.equals(theirs)) {
            settled(theirs);
        } else {
            settle(problems, joined);
        }
    }

    private void settle(List<Problem> problems, Writing joined) {
        switch (desk.save(joined, seat)) {
            case Outcome.Accepted<Writing>(Writing now) -> settled(now);
            case Outcome.Refused<Writing> _ ->
                    refused(problems, mine().joined(kept, desk.find(id).orElseThrow()));
        }
    }

    private void settled(Writing now) {
        taken(now);
        shows(now);
        tell();
        getUI().ifPresent(ui -> Reach.first(ui, TITLE));
    }

    /// As it stands in the fields.
    private Writing mine() {
        return kept.with(kept.brief(), story);
    }

    private void undo() {
        switch (desk.undo(kept, seat)) {
            case Outcome.Accepted<Writing>(Writing now) -> {
                taken(now);
                story = now.story();
                build();
                undone.run();
            }
            case Outcome.Refused<Writing>(List<Problem> problems) -> {
                saved.setText(problems.getFirst().says());
                saved.addClassName("not-saved");
            }
        }
    }

    private void tell() {
        Story now = story;
        if (now == null) {
            whole.setText("");
            faults.removeAll();
            return;
        }
        whole.setText(
                text(
                        "beats.length",
                        now.beats().size(),
                        text("seconds", now.rate().seconds(now.range().to())),
                        now.range().to()));
        List<Problem> problems = desk.problems(kept.with(kept.brief(), now));
        for (int at = 0; at < cards.size(); at++) {
            String beat = now.beats().get(at).id();
            cards.get(at)
                    .tell(
                            now,
                            problems.stream().filter(each -> each.field().equals(beat)).toList());
        }
        faults.removeAll();
        problems.stream()
                .filter(each -> each.field().isEmpty())
                .forEach(problem -> {
                    Paragraph fault = new Paragraph(Refusal.sentence(problem));
                    fault.addClassName("notice");
                    fault.getElement().setAttribute("data-tone", "warn");
                    faults.add(fault);
                });
    }
}
