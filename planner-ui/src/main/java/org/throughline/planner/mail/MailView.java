package org.throughline.planner.mail;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.data.notice.Mail;
import org.throughline.data.notice.MailAddress;
import org.throughline.data.notice.MailServer;
import org.throughline.data.notice.MailServer.Encryption;
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
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// The server that mail goes through, a letter by which it is tried, and what became of mails.
@Route(Paths.MAIL)
@Menu(title = "menu.mail", order = 5.3, icon = "mail")
@RolesAllowed("ADMINISTRATOR")
public final class MailView extends Main implements HasDynamicTitle {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);
    private static final int STARTTLS_PORT = 587;

    private final transient KeepMailServer servers;
    private final transient Actor actor;
    private final TextField host = new TextField(text("mail.host"));
    private final IntegerField port = new IntegerField(text("mail.port"));
    private final Select<Encryption> encryption = new Select<>();
    private final Checkbox plain = new Checkbox(text("mail.plain"));
    private final TextField sender = new TextField(text("mail.sender"));
    private final TextField senderName = new TextField(text("mail.sender-name"));
    private final TextField user = new TextField(text("mail.user"));
    private final PasswordField password = new PasswordField(text("mail.password"));
    private final TextField base = new TextField(text("mail.base"));
    private final Div standing = new Div();
    private final Paragraph said = said("mail-said");
    private final TextField to = new TextField(text("mail.test.to"));
    private final Button test = new Button(text("mail.test.do"), click -> tryIt());
    private final Paragraph tested = said("mail-tested");
    private final transient Errand<Outcome<Carried>> trying =
            new Errand<>(this::tried, this::failed);
    private final Button remove = new Button(text("mail.remove"), click -> askToRemove());
    private int version;

    public MailView(KeepMailServer servers, Sessions sessions) {
        this.servers = servers;
        this.actor = sessions.find().orElseThrow().seat().actor();
        addClassNames("page", "people-page");
        setId("content");
        standing.setId("mail-standing");
        standing.addClassName("mail-standing");
        add(
                new PageHead("", text("mail.title")).lead(text("mail.lead")),
                standing,
                server(),
                trial(),
                mails());
        servers.find(actor).ifPresentOrElse(this::fill, this::begin);
        stand();
        servers.tried(actor).ifPresent(this::before);
    }

    @Override
    public String getPageTitle() {
        return text("mail.page-title");
    }

    /// Where the planner is reached is proposed as whoever sits here reached it.
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (servers.tried(actor).filter(last -> last.came() == null).isPresent()) {
            test.setEnabled(false);
            trying.follow(
                    this,
                    () ->
                            servers.tried(actor)
                                    .flatMap(last -> Optional.ofNullable(last.came()))
                                    .map(Outcome::accepted));
        }
        if (version == 0) {
            String path = VaadinRequest.getCurrent().getContextPath();
            event.getUI()
                    .getPage()
                    .fetchCurrentURL(here -> {
                        if (base.isEmpty()) {
                            base.setValue(
                                    here.getProtocol() + "://" + here.getAuthority() + path + "/");
                        }
                    });
        }
    }

    /// What is wrong is said when somebody saves; until then nothing is held against them.
    private Panel server() {
        List.of(host, sender, senderName, user, base)
                .forEach(field -> field.setManualValidation(true));
        port.setManualValidation(true);
        password.setManualValidation(true);
        field(host, "mail-host", MailServer.LONGEST_HOST, text("mail.host.help"));
        port.setId("mail-port");
        port.setMin(1);
        port.setMax(MailServer.HIGHEST_PORT);
        port.setHelperText(text("mail.port.help"));
        encryption.setId("mail-encryption");
        encryption.setLabel(text("mail.encryption"));
        encryption.setItems(Encryption.values());
        encryption.setItemLabelGenerator(
                each -> text("mail.encryption." + each.name().toLowerCase(Locale.ROOT)));
        encryption.addValueChangeListener(change -> showPlain());
        host.addValueChangeListener(change -> showPlain());
        plain.setId("mail-plain");
        field(sender, "mail-sender", MailAddress.LONGEST, text("mail.sender.help"));
        field(senderName, "mail-sender-name", MailServer.LONGEST_TEXT, "");
        field(user, "mail-user", MailServer.LONGEST_TEXT, text("mail.user.help"));
        user.setAutocomplete(Autocomplete.OFF);
        password.setId("mail-password");
        password.setMaxLength(KeptPassword.LONGEST);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setRevealButtonVisible(false);
        field(base, "mail-base", MailServer.LONGEST_TEXT, text("mail.base.help"));
        Div fields =
                new Div(host, port, encryption, plain, user, password, sender, senderName, base);
        fields.addClassNames("new-fields", "mail-fields");
        Button save = new Button(text("mail.save"), click -> save());
        save.setId("mail-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        remove.setId("mail-remove");
        Div actions = new Div(save, remove);
        actions.addClassNames("row-actions", "spaced");
        return new Panel("mail-server", text("mail.server"), fields, said, actions);
    }

    private Panel trial() {
        field(to, "mail-test-to", MailAddress.LONGEST, text("mail.test.help"));
        test.setId("mail-test");
        test.setDisableOnClick(true);
        Div row = new Div(to, test);
        row.addClassName("invite-row");
        return new Panel("mail-trial", text("mail.test"), row, tested);
    }

    private Panel mails() {
        Panel panel = new Panel("mail-mails", text("mail.mails"));
        List<Mail> latest = servers.latest(actor);
        if (latest.isEmpty()) {
            panel.add(new Paragraph(text("mail.mails.none")));
            return panel;
        }
        Map<String, String> names = servers.names(actor);
        Sheet sheet =
                new Sheet(
                        "mail-list",
                        text("mail.mails"),
                        List.of(
                                text("mail.mails.begun"),
                                text("mail.mails.to"),
                                text("mail.mails.things"),
                                text("mail.mails.state")));
        for (Mail each : latest) {
            Div state = new Div(mark(each));
            state.addClassName("lines");
            if (each.state() != Mail.State.SENT && !each.says().isEmpty()) {
                Span says = new Span(each.says());
                says.addClassNames("soft", "small");
                state.add(says);
            }
            sheet.row(
                    new Span(MOMENT.format(each.begun())),
                    new Span(names.getOrDefault(each.person(), each.person())),
                    new Span(String.valueOf(each.things())),
                    state);
        }
        panel.add(sheet);
        return panel;
    }

    private static StateMark mark(Mail mail) {
        return switch (mail.state()) {
            case UNDER_WAY -> new StateMark(Tone.CALM, text("mail.state.under-way"));
            case SENT -> new StateMark(Tone.GOOD, text("mail.state.sent"));
            case FAILED ->
                    new StateMark(
                            Tone.BAD,
                            text("mail.state.failed", mail.tries(), MOMENT.format(mail.again())));
            case REFUSED -> new StateMark(Tone.BAD, text("mail.state.refused"));
            case UNKNOWN -> new StateMark(Tone.WARN, text("mail.state.unknown"));
        };
    }

    private void begin() {
        port.setValue(STARTTLS_PORT);
        encryption.setValue(Encryption.STARTTLS);
        senderName.setValue(text("product.name"));
    }

    private void fill(MailServer kept) {
        host.setValue(kept.host());
        port.setValue(kept.port());
        encryption.setValue(kept.encryption());
        plain.setValue(kept.plain());
        sender.setValue(kept.sender().value());
        senderName.setValue(kept.senderName());
        user.setValue(kept.user());
        base.setValue(kept.base());
        version = kept.version();
    }

    /// What holds now: whether anything is sent.
    private void stand() {
        Optional<MailServer> kept = servers.find(actor);
        version = MailServer.versionOf(kept.orElse(null));
        standing.removeAll();
        boolean here = kept.filter(each -> !servers.isHere(each)).isEmpty();
        Span says =
                new Span(
                        kept.map(each ->
                                        here
                                                ? text("mail.sends", each.host())
                                                : text("mail.paused"))
                                .orElseGet(() -> text("mail.sends-nothing")));
        says.addClassName("notice");
        says.getElement().setAttribute("data-tone", kept.isPresent() && here ? "good" : "warn");
        standing.add(says);
        if (!here) {
            Button on = new Button(text("mail.go-on"), click -> goOnHere());
            on.setId("mail-go-on");
            on.addThemeVariants(ButtonVariant.PRIMARY);
            on.setDisableOnClick(true);
            standing.add(on);
        }
        password.clear();
        password.setHelperText(
                text(servers.hasPassword() ? "mail.password.kept" : "mail.password.help"));
        test.setEnabled(kept.isPresent() && !trying.isUnderWay());
        remove.setEnabled(kept.isPresent());
        showPlain();
    }

    private void showPlain() {
        plain.setVisible(
                encryption.getValue() == Encryption.NONE
                        && !MailServer.isLoopback(host.getValue().strip()));
    }

    private void save() {
        Integer typed = port.getValue();
        switch (servers.keep(
                new KeepMailServer.Wanted(
                        host.getValue(),
                        typed == null ? 0 : typed,
                        encryption.getValue(),
                        plain.isVisible() && plain.getValue(),
                        sender.getValue(),
                        senderName.getValue(),
                        user.getValue(),
                        password.getValue(),
                        base.getValue(),
                        version),
                actor)) {
            case Outcome.Accepted<MailServer>(MailServer server) -> {
                fill(server);
                stand();
                mark(List.of());
                say(said, Tone.GOOD, text("mail.saved"));
            }
            case Outcome.Refused<MailServer>(List<Problem> problems) -> {
                refuse(said, problems);
                mark(problems);
            }
        }
    }

    /// Says of each field what is wrong with it, and of the others nothing.
    private void mark(List<Problem> problems) {
        Map<String, String> wrong =
                problems.stream()
                        .collect(
                                Collectors.toMap(
                                        Problem::field, Refusal::sentence, (first, _) -> first));
        Map<String, HasValidation> fields =
                Map.of(
                        "host",
                        host,
                        "port",
                        port,
                        "sender",
                        sender,
                        "senderName",
                        senderName,
                        "user",
                        user,
                        "password",
                        password,
                        "base",
                        base);
        fields.forEach((name, field) -> {
            field.setErrorMessage(wrong.getOrDefault(name, ""));
            field.setInvalid(wrong.containsKey(name));
        });
    }

    private void goOnHere() {
        switch (servers.goOnHere(actor)) {
            case Outcome.Accepted<Boolean> _ -> say(said, Tone.GOOD, text("mail.goes-on"));
            case Outcome.Refused<Boolean>(List<Problem> problems) -> refuse(said, problems);
        }
        stand();
        getUI().ifPresent(ui -> Reach.first(ui, "mail-host"));
    }

    /// What came of a test mail that was sent before this page was opened.
    private void before(Trial last) {
        Carried came = last.came();
        if (came == null) {
            say(tested, Tone.CALM, text("mail.test.under-way"));
        } else {
            say(
                    tested,
                    tone(came),
                    text(
                            "mail.test.before",
                            last.to().value(),
                            MOMENT.format(last.begun()),
                            last.by(),
                            CarriedWords.says(came)));
        }
    }

    private static Tone tone(Carried came) {
        return switch (came) {
            case Carried.Taken() -> Tone.GOOD;
            case Carried.Unknown _ -> Tone.WARN;
            case Carried.NotTaken _ -> Tone.BAD;
        };
    }

    private void tryIt() {
        String address = to.getValue();
        say(tested, Tone.CALM, text("mail.test.under-way"));
        trying.begin(this, () -> servers.test(address, actor));
    }

    private void tried(Outcome<Carried> came) {
        switch (came) {
            case Outcome.Accepted<Carried>(Carried carried) ->
                    say(tested, tone(carried), CarriedWords.says(carried));
            case Outcome.Refused<Carried>(List<Problem> problems) -> refuse(tested, problems);
        }
        test.setEnabled(servers.find(actor).isPresent());
    }

    private void failed() {
        test.setEnabled(true);
        say(tested, Tone.BAD, text("errand.failed"));
    }

    private void askToRemove() {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setId("mail-remove-ask");
        ask.setHeader(text("mail.remove.ask"));
        ask.setText(text("mail.remove.says"));
        ask.setCancelable(true);
        ask.setCancelText(text("mail.remove.keep"));
        ask.setConfirmText(text("mail.remove"));
        ask.addConfirmListener(confirm -> {
            if (servers.remove(actor) instanceof Outcome.Refused<Boolean>(List<Problem> problems)) {
                refuse(said, problems);
            } else {
                say(said, Tone.GOOD, text("mail.removed"));
            }
            stand();
        });
        ask.open();
    }

    private static void refuse(Paragraph where, List<Problem> problems) {
        say(
                where,
                Tone.BAD,
                problems.stream()
                        .map(Refusal::sentence)
                        .reduce((before, next) -> before + " " + next)
                        .orElseThrow());
    }

    private static void say(Paragraph where, Tone tone, String says) {
        where.setText(says);
        where.setClassName("notice", !says.isEmpty());
        where.getElement().setAttribute("data-tone", tone.name().toLowerCase(Locale.ROOT));
    }

    private static Paragraph said(String id) {
        Paragraph said = new Paragraph();
        said.setId(id);
        said.getElement().setAttribute("role", "status");
        return said;
    }

    private static void field(TextField field, String id, int longest, String help) {
        field.setId(id);
        field.setMaxLength(longest);
        if (!help.isEmpty()) {
            field.setHelperText(help);
        }
    }
}
