package org.throughline.planner.tagging;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.kernel.CohensKappa;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.tagging.PostTag;
import org.throughline.data.tagging.Trait;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.FilterLine;
import org.throughline.planner.shell.Keystrokes;
import org.throughline.planner.shell.NewestOnly;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.PostCard;
import org.throughline.planner.shell.PostFilter;
import org.throughline.planner.shell.PostsNav;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Refusal;
import org.throughline.planner.shell.Sheet;

/// Tags: one past post after the other, one key a trait; how far two people agree; and what they
/// see differently.
@Route(Paths.TAGS)
@PermitAll
public final class TagView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private final transient TagPosts tags;
    private final transient Actor actor;
    private final Div beside = new Div();
    private @Nullable TagPanel tagger;

    public TagView(TagPosts tags, Sessions sessions) {
        this.tags = tags;
        this.actor = sessions.find().orElseThrow().seat().actor();
        addClassName("page");
        setId("content");
        beside.addClassName("column");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        PostFilter filter = PostFilter.of(event.getLocation().getQueryParameters().getParameters());
        TagPosts.Work work = tags.work(actor, filter);
        add(
                new PageHead("", text("tags.title"))
                        .lead(text("tags.lead", work.posts(), work.tagged())),
                new PostsNav(Paths.TAGS),
                new FilterLine(filter, Paths.TAGS));
        Div column = new Div();
        column.addClassName("column");
        if (work.left()) {
            add(new NewestOnly());
        }
        if (work.posts() == 0) {
            column.add(new Blank(text("posts.none-listed"), text("posts.none-listed.todo")));
        } else if (TagPosts.refusal(actor).isPresent()) {
            column.add(new Paragraph(text("tags.not-yours")), beside);
            fillBeside(work);
        } else {
            TagPanel panel = new TagPanel(new TagRound(work.queue(), this::keep));
            tagger = panel;
            column.add(panel, beside);
            fillBeside(work);
        }
        add(column);
    }

    @Override
    public String getPageTitle() {
        return text("tags.page-title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        TagPanel panel = tagger;
        if (panel != null) {
            Keystrokes.take(event.getUI(), panel);
        }
    }

    private boolean keep(TagTask task, Trait trait, @Nullable String word) {
        Outcome<?> outcome =
                word == null
                        ? tags.takeBack(task.post().post(), trait, actor)
                        : tags.say(task.post().post(), trait, word, actor);
        return switch (outcome) {
            case Outcome.Accepted<?> _ -> true;
            case Outcome.Refused<?>(List<Problem> problems) -> {
                Refusal.show(problems);
                yield false;
            }
        };
    }

    private void fillBeside(TagPosts.Work work) {
        beside.removeAll();
        beside.add(agreement(work.agreement()), disagreements(work.open()));
    }

    private static Component agreement(List<Agreed> all) {
        Panel panel = new Panel("agreement", text("tags.agreement"));
        panel.add(new Paragraph(text("tags.agreement.about")));
        Sheet sheet =
                new Sheet(
                        "agreement-rows",
                        text("tags.agreement"),
                        List.of(
                                text("tags.trait"),
                                text("tags.both"),
                                text("tags.alike"),
                                text("tags.kappa")));
        for (Agreed each : all) {
            sheet.row(
                    new Span(text("tags.trait." + each.trait().key())),
                    new Span(text("tags.n", each.n())),
                    new Span(alike(each)),
                    new Span(kappa(each)));
        }
        panel.add(sheet);
        return panel;
    }

    private static String alike(Agreed each) {
        return each.kappa()
                .map(CohensKappa::agreement)
                .map(share ->
                        text(
                                "tags.share",
                                100 * share.rate(),
                                100 * share.low(),
                                100 * share.high()))
                .orElseGet(() -> text("tags.not-enough", Agreed.ENOUGH - each.n()));
    }

    private static String kappa(Agreed each) {
        return each.kappa()
                .map(found ->
                        found.kappa()
                                .map(kappa ->
                                        text(
                                                "tags.kappa.value",
                                                kappa.value(),
                                                kappa.low(),
                                                kappa.high()))
                                .orElseGet(() -> text("tags.one-kind")))
                .orElse("");
    }

    private Component disagreements(List<Disagreement> all) {
        Panel panel = new Panel("disagreements", text("tags.open"));
        if (all.isEmpty()) {
            panel.add(new Paragraph(text("tags.open.none")));
            return panel;
        }
        panel.add(new Paragraph(text("tags.open.about")));
        Sheet sheet =
                new Sheet(
                        "disagreement-rows",
                        text("tags.open"),
                        List.of(text("tags.post"), text("tags.trait"), text("tags.settle")));
        for (int at = 0; at < all.size(); at++) {
            Disagreement each = all.get(at);
            sheet.row(
                    new PostCard(each.post()),
                    new Span(text("tags.trait." + each.trait().key())),
                    choices(at, each));
        }
        panel.add(sheet);
        return panel;
    }

    private Component choices(int at, Disagreement open) {
        Div choices = new Div(choice(at, 1, open, open.one()), choice(at, 2, open, open.other()));
        choices.addClassName("settle");
        return choices;
    }

    private Component choice(int at, int nth, Disagreement open, PostTag said) {
        String label = TagPanel.label(open.trait(), said.word());
        if (TagPosts.refusal(actor).isPresent()) {
            return new Span(text("tags.says", said.by(), label));
        }
        Button choose =
                new Button(text("tags.says", said.by(), label), click -> settle(open, said.word()));
        choose.setId("settle-" + at + "-" + nth);
        choose.setAriaLabel(text("tags.settle-as", label, PostCard.title(open.post())));
        return choose;
    }

    private void settle(Disagreement open, String word) {
        switch (tags.settle(open.post().post(), open.trait(), word, actor)) {
            case Outcome.Accepted<?> _ -> {
                fillBeside(tags.work(actor, PostFilter.NONE));
                getUI().ifPresent(ui -> Reach.first(ui, "settle-0-1", "disagreements-title"));
            }
            case Outcome.Refused<?>(List<Problem> problems) -> Refusal.show(problems);
        }
    }
}
