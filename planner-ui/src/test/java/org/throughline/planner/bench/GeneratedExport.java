package org.throughline.planner.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.throughline.data.engagement.DailyColumns;

/// A daily export of posts that nobody made: the same seed and size give the same bytes. Written
/// row by row, so that its size costs no memory here.
final class GeneratedExport {

    static final int DAYS_A_POST = 100;

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final String[] PLATFORMS = {"tiktok", "instagram-reels", "youtube-shorts"};
    private static final String[] MARKETS = {"US", "DE", "BR"};
    private static final String[] TOPICS = {"care-and-repair", "product-how-to", "family"};
    private static final String[] HOOKS = {"problem-first", "question", "result-first"};

    private final SplittableRandom random;
    private final int posts;

    GeneratedExport(long seed, int rows) {
        if (rows % DAYS_A_POST != 0) {
            throw new IllegalArgumentException(rows + " rows are no whole number of posts");
        }
        this.random = new SplittableRandom(seed);
        this.posts = rows / DAYS_A_POST;
    }

    Path writeTo(Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(String.join(",", DailyColumns.NAMES) + "\n");
            for (int post = 0; post < posts; post++) {
                write(post, writer);
            }
        }
        return file;
    }

    private void write(int post, BufferedWriter writer) throws IOException {
        LocalDate published = FIRST.plusDays(random.nextInt(200));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("post_id", "g" + post);
        row.put("platform", any(PLATFORMS));
        row.put("market", any(MARKETS));
        row.put("account", "generated");
        row.put("published_at", published.atTime(9, 0).toInstant(ZoneOffset.UTC));
        row.put("placement", "organic");
        row.put("length_s", 10 + random.nextInt(50));
        row.put("topic", any(TOPICS));
        row.put("hashtags", "generated|repair");
        row.put("format", "how-to");
        row.put("hook", any(HOOKS));
        row.put("ending", "button-joke");
        row.put("silence", "no");
        double liking = 500 + random.nextInt(20_000);
        for (int age = 0; age < DAYS_A_POST; age++) {
            row.put("date", published.plusDays(age));
            addCounts(row, Math.round(liking * random.nextDouble(0.8, 1.2) / (1 + age)));
            writer.write(
                    DailyColumns.NAMES.stream()
                            .map(name -> String.valueOf(row.getOrDefault(name, "")))
                            .collect(Collectors.joining(",", "", "\n")));
        }
    }

    private static void addCounts(Map<String, Object> row, long views) {
        row.put("views", views);
        row.put("reach", views * 9 / 10);
        row.put("impressions", views * 2);
        row.put("likes", views / 20);
        row.put("comments", views / 200);
        row.put("shares", views / 150);
        row.put("saves", views / 100);
        row.put("link_clicks", views / 300);
        row.put("watch_seconds", views * 8);
        row.put("completions", views / 3);
    }

    private String any(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
