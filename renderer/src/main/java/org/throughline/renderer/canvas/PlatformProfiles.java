package org.throughline.renderer.canvas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Aspect;
import org.throughline.data.brief.Platform;
import tools.jackson.databind.json.JsonMapper;

/// The shipped profiles of all platforms. Immutable and thread-safe.
public final class PlatformProfiles {
    private static final String RESOURCE = "platforms.json";

    private final Map<Platform, PlatformProfile> byPlatform;

    private PlatformProfiles(Map<Platform, PlatformProfile> byPlatform) {
        this.byPlatform = Map.copyOf(byPlatform);
    }

    /// Reads the shipped figures.
    public static PlatformProfiles shipped() {
        try (var in = PlatformProfiles.class.getResourceAsStream(RESOURCE)) {
            return of(
                    JsonMapper.builder()
                            .build()
                            .readValue(Objects.requireNonNull(in, RESOURCE), Sheet.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public PlatformProfile profile(Platform platform) {
        return Objects.requireNonNull(byPlatform.get(platform), platform::key);
    }

    private static PlatformProfiles of(Sheet sheet) {
        var profiles = new EnumMap<Platform, PlatformProfile>(Platform.class);
        for (var platform : Platform.values()) {
            var row =
                    sheet.platforms.stream()
                            .filter(each -> each.platform.equals(platform.key()))
                            .findFirst()
                            .orElseGet(() -> new Row(platform.key(), null, null, null, null, null));
            profiles.put(
                    platform,
                    new PlatformProfile(
                            platform,
                            row.usualShape == null ? Aspect.VERTICAL : Aspect.parse(row.usualShape),
                            row.keepClear == null ? sheet.usual.keepClear : row.keepClear,
                            sheet.border.percent,
                            row.duration == null ? sheet.usual.duration : row.duration,
                            row.rate == null ? sheet.usual.rate : row.rate,
                            row.post == null ? List.of() : row.post,
                            LocalDate.parse(sheet.verifiedOn)));
        }
        return new PlatformProfiles(profiles);
    }

    private record Sheet(
            String verifiedOn, Frame frame, Usual usual, Border border, List<Row> platforms) {}

    private record Frame(int widthPx, int heightPx) {}

    private record Border(int percent, Force force, String source) {}

    private record Usual(KeepClear keepClear, Bound.Length duration, Bound.Rate rate) {}

    private record Row(
            String platform,
            @Nullable String usualShape,
            @Nullable KeepClear keepClear,
            Bound.@Nullable Length duration,
            Bound.@Nullable Rate rate,
            @Nullable List<PostBound> post) {}
}
