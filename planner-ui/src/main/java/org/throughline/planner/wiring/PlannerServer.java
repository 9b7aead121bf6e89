package org.throughline.planner.wiring;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.SignInLinks;
import org.throughline.planner.access.SignedIn;
import org.throughline.planner.shell.Incidents;
import org.throughline.planner.welcome.WelcomeView;

/// A running planner. Thread-safe.
public final class PlannerServer implements AutoCloseable {

    private static final Duration FIRST_LINK = Duration.ofHours(24);

    private final ConfigurableApplicationContext context;
    private final CountDownLatch closed = new CountDownLatch(1);

    private PlannerServer(ConfigurableApplicationContext context) {
        this.context = context;
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                closed.countDown();
            }
        });
    }

    /// Starts a planner over a house, which stays open when the planner is closed.
    ///
    /// @param ready is told the sign-in link: it opens the planner once, within a day
    /// @throws ServerFailed where the port is taken or the address is not this machine's
    public static PlannerServer start(ServerSettings settings, House house, Consumer<URI> ready) {
        Incidents incidents = new Incidents(new SecureRandom()::nextLong);
        return start(settings, Desks.of(house, incidents::record), ready);
    }

    /// Starts a planner and returns when it answers.
    ///
    /// @param desks what the screens ask
    /// @param ready is told the sign-in link: it opens the planner once, within a day
    /// @throws ServerFailed where the port is taken or the address is not this machine's
    public static PlannerServer start(ServerSettings settings, Desks desks, Consumer<URI> ready) {
        requireFree(settings.bind(), settings.port());
        SpringApplicationBuilder builder =
                new SpringApplicationBuilder(PlannerApplication.class)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .properties(properties(settings))
                        .initializers(context -> register(context, settings, desks));
        try {
            PlannerServer server = new PlannerServer(builder.run());
            ready.accept(server.freshLink());
            return server;
        } catch (PortInUseException taken) {
            throw taken(settings.port(), taken);
        }
    }

    /// The port it listens on.
    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /// Waits until the planner is closed, by `close` or by the end of the process.
    public void await() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        context.close();
    }

    /// Makes a further sign-in link, like the first: it opens the planner once, within a day.
    public URI freshLink() {
        ServerSettings settings = context.getBean(ServerSettings.class);
        boolean demo = settings.demo();
        Seat first = demo ? settings.seats().getFirst() : Seat.ADMINISTRATOR;
        String key =
                context.getBean(SignInLinks.class).issue(new SignedIn(first, demo), FIRST_LINK);
        String host =
                settings.bind().isLoopbackAddress() || settings.bind().isAnyLocalAddress()
                        ? "localhost"
                        : settings.bind().getHostAddress();
        return URI.create("http://" + host + ":" + port() + "/" + WelcomeView.PATH + "?key=" + key);
    }

    private static void register(
            ConfigurableApplicationContext context, ServerSettings settings, Desks desks) {
        GenericApplicationContext beans = (GenericApplicationContext) context;
        beans.registerBean(ServerSettings.class, () -> settings);
        beans.registerBean(Desks.class, () -> desks);
    }

    private static Map<String, Object> properties(ServerSettings settings) {
        return Map.ofEntries(
                Map.entry("server.port", settings.port()),
                Map.entry("server.address", settings.bind().getHostAddress()),
                Map.entry("server.servlet.session.timeout", "8h"),
                Map.entry("server.servlet.session.cookie.name", "throughline-" + settings.port()),
                Map.entry("server.servlet.session.cookie.http-only", true),
                Map.entry("server.servlet.session.cookie.same-site", "lax"),
                Map.entry("server.servlet.session.tracking-modes", "cookie"),
                Map.entry("server.compression.enabled", true),
                // on some platforms they would be believed unasked
                Map.entry("server.forward-headers-strategy", "none"),
                Map.entry("spring.web.error.whitelabel.enabled", false),
                Map.entry("spring.jmx.enabled", false),
                Map.entry("management.endpoints.web.exposure.include", "health"),
                Map.entry("vaadin.productionMode", true),
                Map.entry("vaadin.launch-browser", false),
                Map.entry("vaadin.allowed-packages", "org.throughline.planner"),
                Map.entry("logging.level.root", "WARN"),
                Map.entry("logging.level.org.throughline", "INFO"),
                Map.entry(
                        "logging.file.name",
                        settings.folder().resolve("logs").resolve("planner.log").toString()));
    }

    /// Makes sure that a planner could listen there, before anything long is begun.
    ///
    /// @throws ServerFailed where the port is taken or the address is not this machine's
    public static void requireFree(InetAddress bind, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(bind, port));
        } catch (BindException refused) {
            throw isOurs(bind) ? taken(port, refused) : notOurs(bind, refused);
        } catch (IOException refused) {
            throw new ServerFailed(
                    ServerFailed.Code.NOT_STARTED,
                    "port " + port + " could not be opened: " + refused.getMessage(),
                    refused);
        }
    }

    private static boolean isOurs(InetAddress bind) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(bind, 0));
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static ServerFailed taken(int port, Exception cause) {
        return new ServerFailed(
                ServerFailed.Code.PORT_TAKEN,
                "port "
                        + port
                        + " is taken by another program.\nMaybe another planner is running; stop"
                        + " it, or give another port with --port.",
                cause);
    }

    private static ServerFailed notOurs(InetAddress bind, Exception cause) {
        return new ServerFailed(
                ServerFailed.Code.ADDRESS_NOT_OURS,
                bind.getHostAddress()
                        + " is not an address of this machine.\nMaybe leave --bind out; the"
                        + " planner then listens on 127.0.0.1.",
                cause);
    }
}
