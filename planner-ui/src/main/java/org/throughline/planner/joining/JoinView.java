package org.throughline.planner.joining;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.tagging.JoinJudgment;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.FilterLine;
import org.throughline.planner.shell.KeyCap;
import org.throughline.planner.shell.Keystrokes;
import org.throughline.planner.shell.NewestOnly;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.PostCard;
import org.throughline.planner.shell.PostFilter;
import org.throughline.planner.shell.PostsNav;
import org.throughline.planner.shell.Refusal;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// Joins: past posts beside the drafts that they could be, decided one pair at a time with one key.
@Route(Paths.JOINS)
@PermitAll
public final class JoinView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private static final int SHOWN = 20;

    private final transient JoinPosts joins;
    private final transient Actor actor;
    private final Div desk = new Div();
    private final Div shown = new Div();
    private final Span news = new Span();
    private final boolean mine;
    private transient PostFilter filter = PostFilter.NONE;
    private transient JoinPosts.Open open;
    private transient List<Suggestion> suggestions = List.of();
    private int at;

    public JoinView(JoinPosts joins, Sessions sessions) {
        this.joins = joins;
        this.actor = sessions.find().orElseThrow().seat().actor();
        this.mine = JoinPosts.refusal(actor).isEmpty();
        this.open = JoinPosts.Open.NOTHING;
        addClassName("page");
        setId("content");
        news.setId("joins-news");
        news.addClassName("unseen");
        news.getElement().setAttribute("role", "status");
        desk.setId("joins");
        desk.addClassName("joins");
        shown.addClassName("column");
        desk.add(shown);
        if (mine) {
            Keystrokes.on(desk, text("joins.panel"), this::typed);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        filter = PostFilter.of(event.getLocation().getQueryParameters().getParameters());
        at = 0;
        add(
                new PageHead("", text("joins.title")).lead(text("joins.lead")),
                new PostsNav(Paths.JOINS),
                new FilterLine(filter, Paths.JOINS),
                news);
        if (!mine) {
            add(new Paragraph(text("joins.not-yours")));
        }
        add(desk);
        show(joins.open(actor, filter));
    }

    @Override
    public String getPageTitle() {
        return text("joins.page-title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (mine) {
            Keystrokes.take(event.getUI(), desk);
        }
    }

    private void typed(String key) {
        switch (key) {
            case "j" -> first().ifPresent(this::join);
            case "n" -> first().ifPresent(this::reject);
            case "u", Keystrokes.BACK -> undo();
            case Keystrokes.ON -> skip();
            default -> {
                // no key of this page
            }
        }
    }

    private record Pair(Suggestion suggestion, Match match) {}

    private Optional<Pair> first() {
        return at < suggestions.size() ? Optional.of(pair(suggestions.get(at))) : Optional.empty();
    }

    private static Pair pair(Suggestion suggestion) {
        return new Pair(suggestion, suggestion.matches().getFirst());
    }

    private void join(Pair pair) {
        after(
                joins.join(
                        pair.suggestion().post().post(), pair.match().candidate().draft(), actor),
                text("joins.done", pair.match().candidate().title()));
    }

    private void reject(Pair pair) {
        after(
                joins.reject(
                        pair.suggestion().post().post(), pair.match().candidate().draft(), actor),
                text("joins.rejected", pair.match().candidate().title()));
    }

    private void undo() {
        after(joins.undo(actor), text("joins.undone"));
    }

    private void skip() {
        at = suggestions.isEmpty() ? 0 : (at + 1) % suggestions.size();
        show(open);
    }

    private void after(Outcome<?> outcome, String says) {
        switch (outcome) {
            case Outcome.Accepted<?> _ -> news.setText(says);
            case Outcome.Refused<?>(List<Problem> problems) -> Refusal.show(problems);
        }
        show(joins.open(actor, filter));
    }

    private void show(JoinPosts.Open found) {
        open = found;
        suggestions = open.suggestions();
        at = Math.clamp(at, 0, Math.max(0, suggestions.size() - 1));
        shown.removeAll();
        Paragraph count =
                new Paragraph(
                        text(
                                "joins.count",
                                open.posts(),
                                open.joined(),
                                suggestions.size(),
                                open.drafts().size()));
        count.setId("joins-count");
        shown.add(count);
        if (open.left()) {
            shown.add(new NewestOnly());
        }
        JoinJudgment last = open.last();
        if (mine && last != null) {
            shown.add(last(last));
        }
        if (suggestions.isEmpty()) {
            shown.add(blank(open));
            if (!open.drafts().isEmpty()) {
                shown.add(waiting(open.drafts()));
            }
        }
        for (int i = 0; i < Math.min(SHOWN, suggestions.size()); i++) {
            int nth = (at + i) % suggestions.size();
            shown.add(card(suggestions.get(nth), i == 0));
        }
        if (suggestions.size() > SHOWN) {
            shown.add(new Paragraph(text("joins.more", suggestions.size() - SHOWN)));
        }
        if (mine) {
            getUI().ifPresent(ui -> Keystrokes.take(ui, desk));
        }
    }

    private static Blank blank(JoinPosts.Open open) {
        if (open.posts() == 0) {
            return new Blank(text("posts.none-listed"), text("posts.none-listed.todo"));
        }
        return open.drafts().isEmpty()
                ? new Blank(text("joins.no-drafts"), text("joins.no-drafts.todo"))
                : new Blank(text("joins.none"), text("joins.none.todo"));
    }

    /// The drafts that wait for their post, the earliest planned first: each is recorded by hand on
    /// its own page.
    private static Component waiting(List<Candidate> drafts) {
        UnorderedList list = new UnorderedList();
        list.setId("joins-waiting");
        drafts.stream()
                .sorted(
                        Comparator.comparing(
                                Candidate::planned,
                                Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(SHOWN)
                .forEach(each -> list.add(new ListItem(link(each), new Span(" " + planned(each)))));
        Div waiting = new Div(new Paragraph(text("joins.waiting", drafts.size())), list);
        if (drafts.size() > SHOWN) {
            waiting.add(new Paragraph(text("joins.waiting.more", drafts.size() - SHOWN)));
        }
        return waiting;
    }

    private static String planned(Candidate draft) {
        LocalDateTime planned = draft.plannedLocal();
        return planned == null
                ? text("joins.not-planned")
                : text("joins.planned", PostCard.day(planned.toLocalDate()));
    }

    private static Anchor link(Candidate candidate) {
        return new Anchor(
                Paths.draft(candidate.draft().toString()),
                text(
                        "joins.draft",
                        candidate.title(),
                        candidate.draft().market(),
                        word("platform", candidate.draft().platform().key())));
    }

    private Component last(JoinJudgment last) {
        Button undo = new Button(text("joins.undo"), click -> undo());
        undo.setId("joins-undo");
        undo.setIcon(new KeyCap("u"));
        Div line =
                new Div(
                        new Span(
                                text(
                                        last.joined() ? "joins.last.joined" : "joins.last.rejected",
                                        last.post().id(),
                                        last.draft().toString())),
                        undo);
        line.addClassName("decided");
        line.setId("joins-last");
        return line;
    }

    private Component card(Suggestion suggestion, boolean isFirst) {
        Div card = new Div(new PostCard(suggestion.post()));
        card.addClassNames("panel", "join-card");
        card.setId("join-" + suggestion.post().post().id());
        if (isFirst) {
            card.getElement().setAttribute("aria-current", "true");
        }
        for (int i = 0; i < suggestion.matches().size(); i++) {
            card.add(match(suggestion, suggestion.matches().get(i), isFirst && i == 0, i));
        }
        return card;
    }

    private Component match(Suggestion suggestion, Match match, boolean keyed, int nth) {
        Candidate candidate = match.candidate();
        Anchor draft = link(candidate);
        Paragraph why = new Paragraph(SignSentence.of(match.signs()));
        why.addClassName("small");
        Div words = new Div(draft, sure(match), why);
        words.addClassName("join-words");
        Div row = new Div(words);
        row.addClassName("join-match");
        if (mine) {
            Pair pair = new Pair(suggestion, match);
            String post = suggestion.post().post().id();
            row.add(
                    button(
                            "join-yes-" + post + "-" + nth,
                            "joins.yes",
                            keyed ? "j" : null,
                            match,
                            () -> join(pair)),
                    button(
                            "join-no-" + post + "-" + nth,
                            "joins.no",
                            keyed ? "n" : null,
                            match,
                            () -> reject(pair)));
        }
        return row;
    }

    private static Component sure(Match match) {
        StateMark mark =
                switch (match.confidence()) {
                    case STRONG -> new StateMark(Tone.GOOD, text("joins.strong"));
                    case FAIR ->
                            new StateMark(
                                    Tone.CALM,
                                    match.rivals() > 0
                                            ? text("joins.rivals", match.rivals())
                                            : text("joins.fair"));
                    case WEAK, NONE -> new StateMark(Tone.QUIET, text("joins.weak"));
                };
        return mark;
    }

    private static Button button(
            String id, String key, @Nullable String cap, Match match, Runnable does) {
        Button choice = new Button(text(key), click -> does.run());
        choice.setId(id);
        choice.setAriaLabel(text(key + "-of", match.candidate().title()));
        if (cap != null) {
            choice.setIcon(new KeyCap(cap));
            choice.getElement().setAttribute("aria-keyshortcuts", cap);
        }
        return choice;
    }
}
