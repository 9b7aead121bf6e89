package org.throughline.planner.board;

import static org.throughline.planner.Texts.day;
import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;
import static org.throughline.planner.Texts.wordWithin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Publish;
import org.throughline.data.plan.PartChange;
import org.throughline.data.plan.PlanPart;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.SealScope;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.GuestLink;
import org.throughline.data.review.GuestRequest;
import org.throughline.data.review.GuestRequest.Asked;
import org.throughline.data.review.GuestRequest.Said;
import org.throughline.planner.access.Seat;
import org.throughline.planner.approval.AnswerAsGuest;
import org.throughline.planner.approval.AnswerAsGuest.Question;
import org.throughline.planner.approval.AnswerAsGuest.State;
import org.throughline.planner.draft.AskedWords;
import org.throughline.planner.route.OpenSeal;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Refusal;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// What a guest is asked to decide about a plan: what it is and by when, what it covers, and the
/// two answers there are to it.
final class AskPanel extends Div {

    private static final String NAME = "guest-ask";

    /// Id of its title.
    static final String TITLE = NAME + "-title";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private static final int MOST_CHANGES = 20;

    private final transient Question question;
    private final transient AnswerAsGuest answers;
    private final transient Seat seat;
    private final transient Runnable again;
    private final TextField code = new TextField(text("guest.ask.code"));
    private final TextArea says;
    private final Paragraph refused = new Paragraph();

    /// @param before the version that they had before them until now; absent: none
    /// @param again shows what they are asked as it is now
    AskPanel(
            Question question,
            @Nullable ProductionPlan before,
            AnswerAsGuest answers,
            Seat seat,
            Runnable again) {
        this.question = question;
        this.answers = answers;
        this.seat = seat;
        this.again = again;
        boolean ofSeal = question.request().asked() instanceof Asked.OfSeal;
        this.says = new TextArea(text(ofSeal ? "guest.ask.says" : "guest.ask.says.hold"));
        GuestLink link = question.link();
        Paragraph as =
                new Paragraph(
                        text("guest.ask.as", link.guest(), question.request().as(), link.by()));
        as.setId("guest-ask-as");
        Paragraph when = new Paragraph(when());
        when.setId("guest-ask-when");
        when.addClassName("message");
        Panel panel = new Panel(NAME, AskedWords.request(question.request().asked()), when, as);
        addClassName("guest-ask");
        switch (question.state()) {
            case State.Waits(_, List<PartChange> since) -> {
                panel.add(changed(before, since));
                said().ifPresent(panel::add);
                panel.add(new Covers(question.plan(), question.request().asked()));
                panel.add(form(ofSeal));
            }
            case State.NotYet(List<Problem> problems) -> {
                panel.add(new StateMark(Tone.HOLD, text("guest.ask.not-yet")));
                problems.forEach(each -> panel.add(new Paragraph(Refusal.sentence(each))));
                said().ifPresent(panel::add);
                panel.add(new Covers(question.plan(), question.request().asked()));
            }
            case State.Given given -> given(panel, given, ofSeal);
            case State.Over(String by) ->
                    panel.add(
                            mark(
                                    Tone.QUIET,
                                    by.isEmpty()
                                            ? text("guest.ask.over")
                                            : text("guest.ask.over.by", by)));
        }
        add(panel);
    }

    private String when() {
        GuestLink link = question.link();
        String closes = MOMENT.format(link.until());
        Optional<LocalDate> day =
                switch (question.request().asked()) {
                    case Asked.OfSeal asked ->
                            OpenSeal.onPlan(question.plan(), question.seals()).stream()
                                    .filter(open -> asked.is(open.required()))
                                    .flatMap(open -> Optional.ofNullable(open.due()).stream())
                                    .findFirst();
                    case Asked.OfHold(Market market, _) ->
                            Optional.ofNullable(question.plan().brief().publish())
                                    .map((Publish publish) -> publish.dateIn(market));
                };
        String key =
                question.request().asked() instanceof Asked.OfSeal
                        ? "guest.ask.due"
                        : "guest.ask.day";
        return day.map(found -> text(key, day(found), closes))
                .orElseGet(() -> text("guest.ask.until", closes));
    }

    private void given(Panel panel, State.Given given, boolean ofSeal) {
        String at = MOMENT.format(given.at());
        panel.add(
                mark(
                        Tone.GOOD,
                        ofSeal
                                ? text("guest.ask.done", at)
                                : text("guest.ask.lifted", at, given.says())));
        if (ofSeal) {
            panel.add(new Paragraph(text("guest.ask.done.says")));
        } else if (!question.request().isLocked()) {
            Button back =
                    button(
                            "guest-take-back",
                            text("guest.ask.take-back"),
                            () ->
                                    answers.answer(
                                            seat,
                                            "",
                                            false,
                                            text("answer.taken-back"),
                                            code.getValue()));
            panel.add(row(codeField(), back), refusal());
        }
    }

    /// What they said before, where it was a no.
    private Optional<Component> said() {
        Said said = question.request().said();
        return said == null || said.yes()
                ? Optional.empty()
                : Optional.of(
                        mark(
                                Tone.WARN,
                                text("guest.ask.refused", MOMENT.format(said.at()), said.says())));
    }

