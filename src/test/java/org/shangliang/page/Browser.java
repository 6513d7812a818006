package org.shangliang.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser without a window, driven by the W3C WebDriver protocol: Chromium and its own driver. The protocol is spoken
 * here in a few lines, since the client libraries bring a Guava that Spark does not run with.
 */
public final class Browser implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process driver;
    private final HttpClient http;
    private final URI session;
    private final List<String> requests = new ArrayList<>();

    private Browser(Process driver, HttpClient http, URI session) {
        this.driver = driver;
        this.http = http;
        this.session = session;
    }

    /** A browser; the test that asks is skipped where this machine has none. */
    public static Browser start() throws IOException, InterruptedException {
        Optional<Path> chromium = findProgram("chromium", "chromium-browser", "google-chrome");
        Optional<Path> chromedriver = findProgram("chromedriver");
        Assumptions.assumeTrue(
                chromium.isPresent() && chromedriver.isPresent(),
                "no browser: the page is not tried out (apt install chromium chromium-driver)");
        Process driver = new ProcessBuilder(chromedriver.orElseThrow().toString(), "--port=0")
                .redirectErrorStream(true)
                .start();
        HttpClient http = HttpClient.newHttpClient();
        URI base = URI.create("http://127.0.0.1:" + port(driver) + "/session");
        ObjectNode asked = JSON.createObjectNode();
        ObjectNode always = asked.putObject("capabilities").putObject("alwaysMatch");
        ObjectNode options = always.putObject("goog:chromeOptions");
        options.put("binary", chromium.orElseThrow().toString());
        List.of(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--window-size=1280,900")
                .forEach(options.withArray("args")::add);
        always.putObject("goog:loggingPrefs").put("browser", "ALL").put("performance", "ALL");
        JsonNode made = call(http, HttpRequest.newBuilder(base).POST(body(asked)));
        return new Browser(
                driver, http, URI.create(base + "/" + made.get("sessionId").asText()));
    }

    /** Opens the report in {@code folder} at an address such as {@code view=league}, and waits until the view stands. */
    public Browser open(Path folder, String address) {
        post("/url", JSON.createObjectNode().put("url", "about:blank"));
        String page = folder.resolve("index.html").toUri() + "#" + address;
        post("/url", JSON.createObjectNode().put("url", page));
        return awaitView();
    }

    /** Goes to another address of the same page, as a click on a link does. */
    public Browser go(String address) {
        run("document.querySelector('.view').dataset.ready = ''; location.hash = arguments[0];", address);
        return awaitView();
    }

    /** Waits until a script is true. */
    public Browser await(String script) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!run("return Boolean(" + script + ")").asBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never true: " + script);
            }
            Thread.onSpinWait();
        }
        return this;
    }

    /** What a script returns. */
    public JsonNode run(String script, Object... arguments) {
        ObjectNode asked = JSON.createObjectNode().put("script", script);
        asked.set("args", JSON.valueToTree(Arrays.asList(arguments)));
        return post("/execute/sync", asked);
    }

    /** The strings that a script returns. */
    public List<String> texts(String script, Object... arguments) {
        List<String> texts = new ArrayList<>();
        run(script, arguments).forEach(t -> texts.add(t.asText()));
        return texts;
    }

    /** Makes the window so large. */
    public Browser size(int width, int height) {
        ObjectNode metrics = JSON.createObjectNode()
                .put("width", width)
                .put("height", height)
                .put("deviceScaleFactor", 1)
                .put("mobile", width < 640);
        return command("Emulation.setDeviceMetricsOverride", metrics);
    }

    /** A picture of the window, PNG. */
    public byte[] picture() {
        return Base64.getDecoder()
                .decode(call(http, request("/screenshot").GET()).asText());
    }

    /** The page on A4, PDF. */
    public byte[] paper() {
        return Base64.getDecoder()
                .decode(post("/print", JSON.createObjectNode()).asText());
    }

    /** Errors and warnings of the console since last asked. */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        for (JsonNode entry : log("browser")) {
            if (!entry.get("level").asText().equals("INFO")) {
                complaints.add(entry.get("message").asText());
            }
        }
        return complaints;
    }

    /** The addresses of all requests so far that leave the disk. */
    public List<String> requestsOffTheDisk() throws IOException {
        for (JsonNode entry : log("performance")) {
            JsonNode message = JSON.readTree(entry.get("message").asText()).get("message");
            if (message.get("method").asText().equals("Network.requestWillBeSent")) {
                requests.add(message.at("/params/request/url").asText());
            }
        }
        return requests.stream()
                .filter(url -> Stream.of("file:", "data:", "blob:", "about:").noneMatch(url::startsWith))
                .toList();
    }

    /** How many requests there were. */
    public int requests() {
        return requests.size();
    }

    /** Something that the browser alone knows, by its own protocol. */
    public JsonNode ask(String method) {
        ObjectNode asked = JSON.createObjectNode().put("cmd", method);
        asked.putObject("params");
        return post("/goog/cdp/execute", asked);
    }

    @Override
    public void close() {
        try {
            call(http, HttpRequest.newBuilder(session).DELETE());
        } finally {
            driver.destroy();
        }
    }

    private Browser command(String method, ObjectNode parameters) {
        ObjectNode asked = JSON.createObjectNode().put("cmd", method);
        asked.set("params", parameters);
        post("/goog/cdp/execute", asked);
        return this;
    }

    private Browser awaitView() {
        return await("(document.querySelector('.view') || {dataset: {}}).dataset.ready");
    }

    private JsonNode log(String type) {
        return post("/se/log", JSON.createObjectNode().put("type", type));
    }

    private JsonNode post(String path, JsonNode content) {
        return call(http, request(path).POST(body(content)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(session + path)).timeout(PATIENCE);
    }

    private static HttpRequest.BodyPublisher body(JsonNode content) {
        return HttpRequest.BodyPublishers.ofString(content.toString(), StandardCharsets.UTF_8);
    }

    private static JsonNode call(HttpClient http, HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            JsonNode value = JSON.readTree(answer.body()).get("value");
            if (answer.statusCode() != 200) {
                throw new AssertionError(value.path("message").asText());
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The port that the driver says it listens on. */
    private static int port(Process driver) throws IOException {
        BufferedReader lines = driver.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains("started successfully on port")) {
                return Integer.parseInt(line.replaceAll(".*port ([0-9]+).*", "$1"));
            }
        }
        throw new IOException("the browser's driver did not start");
    }

    private static Optional<Path> findProgram(String... names) {
        Map<String, String> environment = System.getenv();
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(
                                environment.getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
