package org.opencmrt.benchmarks.rollup;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens a report page in Chromium and prints how long the browser takes to show it and to filter its tables, measured
 * by the browser's own clock:
 * {@code java -cp benchmarks.jar org.opencmrt.benchmarks.rollup.PageInBrowser reports/report.html}.
 */
public final class PageInBrowser {
    private static final String PAINTED =
            "Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime)";
    private static final String LOADED = "Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd)";
    private static final Pattern VALUE = Pattern.compile("\"value\":(?:\"(.*?)\"|([^,}]*))");

    private final WebSocket socket;
    private final Answers answers;

    private PageInBrowser(WebSocket socket, Answers answers) {
        this.socket = socket;
        this.answers = answers;
    }

    /**
     * Measures a page.
     *
     * @param args the page
     */
    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        Path profile = Files.createTempDirectory("chromium");
        Process browser = new ProcessBuilder(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        Path.of(args[0]).toUri().toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            PageInBrowser page = connect(profile);
            page.until("document.readyState === 'complete' && document.querySelector('.tabulator-row') !== null");
            out.println("first paint, ms: " + page.evaluate(PAINTED));
            out.println("loaded, ms:      " + page.evaluate(LOADED));
            for (String table :
                    List.of("Supplier scorecard", "Findings", "Unmatched entries", "All reported smelters")) {
                out.printf(
                        Locale.ROOT,
                        "%-20s opened in %s ms, filtered in %s ms: %s%n",
                        table,
                        page.evaluate(opened(table)),
                        page.evaluate(filtered()),
                        page.evaluate("document.getElementById('shown').textContent"));
            }
        } finally {
            browser.destroy();
            browser.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static String opened(String table) {
        return "new Promise(done => { const start = performance.now(); document.querySelector('.tab[data-table=\""
                + table
                + "\"]').click(); const look = () => document.getElementById('grid').getAttribute('aria-label') === '"
                + table
                + "' ? requestAnimationFrame(() => setTimeout(() => done(Math.round(performance.now() - start))))"
                + " : setTimeout(look, 5); look(); })";
    }

    /** Types like a person. The delay before the library processes the input is not counted. */
    private static String filtered() {
        return timed("Tabulator.findTable('#grid')[0].setHeaderFilterValue('c0', 'o')");
    }

    /** The time after an action until the next two frames have been drawn. */
    private static String timed(String action) {
        return "new Promise(done => { const start = performance.now(); " + action
                + "; requestAnimationFrame(() => setTimeout(() => done(Math.round(performance.now() - start)))); })";
    }

    private static PageInBrowser connect(Path profile) throws IOException, InterruptedException {
        Path port = profile.resolve("DevToolsActivePort");
        while (!Files.exists(port) || Files.readAllLines(port).size() < 2) {
            Thread.sleep(50);
        }
        HttpClient client = HttpClient.newHttpClient();
        URI list = URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list");
        Pattern page = Pattern.compile("\"type\": \"page\".*?\"webSocketDebuggerUrl\": \"(.*?)\"", Pattern.DOTALL);
        while (true) {
            Matcher found =
                    page.matcher(client.send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
                            .body());
            if (found.find()) {
                Answers answers = new Answers();
                WebSocket socket = client.newWebSocketBuilder()
                        .buildAsync(URI.create(found.group(1)), answers)
                        .join();
                return new PageInBrowser(socket, answers);
            }
            Thread.sleep(50);
        }
    }

    private void until(String condition) throws InterruptedException {
        while (!evaluate(condition).equals("true")) {
            Thread.sleep(100);
        }
    }

    private String evaluate(String expression) {
        CompletableFuture<String> answer = answers.next();
        String quoted = expression.replace("\\", "\\\\").replace("\"", "\\\"");
        socket.sendText(
                        "{\"id\":1,\"method\":\"Runtime.evaluate\",\"params\":{\"awaitPromise\":true,\"returnByValue\":true,"
                                + "\"expression\":\"" + quoted + "\"}}",
                        true)
                .join();
        Matcher value = VALUE.matcher(answer.join());
        if (!value.find()) {
            return "?";
        }
        return value.group(1) == null ? value.group(2) : value.group(1);
    }

    /** Joins the parts of a response. */
    private static final class Answers implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();
        private CompletableFuture<String> next = new CompletableFuture<>();

        synchronized CompletableFuture<String> next() {
            next = new CompletableFuture<>();
            return next;
        }

        @Override
        public synchronized CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                next.complete(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
