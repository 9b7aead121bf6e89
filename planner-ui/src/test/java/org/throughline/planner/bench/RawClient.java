package org.throughline.planner.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A browser without a screen: keeps one page of the planner open and speaks to it as the
/// framework's client does, but lays nothing out. It costs next to nothing, so many fit beside the
/// server. Confined.
final class RawClient implements AutoCloseable {

    /// The feature of a node under which its attributes lie.
    private static final int ATTRIBUTES = 3;

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
    private final URI root;
    private final Map<String, Integer> nodes = new HashMap<>();
    private String token = "";
    private int page;
    private int heard;
    private int said;

    RawClient(URI root) {
        this.root = root;
    }

    /// Loads the page anew at a route, with a query as it stands in an address.
    ///
    /// @return milliseconds until all of it was there
    double open(String route, String query) throws IOException, InterruptedException {
        nodes.clear();
        get("/" + route + (query.isEmpty() ? "" : "?" + query));
        JsonNode begun =
                json.readTree(
                        get("/?v-r=init&location=" + coded(route) + "&query=" + coded(query)));
        JsonNode app = begun.path("appConfig");
        token = app.path("uidl").path("Vaadin-Security-Key").stringValue();
        page = app.path("v-uiId").intValue();
        heard = app.path("uidl").path("syncId").intValue();
        said = 0;
        return navigate(route, query);
    }

    /// Goes to a route within the page.
    ///
    /// @return milliseconds until the answer was there
    double go(String route) throws IOException, InterruptedException {
        nodes.clear();
        double millis = navigate(route, "");
        // the page of an address that leads nowhere is quick and says nothing
        if (nodes.containsKey("back")) {
            throw new IllegalStateException("there is no page " + route);
        }
        return millis;
    }

    /// Clicks on the element of an id.
    ///
    /// @return milliseconds until the answer was there
    double click(String id) throws IOException, InterruptedException {
        Integer node = nodes.get(id);
        if (node == null) {
            throw new IllegalStateException("nothing on the page has the id " + id);
        }
        return say(
                Map.of(
                        "type",
                        "event",
                        "node",
                        node,
                        "event",
                        "click",
                        "data",
                        Map.of("event.detail", 1, "event.button", 0)));
    }

    private double navigate(String route, String query) throws IOException, InterruptedException {
        return say(
                Map.of(
                        "type",
                        "event",
                        "node",
                        1,
                        "event",
                        "ui-navigate",
                        "data",
                        Map.of(
                                "route",
                                "/" + route,
                                "query",
                                query,
                                "appShellTitle",
                                "",
                                "historyState",
                                Map.of("idx", said),
                                "trigger",
                                "")));
    }

    private double say(Map<String, Object> event) throws IOException, InterruptedException {
        String body =
                json.writeValueAsString(
                        Map.of(
                                "csrfToken",
                                token,
                                "rpc",
                                List.of(event),
                                "syncId",
                                heard,
                                "clientId",
                                said));
        said++;
        HttpRequest request =
                HttpRequest.newBuilder(root.resolve("/?v-r=uidl&v-uiId=" + page))
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .timeout(Duration.ofMinutes(1))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        long from = System.nanoTime();
        String answer = body(request);
        double millis = (System.nanoTime() - from) / 1e6;
        hear(answer);
        return millis;
    }

    private void hear(String answer) {
        JsonNode all = json.readTree(answer);
        if (!all.has("syncId") || all.has("resynchronize")) {
            throw new IllegalStateException("the server lost the thread: " + start(answer));
        }
        heard = all.path("syncId").intValue();
        for (JsonNode change : all.path("changes")) {
            if (change.path("feat").asInt(0) == ATTRIBUTES
                    && change.path("key").asString("").equals("id")) {
                nodes.put(change.path("value").asString(""), change.path("node").intValue());
            }
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        return body(
                HttpRequest.newBuilder(root.resolve(path)).timeout(Duration.ofMinutes(1)).build());
    }

    private String body(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IOException(request.uri() + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static String start(String answer) {
        return answer.substring(0, Math.min(answer.length(), 200));
    }

    private static String coded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
