package org.throughline.data.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Mail and what is told by it.
public interface Notices {

    /// Lets one transaction at a time read what was told and tell more.
    void lock();

    /// The same where nobody else does right now; false, at once, where somebody does.
    boolean tryLock();

    Optional<MailServer> server();

    void keep(MailServer server);

    void removeServer();

    Optional<NoticeWishes> wishes(String person);

    /// Everybody's who said something, by id.
    List<NoticeWishes> allWishes();

    void keep(NoticeWishes wishes);

    /// What somebody was told of what waits for them.
    List<Notice> of(String person);

    void keep(Notice notice);

    void remove(Notice notice);

    Optional<Mail> mail(UUID id);

    /// The mail that carries the key of this hash in its way out.
    Optional<Mail> withKey(String sha256);

    /// The mail to somebody that was begun last.
    Optional<Mail> lastTo(String person);

    /// The mails that were begun last, the last first.
    List<Mail> latest(int most);

    /// Every mail that is being sent, or was when its process ended.
    List<Mail> underWay();

    void keep(Mail mail);

    /// Forgets mails that were begun before a moment.
    void forgetBefore(Instant moment);
}
