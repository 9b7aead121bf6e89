package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.notice.Mail;
import org.throughline.data.notice.MailAddress;
import org.throughline.data.notice.MailServer.Encryption;
import org.throughline.data.notice.NoticeChoice;
import org.throughline.data.notice.NoticeKind;
import org.throughline.data.notice.NoticeWay;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.planner.HandClock;
import org.throughline.planner.access.Actor;
import org.throughline.planner.campaign.CampaignFile;
import org.throughline.planner.inbox.Waiting;
import org.throughline.planner.mail.Carried;
import org.throughline.planner.mail.KeepMailServer;
import org.throughline.planner.mail.KeepMailServer.Wanted;
import org.throughline.planner.mail.KeptPassword;
import org.throughline.planner.mail.Letter;
import org.throughline.planner.mail.SendingPlace;
import org.throughline.planner.notice.KeepWishes;
import org.throughline.planner.notice.NoticeLetter;
import org.throughline.planner.notice.Sending;
import org.throughline.planner.notice.TellWaiting;
import org.throughline.rules.book.RuleBook;

/// Mail through a real server, of what waits on the way of the sample campaign.
class MailIT {

    private static final String CAMPAIGN = "lights-back-on";
    private static final BriefId TWENTY = new BriefId("twenty-seconds");
    private static final Actor IDA = Actor.member("Ida Fennimar", "strategist");
    private static final Actor RUBEN = Actor.member("Ruben Castellow", "brand-lead");
    private static final Actor STRANGER = Actor.member("Zoe Ambrestad", "brand-lead");
    private static final Actor ADMINISTRATOR = Actor.member("Administrator", "administrator");
    private static final Pattern CODE = Pattern.compile("Your code is ([A-Z0-9]+)\\.");
    private static final Pattern OUT = Pattern.compile("notices/none\\?key=(\\S+)");

    @TempDir Path folder;

    private final HandClock hands = new HandClock(Instant.parse("2027-02-15T09:00:00Z"));
    private final GreenMail post = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private int port;
    private House house;
    private KeepWishes wishes;

    @BeforeEach
    void enter() {
        post.start();
        port = post.getSmtp().getPort();
        house = open();
        wishes = wishes(house);
        Path file = SampleCampaign.writeTo(folder.resolve("campaign"));
        Campaign campaign = accepted(CampaignFile.read(file, CampaignFile.Wanted.WHOLE)).campaign();
        accepted(house.publishRulebook().publish(RuleBook.sample(), RUBEN));
        accepted(house.enterCampaign().enter(campaign, IDA));
        for (Actor each : List.of(RUBEN, STRANGER)) {
            accepted(house.keepAccounts().invite(each.name(), each.role(), ADMINISTRATOR));
        }
    }

    @AfterEach
    void close() {
        house.close();
        post.stop();
    }

