package org.throughline.planner.board;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Claim;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.SealScope;
import org.throughline.data.review.GuestRequest.Asked;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Localized;
import org.throughline.data.story.PublishedText;

/// Those parts of a plan that a guest needs to decide what they are asked, as their market has
/// them: claims with what proves them, and the words. Pictures and all else stand in the plan.
final class Covers extends Div {

    private final ProductionPlan plan;
    private final @Nullable Market market;
    private final UnorderedList list = new UnorderedList();

    Covers(ProductionPlan plan, Asked asked) {
        this.plan = plan;
        addClassName("guest-covers");
        setId("guest-covers");
        list.addClassName("contract");
        switch (asked) {
            case Asked.OfSeal(_, SealScope scope, var of, _) -> {
                market = of;
                add(new H3(text("guest.ask.covers")));
                Paragraph parts =
                        new Paragraph(text("guest.ask.covers.parts", AskPanel.parts(scope)));
                parts.addClassNames("soft", "small");
                add(parts);
                scope(scope);
            }
            case Asked.OfHold(Market of, _) -> {
                market = of;
                add(new H3(text("guest.ask.covers.hold")));
                plan.assessment().holds().stream()
                        .filter(hold -> hold.concerns(of))
                        .flatMap(hold -> hold.because().stream().limit(1))
                        .map(because -> new Paragraph(because.says()))
                        .forEach(this::add);
                words(false);
                post();
            }
        }
        add(list);
    }

    private void scope(SealScope scope) {
        switch (scope) {
            case CLAIMS -> {
                plan.brief().claims().stream()
                        .filter(claim -> market == null || claim.usedIn(market))
                        .forEach(this::claim);
                words(true);
            }
            case WORDS -> {
                words(false);
                post();
            }
            case STORY -> words(false);
            case POST_TEXT -> post();
            case PICTURES, PEOPLE, SOUNDS, PLACEMENT, OWN_SCENES, WHOLE_FILE ->
                    add(new Paragraph(text("guest.ask.below")));
        }
    }

    private void claim(Claim claim) {
        ListItem item = new ListItem(new Span(text("guest.ask.claim", claim.says())));
        String title = claim.evidence().title();
        item.add(
                new Div(
                        title == null || title.isBlank()
                                ? text("guest.ask.claim.none")
                                : text("guest.ask.claim.evidence", title)));
        String qualifier = claim.qualifier();
        if (qualifier != null && !qualifier.isBlank()) {
            item.add(new Div(text("guest.ask.claim.qualifier", qualifier)));
        }
        list.add(item);
    }

    /// @param carrying whether only those count that carry a claim
    private void words(boolean carrying) {
        for (Beat beat : plan.story().allBeats().toList()) {
            beat.lines().stream()
                    .filter(line -> !carrying || isUsed(line.claims()))
                    .forEach(line -> say(word("beat", beat.kind().key()), line.text()));
            beat.texts().stream()
                    .filter(shown -> !carrying || isUsed(shown.claims()))
                    .forEach(shown -> say(word("screen-text", shown.role()), shown.text()));
        }
    }

    private static boolean isUsed(List<ClaimId> claims) {
        return !claims.isEmpty();
    }

    private void post() {
        if (market == null) {
            return;
        }
        for (Platform platform : plan.brief().platforms()) {
            PublishedText post =
                    PublishedText.of(plan.brief(), plan.story().postText(), market, platform);
            if (post.isWritten()) {
                say(word("platform", platform.key()), Localized.of(post.text()));
            }
        }
    }

    private void say(String where, Localized words) {
        Span of = new Span(where);
        of.addClassNames("soft", "small");
        String here = market == null ? words.source() : words.in(market);
        Span said = new Span("“" + here + "”");
        said.addClassName("said");
        ListItem item = new ListItem(of, said);
        if (market != null && words.local().containsKey(market)) {
            said.getElement().setAttribute("lang", plan.profile(market).language());
            Div source = new Div(words.source());
            source.addClassNames("soft", "small");
            item.add(source);
        }
        list.add(item);
    }
}
