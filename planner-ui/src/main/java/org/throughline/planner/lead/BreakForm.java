package org.throughline.planner.lead;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.planner.register.BreakLevel;
import org.throughline.planner.shell.DayWords;

/// The fields by which somebody asks to break a guideline on purpose.
final class BreakForm extends Div {

    private final ComboBox<Brief> video = new ComboBox<>(text("breaks.video"));
    private final ComboBox<Step> step = new ComboBox<>(text("breaks.step"));
    private final ComboBox<Level> level = new ComboBox<>(text("breaks.level"));
    private final ComboBox<Market> market = new ComboBox<>(text("breaks.market"));
    private final TextField rule = new TextField(text("breaks.rule"));
    private final TextArea reason = new TextArea(text("breaks.reason"));
    private final TextArea expectation = new TextArea(text("breaks.expectation"));
    private final DatePicker until = new DatePicker(text("breaks.until"));

    BreakForm(List<Brief> briefs, BiConsumer<BriefId, BreakLevel.Wish> ask) {
        addClassName("lead-form");
        video.setId("break-video");
        video.setItems(briefs);
        video.setItemLabelGenerator(Brief::title);
        video.addValueChangeListener(change ->
                market.setItems(
                        Optional.ofNullable(change.getValue())
                                .map(brief -> brief.audience().markets())
                                .orElse(List.of())));
        step.setId("break-step");
        step.setItems(Step.values());
        step.setItemLabelGenerator(each -> word("step", each.key()));
        level.setId("break-level");
        level.setItems(Level.PERSON_LEADS, Level.MACHINE_DRAFTS, Level.MACHINE);
        level.setItemLabelGenerator(each -> text("level." + each.name().toLowerCase(Locale.ROOT)));
        market.setId("break-market");
        market.setItemLabelGenerator(Market::code);
        market.setClearButtonVisible(true);
        market.setHelperText(text("breaks.market.help"));
        rule.setId("break-rule");
        rule.setMaxLength(60);
        rule.setHelperText(text("breaks.rule.help"));
        reason.setId("break-reason");
        reason.setMaxLength(400);
        reason.setWidthFull();
        expectation.setId("break-expectation");
        expectation.setMaxLength(400);
        expectation.setHelperText(text("breaks.expectation.help"));
        expectation.setWidthFull();
        until.setId("break-until");
        until.setI18n(DayWords.of());
        until.setHelperText(text("breaks.until.help"));
        Button give = new Button(text("breaks.ask"), click -> ask(ask));
        give.setId("break-ask");
        give.addThemeVariants(ButtonVariant.PRIMARY);
        add(video, step, level, market, rule, reason, expectation, until, give);
    }

    private void ask(BiConsumer<BriefId, BreakLevel.Wish> ask) {
        List<Boolean> filled =
                List.of(
                        filled(video, video.isEmpty()),
                        filled(step, step.isEmpty()),
                        filled(level, level.isEmpty()),
                        filled(reason, reason.getValue().isBlank()),
                        filled(expectation, expectation.getValue().isBlank()),
                        filled(until, until.isEmpty()));
        if (!filled.contains(false)) {
            ask.accept(
                    video.getValue().id(),
                    new BreakLevel.Wish(
                            step.getValue(),
                            level.getValue(),
                            market.getValue(),
                            rule.getValue().isBlank() ? null : rule.getValue().strip(),
                            reason.getValue(),
                            expectation.getValue(),
                            until.getValue()));
        }
    }

    private static boolean filled(HasValidation field, boolean empty) {
        field.setErrorMessage(text("breaks.empty"));
        field.setInvalid(empty);
        return !empty;
    }
}