    @Test
    void a_server_is_tried_and_its_password_lies_where_its_owner_alone_reads() throws Exception {
        assertThat(house.mail().keepServer().keep(wanted("planner", "", 0), ADMINISTRATOR))
                .isInstanceOf(Outcome.Refused.class);
        accepted(house.mail().keepServer().keep(wanted("planner", "s3cret ", 0), ADMINISTRATOR));
        post.setUser("planner@example.org", "planner", "s3cret ");

        assertThat(tried()).isInstanceOf(Carried.Taken.class);
        assertThat(post.getReceivedMessages()[0].getSubject()).contains("test mail");
        URI out = URI.create("https://planner.example.org/notices/none?key=k");
        Letter letter = new Letter(new MailAddress("me@example.org"), "One", "One", "<p>One", out);
        house.mail()
                .carrier()
                .carry(house.mail().keepServer().find(ADMINISTRATOR).orElseThrow(), letter);
        MimeMessage ends = post.getReceivedMessages()[1];
        assertThat(ends.getHeader("List-Unsubscribe")).containsExactly("<" + out + ">");
        assertThat(ends.getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
        Path secret = folder.resolve("data/keys/mail.password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");

        post.setUser("planner@example.org", "planner", "another");
        assertThat(tried())
                .isInstanceOfSatisfying(
                        Carried.NotTaken.class,
                        not -> {
                            assertThat(not.trouble()).isEqualTo(Carried.Trouble.NOT_LET_IN);
                            assertThat(not.says()).doesNotContain("s3cret");
                        });
        Wanted elsewhere =
                new Wanted(
                        "localhost",
                        port,
                        Encryption.NONE,
                        false,
                        "planner@example.org",
                        "",
                        "planner",
                        "",
                        "http://localhost/",
                        1);
        assertThat(house.mail().keepServer().keep(elsewhere, ADMINISTRATOR))
                .as("the password goes to no other server unasked")
                .isInstanceOf(Outcome.Refused.class);
        accepted(house.mail().keepServer().remove(ADMINISTRATOR));
        assertThat(secret).doesNotExist();
    }

    @Test
    void a_server_that_cannot_be_trusted_or_reached_gets_no_letter() {
        GreenMail closed = new GreenMail(ServerSetup.SMTPS.dynamicPort());
        closed.start();
        int none = closed.getSmtps().getPort();
        try {
            accepted(
                    house.mail().keepServer().keep(wanted(none, Encryption.TLS, 0), ADMINISTRATOR));
            assertThat(trouble()).isEqualTo(Carried.Trouble.NOT_ENCRYPTED);
            accepted(
                    house.mail()
                            .keepServer()
                            .keep(wanted(port, Encryption.STARTTLS, 1), ADMINISTRATOR));
            assertThat(trouble()).isEqualTo(Carried.Trouble.NOT_ENCRYPTED);
        } finally {
            closed.stop();
        }
        accepted(house.mail().keepServer().keep(wanted(none, Encryption.NONE, 2), ADMINISTRATOR));
        assertThat(trouble()).isEqualTo(Carried.Trouble.NOT_REACHED);
        assertThat(post.getReceivedMessages()).isEmpty();
    }

    @Test
    void each_thing_is_told_once_also_after_a_restart_and_none_to_whoever_may_not_see_it()
            throws Exception {
        server();
        confirm(RUBEN, "ruben@example.org");
        confirm(STRANGER, "zoe@example.org");
        atOnce(RUBEN);
        atOnce(STRANGER);
        TellWaiting tell = tell(house);
        tell.round();
        assertThat(post.getReceivedMessages()).as("the two codes").hasSize(2);

        ProductionPlan plan = accepted(house.proposePlan().propose(CAMPAIGN, TWENTY, IDA));
        tell.round();
        tell.round();
        house.close();
        house = open();
        tell(house).round();

        assertThat(post.getReceivedMessages()).hasSize(3);
        MimeMessage mail = to(post, "ruben@example.org").getLast();
        assertThat(text(mail))
                .contains("Hello Ruben Castellow")
                .contains("http://localhost/plan/twenty-seconds#seals");
        assertThat(mail.getHeader("List-Unsubscribe")[0]).contains("http://localhost/notices/none");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).as("the way is not encrypted").isNull();
        assertThat(html(mail)).contains("<a href=").doesNotContain("<img").doesNotContain("src=");

        SealAll.of(house, plan.id(), RUBEN);
        tell(house).round();
        assertThat(post.getReceivedMessages()).hasSize(4);
        assertThat(text(to(post, "ruben@example.org").getLast()))
                .contains("Approve the plan")
                .doesNotContain("Seal the plan");
    }

    @Test
    void a_mail_that_does_not_get_out_is_tried_again_and_the_way_out_ends_it() throws Exception {
        server();
        confirm(RUBEN, "ruben@example.org");
        atOnce(RUBEN);
        TellWaiting tell = tell(house);
        post.stop();
        accepted(house.proposePlan().propose(CAMPAIGN, TWENTY, IDA));

        tell.round();
        assertThat(latest().state()).isEqualTo(Mail.State.FAILED);
        assertThat(latest().says()).contains("does not answer");
        tell.round();
        assertThat(house.mail().keepServer().latest(ADMINISTRATOR)).hasSize(1);
        hands.now = hands.now.plus(Duration.ofMinutes(1));
        tell.round();
        assertThat(latest().tries()).isEqualTo(2);

        GreenMail again = new GreenMail(new ServerSetup(port, null, "smtp"));
        again.start();
        try {
            hands.now = hands.now.plus(Duration.ofMinutes(5));
            tell.round();
            assertThat(latest().state()).isEqualTo(Mail.State.SENT);
            MimeMessage mail = to(again, "ruben@example.org").getLast();
            Matcher out = OUT.matcher(text(mail));
            assertThat(out.find()).isTrue();
            assertThat(wishes.silence("nothing")).isFalse();
            assertThat(wishes.silence(out.group(1))).isTrue();
            assertThat(wishes.silence(out.group(1))).isTrue();
            accepted(house.proposePlan().propose(CAMPAIGN, new BriefId("fifteen-years"), IDA));
            tell.round();
            assertThat(house.waitsFor().list(RUBEN)).extracting(Waiting::brief).contains(TWENTY);
            assertThat(again.getReceivedMessages()).hasSize(1);
        } finally {
            again.stop();
        }
    }

