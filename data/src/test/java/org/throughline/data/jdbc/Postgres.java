package org.throughline.data.jdbc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A PostgreSQL server of its own on this machine, where one is installed. It refuses to run as
/// root, so root starts it as nobody.
final class Postgres implements AutoCloseable {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Process server;
    private final int port;

    private Postgres(Process server, int port) {
        this.server = server;
        this.port = port;
    }

    /// The folder of its programs; empty where it is not installed.
    static Optional<Path> installed() {
        var folders = new ArrayList<Path>();
        for (String each : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            folders.add(Path.of(each));
        }
        Path versions = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(versions)) {
            try (Stream<Path> each = Files.list(versions)) {
                each.map(version -> version.resolve("bin")).forEach(folders::add);
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        }
        return folders.stream()
                .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                .filter(folder -> Files.isExecutable(folder.resolve("postgres")))
                .findFirst();
    }

    /// Makes a server in an empty folder and waits until it answers.
    static Postgres start(Path programs, Path folder) throws IOException, InterruptedException {
        var as = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            as.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
            var users = folder.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(folder, users.lookupPrincipalByName("nobody"));
            for (Path above = folder.getParent(); above != null; above = above.getParent()) {
                boolean _ = above.toFile().setExecutable(true, false);
                if (above.equals(Path.of(System.getProperty("java.io.tmpdir")))) {
                    break;
                }
            }
        }
        Path data = folder.resolve("data");
        Process made =
                run(
                        as,
                        List.of(
                                programs.resolve("initdb").toString(),
                                "--pgdata=" + data,
                                "--username=throughline",
                                "--auth=trust",
                                "--encoding=UTF8",
                                "--no-sync"));
        if (made.waitFor() != 0) {
            throw new IOException("initdb ended with " + made.exitValue());
        }
        int port = freePort();
        Process server =
                run(
                        as,
                        List.of(
                                programs.resolve("postgres").toString(),
                                "-D",
                                data.toString(),
                                "-p",
                                Integer.toString(port),
                                "-c",
                                "listen_addresses=127.0.0.1",
                                "-c",
                                "unix_socket_directories=",
                                "-c",
                                "fsync=off"));
        var postgres = new Postgres(server, port);
        postgres.waitUntilItAnswers();
        return postgres;
    }

    private static Process run(List<String> as, List<String> command) throws IOException {
        var all = new ArrayList<>(as);
        all.addAll(command);
        return new ProcessBuilder(all)
                .directory(Path.of("/").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void waitUntilItAnswers() throws IOException {
        while (true) {
            try (Connection answered = connect("postgres")) {
                return;
            } catch (SQLException notYet) {
                if (!server.isAlive()) {
                    throw new IOException("PostgreSQL ended: " + server.exitValue(), notYet);
                }
            }
        }
    }

    /// A new and empty database.
    ///
    /// @return its name
    String database() throws SQLException {
        String name = "t" + DATABASES.incrementAndGet();
        try (Connection connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return name;
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database));
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=throughline";
    }

    @Override
    public void close() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(10, TimeUnit.SECONDS)) {
            server.destroyForcibly().waitFor();
        }
    }
}
