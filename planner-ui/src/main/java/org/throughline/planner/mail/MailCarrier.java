package org.throughline.planner.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.throughline.data.notice.MailServer;

/// Brings letters to a server by SMTP. Every wait on the way is bounded, and the whole of it too.
/// Thread-safe.
public final class MailCarrier {

    private static final Duration CONNECTS = Duration.ofSeconds(10);
    private static final Duration ANSWERS = Duration.ofSeconds(15);

    /// Longer than every way that goes well, however slowly a server says each letter.
    public static final Duration LONGEST = Duration.ofSeconds(60);

    private static final int LONGEST_WORDS = 300;
    private static final int LEAST_FOR_EVER = 500;

    /// An answer that says what of the address is wrong, by its enhanced code where RFC 2034 has it
    /// stand: nobody is called that, there is no such host, it is no address, it is one of several,
    /// they have moved, the host takes no mail (RFC 7505), the mailbox is closed (RFC 3463).
    private static final Pattern OF_THE_ADDRESS =
            Pattern.compile(
                    "5\\d\\d[ -](5\\.1\\.(?:1|2|3|4|6|10)|5\\.2\\.1)(?!\\S).*", Pattern.DOTALL);

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final KeptPassword password;
    private final InstantSource clock;

    public MailCarrier(KeptPassword password, InstantSource clock) {
        this.password = password;
        this.clock = clock;
    }

    /// How far a letter can have come.
    private enum Phase {
        CONNECTING,
        ON_ITS_WAY,
        TAKEN
    }

    /// How far one has come; whoever waits for it reads it when they wait no longer. Thread-safe.
    private static final class Way {
        private volatile Phase phase = Phase.CONNECTING;
    }

    /// Brings a letter there, or says why not. Blocks, a minute at most.
    public Carried carry(MailServer server, Letter letter) {
        String secret = null;
        if (!server.user().isEmpty()) {
            try {
                secret = password.find(server).orElse(null);
            } catch (UncheckedIOException unreadable) {
                return new Carried.NotTaken(Carried.Trouble.NO_PASSWORD, words(unreadable));
            }
            if (secret == null) {
                return new Carried.NotTaken(Carried.Trouble.NO_PASSWORD, "");
            }
        }
        return carry(server, secret, letter);
    }

    private Carried carry(MailServer server, @Nullable String secret, Letter letter) {
        Way way = new Way();
        var work = new FutureTask<>(() -> carry(server, secret, letter, way));
        Thread carrier = Thread.ofVirtual().name("mail").start(work);
        try {
            return work.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            carrier.interrupt();
            return broken(
                    way.phase,
                    Carried.Trouble.NOT_REACHED,
                    "no answer within " + LONGEST.toSeconds() + " s");
        } catch (InterruptedException ended) {
            carrier.interrupt();
            Thread.currentThread().interrupt();
            return broken(way.phase, Carried.Trouble.NOT_REACHED, "the planner was closed");
        } catch (ExecutionException unexpected) {
            return broken(way.phase, Carried.Trouble.OTHER, words(unexpected));
        }
    }

    private static Carried broken(Phase phase, Carried.Trouble trouble, String says) {
        return switch (phase) {
            case CONNECTING -> new Carried.NotTaken(trouble, says);
            case ON_ITS_WAY -> new Carried.Unknown(says);
            case TAKEN -> new Carried.Taken();
        };
    }

    private Carried carry(MailServer server, @Nullable String secret, Letter letter, Way way)
            throws UnsupportedEncodingException {
        boolean signsIn = !server.user().isEmpty();
        Session session = Session.getInstance(properties(server, signsIn));
        try (Transport transport = session.getTransport("smtp")) {
            Message message = message(session, server, letter);
            transport.connect(
                    server.host(),
                    server.port(),
                    signsIn ? server.user() : null,
                    signsIn ? secret : null);
            way.phase = Phase.ON_ITS_WAY;
            transport.sendMessage(message, message.getAllRecipients());
            // from here on nothing that goes wrong, the good-bye included, undoes it
            way.phase = Phase.TAKEN;
            return new Carried.Taken();
        } catch (MessagingException failed) {
            return switch (way.phase) {
                case CONNECTING -> connecting(failed);
                case ON_ITS_WAY -> sending(failed);
                case TAKEN -> new Carried.Taken();
            };
        }
    }