    @Test
    void a_wrong_code_confirms_nothing_and_five_of_them_end_the_right_one() throws Exception {
        server();
        accepted(wishes.ask("ruben@example.org", ZoneOffset.UTC, RUBEN));
        assertThat(wishes.ask("ruben@example.org", ZoneOffset.UTC, RUBEN))
                .as("not twice within a minute")
                .isInstanceOf(Outcome.Refused.class);
        String code = code("ruben@example.org");
        for (int times = 0; times < 5; times++) {
            assertThat(accepted(wishes.confirm("WRONG", RUBEN))).isFalse();
        }
        assertThat(wishes.confirm(code, RUBEN)).isInstanceOf(Outcome.Refused.class);
        assertThat(wishes.find(RUBEN).address()).isNull();
        assertThat(wishes.ask("a@b.c\r\nBcc: all@example.org", ZoneOffset.UTC, RUBEN))
                .isInstanceOf(Outcome.Refused.class);
    }

    private House open() {
        return House.open(
                folder.resolve("data"),
                new Programs(folder.resolve("none"), folder.resolve("java")),
                hands);
    }

    private KeepWishes wishes(House house) {
        return new KeepWishes(sending(house));
    }

    private TellWaiting tell(House house) {
        return new TellWaiting(sending(house));
    }

    private Sending sending(House house) {
        return new Sending(
                house.store(),
                house.waitsFor(),
                house.mail().carrier()::carry,
                new SendingPlace(folder.resolve("data"))::isHere,
                hands,
                new SecureRandom());
    }

    /// By the same clock as the mails.
    private void server() {
        KeepMailServer servers =
                new KeepMailServer(
                        house.store(),
                        new KeptPassword(folder.resolve("data")),
                        new SendingPlace(folder.resolve("data")),
                        house.mail().carrier(),
                        NoticeLetter::trial,
                        hands);
        accepted(servers.keep(wanted("", "", 0), ADMINISTRATOR));
    }

    private Wanted wanted(String user, String password, int version) {
        return new Wanted(
                "127.0.0.1",
                port,
                Encryption.NONE,
                false,
                "planner@example.org",
                "Plänner, \"die\" zweite",
                user,
                password,
                "http://localhost",
                version);
    }

    private static Wanted wanted(int port, Encryption encryption, int version) {
        return new Wanted(
                "127.0.0.1",
                port,
                encryption,
                false,
                "planner@example.org",
                "",
                "",
                "",
                "http://localhost/",
                version);
    }

    private Carried tried() {
        return accepted(house.mail().keepServer().test("me@example.org", ADMINISTRATOR));
    }

    private Carried.Trouble trouble() {
        Carried.NotTaken not = (Carried.NotTaken) tried();
        assertThat(not.says()).isNotEmpty();
        return not.trouble();
    }

    private Mail latest() {
        return house.mail().keepServer().latest(ADMINISTRATOR).getFirst();
    }

    private void confirm(Actor who, String address) throws Exception {
        accepted(wishes.ask(address, ZoneOffset.UTC, who));
        assertThat(accepted(wishes.confirm(code(address), who))).isTrue();
    }

    private String code(String address) throws MessagingException, IOException {
        Matcher code = CODE.matcher(text(to(post, address).getLast()));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    /// What came to an address, in that order.
    private static List<MimeMessage> to(GreenMail server, String address) {
        return List.of(server.getReceivedMessagesForDomain(address));
    }

    private void atOnce(Actor who) {
        accepted(
                wishes.choose(
                        new KeepWishes.Wanted(
                                Arrays.stream(NoticeKind.values())
                                        .map(kind -> new NoticeChoice(kind, NoticeWay.AT_ONCE))
                                        .toList(),
                                LocalTime.of(8, 0),
                                List.of(),
                                ZoneOffset.UTC,
                                null,
                                null,
                                wishes.find(who).version()),
                        who));
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
    }

    private static String html(MimeMessage mail) throws MessagingException, IOException {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent();
    }
}
