package org.throughline.planner.notice;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.notice.MailAddress;
import org.throughline.data.notice.NoticeChoice;
import org.throughline.data.notice.NoticeKind;
import org.throughline.data.notice.NoticeWay;
import org.throughline.data.notice.NoticeWishes;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.shell.Errand;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Refusal;
import org.throughline.planner.shell.Tone;

/// What somebody wishes to be told by mail: the address, the way of each kind, and when.
@Route(Paths.NOTICES)
@PermitAll
public final class NoticesView extends Main implements HasDynamicTitle {

    private static final List<String> ZONES =
            Stream.concat(
                            Stream.of("UTC"),
                            ZoneId.getAvailableZoneIds().stream()
                                    .filter(zone -> zone.contains("/") && !zone.startsWith("Etc"))
                                    .filter(zone -> !zone.startsWith("SystemV"))
                                    .sorted())
                    .toList();

    private final transient KeepWishes wishes;
    private final transient Actor actor;
    private final Div standing = new Div();
    private final Paragraph goes = new Paragraph();
    private final TextField address = new TextField(text("notices.address.field"));
    private final Button send = new Button(text("notices.address.send"), click -> ask());
    private final TextField code = new TextField(text("notices.code"));
    private final Div codes = new Div();
    private final Button forget = new Button(text("notices.address.forget"), click -> forget());
    private final Paragraph addressSaid = said("notices-address-said");
    private final Paragraph said = said("notices-said");
    private final Map<NoticeKind, Select<NoticeWay>> ways = new EnumMap<>(NoticeKind.class);
    private final TimePicker at = new TimePicker(text("notices.digest.at"));
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>(text("notices.digest.days"));
    private final ComboBox<String> zone = new ComboBox<>(text("notices.zone"));
    private final TimePicker quietFrom = new TimePicker(text("notices.quiet.from"));
    private final TimePicker quietUntil = new TimePicker(text("notices.quiet.until"));
    private final boolean mayHave;
    private final transient Errand<Outcome<NoticeWishes>> asking =
            new Errand<>(this::asked, this::failed);
    private boolean untouched;
    private int version;

    public NoticesView(KeepWishes wishes, Sessions sessions) {
        this.wishes = wishes;
        this.actor = sessions.find().orElseThrow().seat().actor();
        this.mayHave = wishes.hasAccount(actor);
        addClassNames("page", "people-page", "notices-page");
        setId("content");
        standing.setId("notices-standing");
        standing.addClassName("mail-standing");
        add(
                new PageHead("", text("notices.title")).lead(text("notices.lead")),
                standing,
                address(),
                kinds(),
                times());
        NoticeWishes now = wishes.find(actor);
        fill(now);
        NoticeWishes.Asked asked = now.asked();
        if (asked != null) {
            address.setValue(asked.address().value());
        }
        stand(now);
        tell(now);
    }

    @Override
    public String getPageTitle() {
        return text("notices.page-title");
    }