    private static Properties properties(MailServer server, boolean signsIn) {
        Properties all = new Properties();
        all.setProperty("mail.smtp.connectiontimeout", String.valueOf(CONNECTS.toMillis()));
        all.setProperty("mail.smtp.timeout", String.valueOf(ANSWERS.toMillis()));
        all.setProperty("mail.smtp.writetimeout", String.valueOf(ANSWERS.toMillis()));
        all.setProperty("mail.smtp.auth", String.valueOf(signsIn));
        all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // the good-bye is said, its answer not waited for: the letter has been taken by then
        all.setProperty("mail.smtp.quitwait", "false");
        switch (server.encryption()) {
            case TLS -> all.setProperty("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                all.setProperty("mail.smtp.starttls.enable", "true");
                all.setProperty("mail.smtp.starttls.required", "true");
            }
            case NONE -> all.setProperty("mail.smtp.starttls.enable", "false");
        }
        // what it says at the door; the machine's own name is nobody's business
        String host = URI.create(server.base()).getHost();
        all.setProperty("mail.smtp.localhost", host);
        return all;
    }

    private Message message(Session session, MailServer server, Letter letter)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new MimeMessage(session);
        String from = server.sender().value();
        message.setFrom(
                server.senderName().isEmpty()
                        ? new InternetAddress(from, true)
                        : new InternetAddress(from, server.senderName(), UTF_8));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(letter.to().value(), true));
        message.setSubject(letter.line(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.out() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.out().toASCIIString() + ">");
            if ("https".equals(letter.out().getScheme())) {
                // RFC 8058 wants it encrypted
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        }
        Multipart both = new MimeMultipart("alternative");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        both.addBodyPart(text);
        both.addBodyPart(html);
        message.setContent(both);
        message.saveChanges();
        return message;
    }

    /// Nothing was sent yet, whatever went wrong.
    private static Carried connecting(MessagingException failed) {
        Carried.Trouble trouble =
                words(failed).toUpperCase(Locale.ROOT).contains("STARTTLS")
                        ? Carried.Trouble.NOT_ENCRYPTED
                        : Carried.Trouble.OTHER;
        for (Throwable each = failed; each != null; each = next(each)) {
            switch (each) {
                case AuthenticationFailedException _ -> trouble = Carried.Trouble.NOT_LET_IN;
                case UnknownHostException _ -> trouble = Carried.Trouble.NOT_FOUND;
                case SSLException _ -> trouble = Carried.Trouble.NOT_ENCRYPTED;
                case IOException _ -> trouble = Carried.Trouble.NOT_REACHED;
                default -> {
                    continue;
                }
            }
            break;
        }
        return new Carried.NotTaken(trouble, words(failed));
    }

    /// Only where the server itself refused, it is known not to have the letter.
    private static Carried sending(MessagingException failed) {
        for (Throwable each = failed; each != null; each = next(each)) {
            if (each instanceof SMTPAddressFailedException to) {
                return new Carried.NotTaken(
                        isForEver(to) ? Carried.Trouble.ADDRESS_REFUSED : Carried.Trouble.REFUSED,
                        words(each));
            }
            if (each instanceof SMTPSenderFailedException
                    || (each instanceof SMTPSendFailedException said && said.getReturnCode() > 0)) {
                return new Carried.NotTaken(Carried.Trouble.REFUSED, words(each));
            }
        }
        return new Carried.Unknown(words(failed));
    }

    /// Only where the server says in so many words that it is the address. A bare 550 may as well
    /// be a policy (RFC 5321, 4.2.3), and other enhanced codes are of the sender, of this mail, of
    /// the server or of a while: 5.7.x, 5.6.x, 5.3.x, 4.x.x.
    private static boolean isForEver(SMTPAddressFailedException to) {
        return to.getReturnCode() >= LEAST_FOR_EVER
                && OF_THE_ADDRESS.matcher(String.valueOf(to.getMessage()).strip()).matches();
    }

    private static @Nullable Throwable next(Throwable failed) {
        return failed instanceof MessagingException ours
                ? ours.getNextException()
                : failed.getCause();
    }

    /// On one line, and not longer than a page bears.
    private static String words(Throwable failed) {
        String says = failed.getMessage() == null ? "" : failed.getMessage();
        String line = says.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        return line.length() > LONGEST_WORDS ? line.substring(0, LONGEST_WORDS) : line;
    }
}
