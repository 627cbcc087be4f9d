package org.opencmrt.service;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service on a PostgreSQL server from the operating system's package. The test starts and stops the server. */
@ActiveProfiles("postgresql")
@DirtiesContext
class PostgresTest extends ServiceTest {
    private static Optional<Path> programs = Optional.empty();
    private static Path home;
    private static int port;

    @Override
    String databaseName() {
        return "jdbc:postgresql:";
    }

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> "jdbc:postgresql://127.0.0.1:" + port + "/postgres");
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        programs = programs();
        Assumptions.assumeTrue(
                programs.isPresent(), "PostgreSQL is not installed: there is no /usr/lib/postgresql/*/bin/initdb");
        home = Files.createTempDirectory("cmrt-postgres");
        if (isRoot()) {
            Assumptions.assumeTrue(
                    run(List.of("chown", "postgres", home.toString())),
                    "PostgreSQL does not run as root, and there is no user 'postgres'");
        }
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String data = home.resolve("data").toString();
        must("initdb", "--pgdata=" + data, "--username=cmrt", "--auth=trust", "--encoding=UTF8", "--no-sync");
        must(
                "pg_ctl",
                "start",
                "--wait",
                "--pgdata=" + data,
                "--log=" + home.resolve("log"),
                "--options=-p " + port + " -h 127.0.0.1 -k " + home + " -F");
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (home != null) {
            must("pg_ctl", "stop", "--mode=immediate", "--pgdata=" + home.resolve("data"));
            run(List.of("rm", "-r", home.toString()));
        }
    }

    private static Optional<Path> programs() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Path::compareTo);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void must(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--clear-groups", "--"));
        }
        command.add(programs.orElseThrow().resolve(program).toString());
        command.addAll(List.of(arguments));
        if (!run(command)) {
            throw new AssertionError(program + " failed; see " + home);
        }
    }

    private static boolean run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
    }
}