    private Div changed(@Nullable ProductionPlan before, List<PartChange> since) {
        boolean newer = before != null && !before.id().equals(question.plan().id());
        List<PartChange> changes = newer && before != null ? question.since(before) : since;
        Div all = new Div();
        if (!newer && changes.isEmpty()) {
            return all;
        }
        all.setId("guest-changed");
        all.addClassName("notice");
        all.getElement().setAttribute("data-tone", "warn");
        all.getElement().setAttribute("role", "status");
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        changes.stream()
                .limit(MOST_CHANGES)
                .map(AskPanel::change)
                .distinct()
                .forEach(each -> list.add(new ListItem(each)));
        all.add(new Paragraph(text(newer ? "guest.ask.changed" : "guest.ask.since")), list);
        return all;
    }

    private static String change(PartChange change) {
        String part = word("part", change.part().key());
        if (change.part() == PlanPart.OUTCOMES) {
            return part;
        }
        if (change.from().isEmpty()) {
            return text("guest.ask.change.new", part, change.to());
        }
        return change.to().isEmpty()
                ? text("guest.ask.change.gone", part, change.from())
                : text("guest.ask.change", part, change.from(), change.to());
    }

    private Component form(boolean ofSeal) {
        GuestRequest request = question.request();
        if (request.isLocked()) {
            Paragraph locked = mark(Tone.BAD, text("guest.ask.locked", question.link().by()));
            locked.setId("guest-locked");
            return locked;
        }
        says.setId("guest-says");
        says.setMaxLength(AnswerAsGuest.LONGEST);
        says.setWidthFull();
        String hash = question.state() instanceof State.Waits waits ? waits.hash() : "";
        Div form = new Div(codeField());
        form.addClassName("guest-form");
        if (ofSeal) {
            Button yes =
                    button(
                            "guest-approve",
                            text("guest.ask.approve"),
                            () -> answers.approve(seat, hash, code.getValue()));
            yes.addThemeVariants(ButtonVariant.PRIMARY);
            Button no =
                    button(
                            "guest-refuse",
                            text("guest.ask.refuse"),
                            () -> answers.decline(seat, says.getValue(), code.getValue()));
            form.add(yes, refusal(), says, no);
        } else {
            String market = ((Asked.OfHold) request.asked()).market().code();
            Button yes =
                    button(
                            "guest-lift",
                            text("guest.ask.lifts", market),
                            () ->
                                    answers.answer(
                                            seat, hash, true, says.getValue(), code.getValue()));
            yes.addThemeVariants(ButtonVariant.PRIMARY);
            Button no =
                    button(
                            "guest-keep-held",
                            text("guest.ask.keeps"),
                            () ->
                                    answers.answer(
                                            seat, hash, false, says.getValue(), code.getValue()));
            form.add(says, row(yes, no), refusal());
        }
        return form;
    }

    private TextField codeField() {
        code.setId("guest-ask-code");
        code.setMaxLength(12);
        code.setAutocomplete(Autocomplete.OFF);
        code.getElement().setAttribute("inputmode", "numeric");
        code.setHelperText(text("guest.ask.code.helper", question.link().by()));
        return code;
    }

    private Paragraph refusal() {
        refused.setId("guest-refused");
        refused.addClassName("notice");
        refused.getElement().setAttribute("data-tone", "bad");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        return refused;
    }

    private Button button(String id, String words, Supplier<Outcome<Said>> press) {
        Button button = new Button(words);
        button.setId(id);
        button.addClassName("big-button");
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            code.setInvalid(false);
            says.setInvalid(false);
            refused.setVisible(false);
            switch (press.get()) {
                case Outcome.Accepted<Said> _ -> again.run();
                case Outcome.Refused<Said>(List<Problem> problems) -> {
                    button.setEnabled(true);
                    refuse(problems);
                }
            }
        });
        return button;
    }

    private void refuse(List<Problem> problems) {
        Problem first = problems.getFirst();
        switch (first.code()) {
            // it is shown as it is now, with what changed
            case "GUEST-012", "GUEST-013", "GUEST-015", "GUEST-404" -> again.run();
            case "GUEST-010" -> {
                code.setErrorMessage(Refusal.sentence(first));
                code.setInvalid(true);
                code.focus();
            }
            case "GUEST-011" -> {
                says.setErrorMessage(Refusal.sentence(first));
                says.setInvalid(true);
                says.focus();
            }
            default -> {
                refused.setText(
                        problems.stream().map(Refusal::sentence).collect(Collectors.joining(" ")));
                refused.setVisible(true);
            }
        }
    }

    private static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("button-row");
        return row;
    }

    private static Paragraph mark(Tone tone, String says) {
        Paragraph mark = new Paragraph(says);
        mark.setId("guest-state");
        mark.addClassName("notice");
        mark.getElement().setAttribute("data-tone", tone.name().toLowerCase(Locale.ROOT));
        return mark;
    }

    /// The parts under a seal.
    static String parts(SealScope scope) {
        return scope.parts().stream()
                .map(part -> wordWithin("part", part.key()))
                .collect(Collectors.joining(", "));
    }
}
