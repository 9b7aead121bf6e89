package org.throughline.data.notice;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The server that mail goes through, and what mails say of the planner. Its password is not here.
///
/// @param plain whether somebody said in so many words that mail may leave this machine unencrypted
/// @param senderName shown beside the sender's address; may be empty
/// @param user signs in there; empty: nobody does
/// @param base where the planner is reached, as links in mails begin: ends with a slash
/// @param version counts up from 1 with each change of what somebody typed
/// @param place the data folder that mail is sent from, as it is called there; absent where the
///   server was kept before folders were told apart
public record MailServer(
        String host,
        int port,
        Encryption encryption,
        boolean plain,
        MailAddress sender,
        String senderName,
        String user,
        String base,
        int version,
        String by,
        Instant at,
        @Nullable UUID place) {

    public static final int LONGEST_HOST = 253;
    public static final int LONGEST_TEXT = 200;
    public static final int HIGHEST_PORT = 65_535;

    /// How the way to it is closed to others.
    public enum Encryption {
        STARTTLS,
        TLS,
        NONE
    }

    public MailServer {
        if (!isHost(host) || port < 1 || port > HIGHEST_PORT || !isBase(base)) {
            throw new IllegalArgumentException(
                    "a mail server needs host, port and base: '%s', %d, '%s'"
                            .formatted(host, port, base));
        }
        if (!isLine(senderName) || !isLine(user)) {
            throw new IllegalArgumentException("a name is one line: '%s'".formatted(senderName));
        }
        if (encryption == Encryption.NONE && !plain && !isLoopback(host)) {
            throw new IllegalArgumentException("mail to '%s' is not encrypted".formatted(host));
        }
    }

    /// The same with mail sent from another data folder.
    public MailServer from(UUID place) {
        return new MailServer(
                host,
                port,
                encryption,
                plain,
                sender,
                senderName,
                user,
                base,
                version,
                by,
                at,
                place);
    }

    /// Whether a text is the name or the address of a machine.
    public static boolean isHost(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_HOST
                && text.matches(
                        "[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");
    }

    /// Whether a host is this machine, as it is written.
    public static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.equals("::1")
                || host.matches("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}");
    }

    /// Whether a text is one line that is not too long.
    public static boolean isLine(String text) {
        return text.length() <= LONGEST_TEXT
                && text.codePoints()
                        .noneMatch(each ->
                                Character.isISOControl(each) || each == 0x2028 || each == 0x2029);
    }

    /// Whether links can begin with a text.
    public static boolean isBase(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme();
            return text.length() <= LONGEST_TEXT
                    && text.endsWith("/")
                    && ("http".equals(scheme) || "https".equals(scheme))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    /// The version of what is kept; 0 where nothing is.
    public static int versionOf(@Nullable MailServer server) {
        return server == null ? 0 : server.version;
    }
}
