package org.throughline.data.brief;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Language and time zone of common markets, for files that do not say. A country with several
/// zones has the one in which most of its people live. Immutable.
public final class MarketTable {

    private final Map<Market, MarketProfile> profiles;
    private final Map<Market, Integer> clocks;

    private MarketTable(Map<Market, MarketProfile> profiles, Map<Market, Integer> clocks) {
        this.profiles = profiles;
        this.clocks = clocks;
    }

    public Optional<MarketProfile> find(Market market) {
        return Optional.ofNullable(profiles.get(market));
    }

    /// How many different clocks people in a market go by; one where that is not known.
    public int clocks(Market market) {
        return clocks.getOrDefault(market, 1);
    }

    /// All of them, in the order of the table.
    public List<MarketProfile> all() {
        return List.copyOf(profiles.values());
    }

    public static MarketTable shipped() {
        Map<Market, MarketProfile> profiles = new LinkedHashMap<>();
        Map<Market, Integer> clocks = new LinkedHashMap<>();
        try (InputStream in =
                        Objects.requireNonNull(
                                MarketTable.class.getResourceAsStream("markets.csv"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.startsWith("market,")) {
                    String[] cells = line.split(",", -1);
                    Market market = new Market(cells[0]);
                    profiles.put(market, new MarketProfile(market, cells[1], ZoneId.of(cells[2])));
                    clocks.put(market, Integer.valueOf(cells[3]));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("markets.csv", unreadable);
        }
        return new MarketTable(profiles, clocks);
    }
}