    /// The zone of whoever never chose one is the one their browser goes by.
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (wishes.isAsking(wishes.find(actor))) {
            send.setEnabled(false);
            asking.follow(
                    this,
                    () ->
                            Optional.of(wishes.find(actor))
                                    .filter(now -> !wishes.isAsking(now))
                                    .map(Outcome::accepted));
        }
        if (untouched) {
            event.getUI()
                    .getPage()
                    .executeJs("return Intl.DateTimeFormat().resolvedOptions().timeZone ?? ''")
                    .then(
                            String.class,
                            there -> {
                                if (untouched && there != null && ZONES.contains(there)) {
                                    zone.setValue(there);
                                }
                            });
        }
    }

    /// Fields that stay while the page is open: what is typed in one does not go when something
    /// arrives.
    private Panel address() {
        goes.setId("notices-address-is");
        address.setId("notices-address");
        address.setMaxLength(MailAddress.LONGEST);
        address.setAutocomplete(Autocomplete.EMAIL);
        send.setId("notices-address-send");
        send.setDisableOnClick(true);
        Div row = new Div(address, send);
        row.addClassName("invite-row");
        code.setId("notices-code");
        code.setMaxLength(20);
        code.setAutocomplete(Autocomplete.OFF);
        Button confirm = new Button(text("notices.code.do"), click -> confirm());
        confirm.setId("notices-code-do");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        codes.add(code, confirm);
        codes.addClassName("invite-row");
        forget.setId("notices-address-forget");
        return new Panel(
                "notices-mail", text("notices.address"), goes, row, codes, addressSaid, forget);
    }

    private Panel kinds() {
        Div fields = new Div();
        fields.addClassName("new-fields");
        for (NoticeKind kind : NoticeKind.values()) {
            String key = key(kind.name());
            Select<NoticeWay> way = new Select<>();
            way.setId("notices-" + key);
            way.setLabel(text("notices.kind." + key));
            way.setItems(NoticeWay.values());
            way.setItemLabelGenerator(each -> text("notices.way." + key(each.name())));
            ways.put(kind, way);
            fields.add(way);
        }
        return new Panel("notices-kinds", text("notices.kinds"), fields);
    }

    private Panel times() {
        at.setId("notices-digest-at");
        at.setRequiredIndicatorVisible(true);
        days.setId("notices-digest-days");
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        zone.setId("notices-zone");
        zone.setItems(ZONES);
        zone.setRequiredIndicatorVisible(true);
        quietFrom.setId("notices-quiet-from");
        quietFrom.setClearButtonVisible(true);
        quietUntil.setId("notices-quiet-until");
        quietUntil.setClearButtonVisible(true);
        quietUntil.setHelperText(text("notices.quiet.help"));
        Div fields = new Div(at, zone, quietFrom, quietUntil);
        fields.addClassName("new-fields");
        Button save = new Button(text("notices.save"), click -> save());
        save.setId("notices-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setEnabled(mayHave);
        Div actions = new Div(save);
        actions.addClassNames("row-actions", "spaced");
        return new Panel("notices-times", text("notices.times"), days, fields, said, actions);
    }

    private void fill(NoticeWishes now) {
        version = now.version();
        ways.forEach((kind, way) -> way.setValue(now.way(kind)));
        at.setValue(now.digestAt());
        days.setValue(Set.copyOf(now.digestDays()));
        String id = now.zone().getId();
        zone.setValue(ZONES.contains(id) ? id : "UTC");
        quietFrom.setValue(now.quietFrom());
        quietUntil.setValue(now.quietUntil());
    }

    /// Whether mail can come at all, and the address as far as it has come.
    private void stand(NoticeWishes now) {
        untouched = now.isUntouched();
        standing.removeAll();
        boolean sends = wishes.isServerThere();
        if (!mayHave || !sends) {
            Span none = new Span(text(mayHave ? "notices.no-server" : "notices.no-account"));
            none.addClassName("notice");
            none.getElement().setAttribute("data-tone", "warn");
            standing.add(none);
        }
        wishes.refused(actor)
                .ifPresent(says -> {
                    Span refused = new Span(text("notices.refused", says));
                    refused.setId("notices-refused");
                    refused.addClassName("notice");
                    refused.getElement().setAttribute("data-tone", "bad");
                    standing.add(refused);
                });
        MailAddress confirmed = now.address();
        NoticeWishes.Asked asked = now.asked();
        goes.setText(
                confirmed == null
                        ? text("notices.address.none")
                        : text("notices.address.is", confirmed.value()));
        send.setEnabled(mayHave && sends && !asking.isUnderWay());
        codes.setVisible(wishes.isCodeThere(now));
        if (asked != null) {
            code.setHelperText(text("notices.code.help", asked.address().value()));
        }
        forget.setVisible(confirmed != null || asked != null);
    }

    /// What came of the code that was asked for last.
    private void tell(NoticeWishes now) {
        NoticeWishes.Asked asked = now.asked();
        if (asked == null) {
            return;
        }
        boolean works = wishes.isCodeThere(now);
        String to = asked.address().value();
        String says = asked.says();
        if (wishes.isAsking(now)) {
            say(addressSaid, Tone.CALM, text("notices.code.under-way"));
        } else if (says != null && works) {
            say(addressSaid, Tone.WARN, text("notices.code.unknown", to, says));
        } else if (says != null) {
            say(addressSaid, Tone.BAD, text("notices.code.unsent", to, says));
        } else if (works) {
            say(addressSaid, Tone.GOOD, text("notices.code.sent"));
        } else {
            say(addressSaid, Tone.CALM, text("notices.code.over", to));
        }
    }

    private void ask() {
        String typed = address.getValue();
        ZoneId where = zoneOf(zone.getValue()).orElse(ZoneOffset.UTC);
        say(addressSaid, Tone.CALM, text("notices.code.under-way"));
        asking.begin(this, () -> wishes.ask(typed, where, actor));
    }

    private void asked(Outcome<NoticeWishes> asked) {
        NoticeWishes now = wishes.find(actor);
        if (asked instanceof Outcome.Refused<NoticeWishes>(List<Problem> problems)) {
            refuse(addressSaid, problems);
        } else {
            tell(now);
        }
        stand(now);
        // whoever went on elsewhere on the page meanwhile stays there
        getUI().ifPresent(ui ->
                ui.getPage()
                        .executeJs("return document.activeElement === document.body")
                        .then(
                                Boolean.class,
                                nowhere -> {
                                    if (nowhere) {
                                        Reach.first(
                                                ui,
                                                codes.isVisible()
                                                        ? "notices-code"
                                                        : "notices-address");
                                    }
                                }));
    }

    private void failed() {
        say(addressSaid, Tone.BAD, text("errand.failed"));
        again();
    }

    private void confirm() {
        NoticeWishes before = wishes.find(actor);
        switch (wishes.confirm(code.getValue(), actor)) {
            case Outcome.Accepted<Boolean>(Boolean right) -> {
                if (right) {
                    over(before);
                }
                say(
                        addressSaid,
                        right ? Tone.GOOD : Tone.BAD,
                        text(right ? "notices.code.right" : "notices.code.wrong"));
            }
            case Outcome.Refused<Boolean>(List<Problem> problems) -> refuse(addressSaid, problems);
        }
        again();
    }

    private void forget() {
        NoticeWishes before = wishes.find(actor);
        if (wishes.forget(actor) instanceof Outcome.Refused<NoticeWishes>(List<Problem> problems)) {
            refuse(addressSaid, problems);
        } else {
            over(before);
            say(addressSaid, Tone.GOOD, text("notices.address.forgotten"));
        }
        again();
    }

    /// Nothing is asked any more; another address that is being typed stays.
    private void over(NoticeWishes before) {
        NoticeWishes.Asked asked = before.asked();
        if (asked == null || address.getValue().strip().equals(asked.address().value())) {
            address.clear();
        }
        code.clear();
    }

    /// The address as it is now. What was chosen below and not saved stays.
    private void again() {
        stand(wishes.find(actor));
        getUI().ifPresent(ui ->
                Reach.first(ui, codes.isVisible() ? "notices-code" : "notices-mail-title"));
    }

    private void save() {
        Optional<ZoneId> where = zoneOf(zone.getValue());
        LocalTime when = at.getValue();
        if (where.isEmpty() || when == null) {
            say(said, Tone.BAD, text("notices.times.missing"));
            return;
        }
        Outcome<NoticeWishes> chosen =
                wishes.choose(
                        new KeepWishes.Wanted(
                                ways.entrySet().stream()
                                        .map(each ->
                                                new NoticeChoice(
                                                        each.getKey(), each.getValue().getValue()))
                                        .toList(),
                                when,
                                days.getValue().stream().sorted().toList(),
                                where.get(),
                                quietFrom.getValue(),
                                quietUntil.getValue(),
                                version),
                        actor);
        switch (chosen) {
            case Outcome.Accepted<NoticeWishes>(NoticeWishes now) -> {
                version = now.version();
                untouched = false;
                say(said, Tone.GOOD, text("notices.saved"));
            }
            case Outcome.Refused<NoticeWishes>(List<Problem> problems) -> refuse(said, problems);
        }
    }

    private static Optional<ZoneId> zoneOf(@Nullable String id) {
        try {
            return id == null ? Optional.empty() : Optional.of(ZoneId.of(id));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void refuse(Paragraph where, List<Problem> problems) {
        say(where, Tone.BAD, Refusal.sentence(problems.getFirst()));
    }

    private static void say(Paragraph where, Tone tone, String says) {
        where.setText(says);
        where.setClassName("notice");
        where.getElement().setAttribute("data-tone", tone.name().toLowerCase(Locale.ROOT));
    }

    private static Paragraph said(String id) {
        Paragraph said = new Paragraph();
        said.setId(id);
        said.getElement().setAttribute("role", "status");
        return said;
    }
}
