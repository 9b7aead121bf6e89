package org.throughline.planner.board;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Hold;
import org.throughline.data.assessment.Limit;
import org.throughline.data.assessment.Need;
import org.throughline.data.assessment.Never;
import org.throughline.data.assessment.Showing;
import org.throughline.data.brief.Claim;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Moment;
import org.throughline.data.story.RuleBreak;
import org.throughline.planner.shell.NeedSentence;
import org.throughline.planner.shell.NeverSentence;
import org.throughline.planner.shell.OnAsk;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// What every draft file will be read back against: needs, limits, refusals, what is protected, and
/// what is broken on purpose.
final class ContractPanel extends Div {

    /// @param asked makes the way to give evidence of a claim that lacks it, for whoever is asked
    ContractPanel(ProductionPlan plan, Function<Claim, Optional<OnAsk>> asked) {
        UnorderedList list = new UnorderedList();
        list.addClassName("contract");
        Assessment assessment = plan.assessment();
        for (Need need : assessment.needs()) {
            ListItem item = need(need);
            claim(plan, need).flatMap(asked).ifPresent(item::add);
            list.add(item);
        }
        assessment.holds().stream().flatMap(ContractPanel::held).forEach(list::add);
        assessment.limits().forEach(limit -> list.add(limit(limit)));
        assessment.never().forEach(never -> list.add(never(never)));
        for (MediaItem item : plan.media()) {
            item.moments().forEach(moment -> list.add(moment(moment)));
        }
        plan.story().ruleBreaks().forEach(broken -> list.add(broken(plan, broken)));
        add(
                new Panel(
                        "contract",
                        text("contract.title"),
                        new Paragraph(text("contract.says")),
                        list));
    }

    private static Optional<Claim> claim(ProductionPlan plan, Need need) {
        return plan.brief().claims().stream()
                .filter(_ -> need.what().equals("evidence") && !need.met())
                .filter(claim -> ("claim " + claim.id()).equals(need.item()))
                .findFirst();
    }

    private static ListItem need(Need need) {
        if (!need.met()) {
            return item(Tone.BAD, text("contract.missing"), need.missing());
        }
        String mark = "contract.met";
        if (NeedSentence.isShown(need)) {
            Showing showing = need.showing();
            mark = showing == null || showing.isOnScreen() ? "contract.drawn" : "contract.in-post";
        }
        return item(Tone.GOOD, text(mark), NeedSentence.of(need));
    }

    /// A platform that waits while the rest of its market goes on.
    private static Stream<ListItem> held(Hold hold) {
        Platform platform = hold.platform();
        if (platform == null) {
            return Stream.empty();
        }
        String role = hold.role();
        String until = role == null ? word("prerequisite", hold.until()) : role(role);
        Market market = hold.market();
        ListItem item =
                item(
                        Tone.BAD,
                        text("contract.held"),
                        text(
                                market == null
                                        ? "contract.platform-held"
                                        : "contract.platform-held-in",
                                word("platform", platform.key()),
                                until,
                                market == null ? "" : market.code()));
        hold.because().stream().limit(1).forEach(each -> item.add(new Div(each.says())));
        return Stream.of(item);
    }

    private static ListItem limit(Limit limit) {
        String says =
                text(
                                "contract.limit",
                                word("measure", limit.measure()),
                                word("bound", limit.bound()),
                                limit.number().toPlainString(),
                                word("unit", limit.unit()))
                        .strip();
        return item(Tone.CALM, text(limit.hard() ? "hard" : "guideline"), says);
    }

    private static ListItem never(Never never) {
        return item(
                never.broken() ? Tone.BAD : Tone.CALM,
                text(never.broken() ? "contract.broken" : never.hard() ? "hard" : "guideline"),
                NeverSentence.of(never));
    }

    private static ListItem moment(Moment moment) {
        String says =
                text(
                        "contract.moment",
                        word("moment-kind", moment.kind()),
                        moment.says(),
                        moment.from().toMillis() / 1000.0,
                        moment.to().toMillis() / 1000.0);
        return item(Tone.MEANT, text("contract.protected"), says);
    }

    private static ListItem broken(ProductionPlan plan, RuleBreak broken) {
        ListItem item =
                item(
                        Tone.MEANT,
                        text("contract.on-purpose"),
                        text(
                                "contract.break",
                                broken.rule(),
                                plan.story().rate().seconds(broken.at().from()),
                                plan.story().rate().seconds(broken.at().to()),
                                broken.owner(),
                                broken.agreedBy()));
        Span reason = new Span("“" + broken.reason() + "”");
        reason.addClassName("said");
        Span expected = new Span(text("contract.expected", broken.expectation()));
        expected.addClassName("soft");
        item.add(new Div(reason), new Div(expected));
        return item;
    }

    private static ListItem item(Tone tone, String mark, String says) {
        Component words = new Span(says);
        return new ListItem(new StateMark(tone, mark), words);
    }
}
