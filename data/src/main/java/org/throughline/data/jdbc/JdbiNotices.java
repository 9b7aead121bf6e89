package org.throughline.data.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.data.notice.Mail;
import org.throughline.data.notice.MailServer;
import org.throughline.data.notice.Notice;
import org.throughline.data.notice.NoticeWishes;
import org.throughline.data.notice.Notices;

record JdbiNotices(Rows rows) implements Notices {

    @Override
    public void lock() {
        rows.lock("notices");
    }

    @Override
    public boolean tryLock() {
        return rows.tryLock("notices");
    }

    @Override
    public Optional<MailServer> server() {
        return rows.find(MailServer.class, "select document from mail_server", Map.of());
    }

    @Override
    public void keep(MailServer server) {
        removeServer();
        rows.update(
                "insert into mail_server (document) values (:document)",
                Map.of("document", rows.write(server)));
    }

    @Override
    public void removeServer() {
        rows.update("delete from mail_server", Map.of());
    }

    @Override
    public Optional<NoticeWishes> wishes(String person) {
        return rows.find(
                NoticeWishes.class,
                "select document from notice_wishes where person = :person",
                Map.of("person", person));
    }

    @Override
    public List<NoticeWishes> allWishes() {
        return rows.list(
                NoticeWishes.class, "select document from notice_wishes order by person", Map.of());
    }

    @Override
    public void keep(NoticeWishes wishes) {
        Map<String, ?> values = Map.of("person", wishes.person(), "document", rows.write(wishes));
        if (rows.update(
                        "update notice_wishes set document = :document where person = :person",
                        values)
                == 0) {
            rows.update(
                    "insert into notice_wishes (person, document) values (:person, :document)",
                    values);
        }
    }

    @Override
    public List<Notice> of(String person) {
        return rows.list(
                Notice.class,
                "select document from notice where person = :person order by thing",
                Map.of("person", person));
    }

    @Override
    public void keep(Notice notice) {
        Map<String, ?> values =
                Map.of(
                        "person",
                        notice.person(),
                        "thing",
                        notice.thing(),
                        "document",
                        rows.write(notice));
        if (rows.update(
                        """
                        update notice set document = :document
                        where person = :person and thing = :thing
                        """,
                        values)
                == 0) {
            rows.update(
                    """
                    insert into notice (person, thing, document)
                    values (:person, :thing, :document)
                    """,
                    values);
        }
    }

    @Override
    public void remove(Notice notice) {
        rows.update(
                "delete from notice where person = :person and thing = :thing",
                Map.of("person", notice.person(), "thing", notice.thing()));
    }

    @Override
    public Optional<Mail> mail(UUID id) {
        return rows.find(
                Mail.class,
                "select document from mail where id = :id",
                Map.of("id", id.toString()));
    }

    @Override
    public Optional<Mail> withKey(String sha256) {
        return rows.find(
                Mail.class,
                "select document from mail where sha256 = :sha256",
                Map.of("sha256", sha256));
    }

    @Override
    public Optional<Mail> lastTo(String person) {
        return rows.find(
                Mail.class,
                "select document from mail where person = :person order by begun desc limit 1",
                Map.of("person", person));
    }

    @Override
    public List<Mail> latest(int most) {
        return rows.list(
                Mail.class,
                "select document from mail order by begun desc limit :most",
                Map.of("most", most));
    }

    @Override
    public List<Mail> underWay() {
        return rows.list(
                Mail.class, "select document from mail where under_way order by begun", Map.of());
    }

    @Override
    public void keep(Mail mail) {
        Map<String, ?> values =
                Map.of(
                        "id",
                        mail.id().toString(),
                        "person",
                        mail.person(),
                        "sha256",
                        mail.sha256(),
                        "begun",
                        mail.begun().toEpochMilli(),
                        "under_way",
                        mail.state() == Mail.State.UNDER_WAY,
                        "document",
                        rows.write(mail));
        if (rows.update(
                        """
                        update mail set document = :document, under_way = :under_way
                        where id = :id
                        """,
                        values)
                == 0) {
            rows.update(
                    """
                    insert into mail (id, person, sha256, begun, under_way, document)
                    values (:id, :person, :sha256, :begun, :under_way, :document)
                    """,
                    values);
        }
    }

    @Override
    public void forgetBefore(Instant moment) {
        rows.update(
                "delete from mail where begun < :moment and not under_way",
                Map.of("moment", moment.toEpochMilli()));
    }
}
