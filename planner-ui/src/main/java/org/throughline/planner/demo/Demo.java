package org.throughline.planner.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.planner.campaign.CampaignFile;
import org.throughline.planner.campaign.MediaFolder;
import org.throughline.planner.campaign.RulebookFile;
import org.throughline.planner.wiring.House;
import org.throughline.renderer.sample.DemoMedia;
import org.throughline.rules.book.RuleBook;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The demo: reads a campaign, walks it the whole way, and leaves everything in one folder.
///
/// Interrupting it ends its children and leaves nothing behind. Confined to one run.
public final class Demo {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final BiFunction<Path, Clock, House> houses;
    private final Path keptMedia;
    private final Clock clock;
    private final Told told;

    /// @param houses opens the house of a data folder that goes by a clock
    /// @param keptMedia where drawn stand-ins are kept between demos
    /// @param clock for campaigns that name no moment of their own
    public Demo(BiFunction<Path, Clock, House> houses, Path keptMedia, Clock clock, Told told) {
        this.houses = houses;
        this.keptMedia = keptMedia;
        this.clock = clock;
        this.told = told;
    }

    /// Walks the whole way.
    ///
    /// @return the folder with everything in it, and all that was refused or failed on the way
    public Outcome<Walked> run(DemoOrder order) throws InterruptedException {
        return switch (DemoFolder.begin(order.out())) {
            case Outcome.Refused<DemoFolder>(var problems) -> Outcome.refused(problems);
            case Outcome.Accepted<DemoFolder>(DemoFolder folder) -> {
                try (folder) {
                    yield walk(order, folder);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }
        };
    }

    /// Never reached: it stands behind a refusal.
    private static Outcome<Walked> nothing(DemoFolder folder) {
        return Outcome.accepted(new Walked(folder.path(), List.of()));
    }

    private Outcome<Walked> walk(DemoOrder order, DemoFolder folder)
            throws IOException, InterruptedException {
        Path file = order.campaign();
        if (file == null) {
            file = SampleCampaign.writeTo(folder.path().resolve("campaign"));
        }
        Outcome<CampaignFile> read = CampaignFile.read(file, CampaignFile.Wanted.WHOLE);
        if (!(read instanceof Outcome.Accepted<CampaignFile>(CampaignFile campaign))) {
            return read.then(_ -> nothing(folder));
        }
        Path named = campaign.rulebook();
        Outcome<RulebookVersion> rulebook =
                named == null ? Outcome.accepted(RuleBook.library()) : RulebookFile.read(named);
        if (!(rulebook instanceof Outcome.Accepted<RulebookVersion>(RulebookVersion rules))) {
            return rulebook.then(_ -> nothing(folder));
        }
        Instant moment = campaign.campaign().clock();
        Clock at = moment == null ? clock : Clock.fixed(moment, ZoneOffset.UTC);
        try (House house = houses.apply(folder.path().resolve("data"), at)) {
            if (named != null) {
                publish(rules, campaign.campaign(), house);
            }
            return switch (media(order, campaign.campaign(), house)) {
                case Outcome.Refused<Campaign>(List<Problem> problems) -> Outcome.refused(problems);
                case Outcome.Accepted<Campaign>(Campaign hashed) ->
                        walk(order, folder, campaign, hashed, house);
            };
        }
    }

    /// The campaign's own rulebook, in force under the brand's name.
    private static void publish(RulebookVersion rules, Campaign campaign, House house) {
        RulebookVersion named = rules.with(campaign.brand().name(), rules.version(), rules.rules());
        house.publishRulebook().publish(named, new Cast(campaign).lead());
    }

    private Outcome<Walked> walk(
            DemoOrder order, DemoFolder folder, CampaignFile file, Campaign campaign, House house)
            throws IOException, InterruptedException {
        Walk walk = new Walk(order, folder, file, campaign, house, told);
        return switch (walk.run()) {
            case Outcome.Refused<Summary>(List<Problem> problems) -> Outcome.refused(problems);
            case Outcome.Accepted<Summary>(Summary summary) -> {
                String key = folder.relative(house.key().publicFile());
                house.close();
                if (order.isSample()) {
                    new ReadOut(folder, houses, told, summary)
                            .walk(house.dataFolder(), house.clock(), campaign);
                }
                Files.writeString(
                        folder.summary(), JSON.writeValueAsString(summary.document(key)) + "\n");
                yield Outcome.accepted(new Walked(folder.keep(), walk.refused()));
            }
        };
    }

    private Outcome<Campaign> media(DemoOrder order, Campaign campaign, House house)
            throws IOException, InterruptedException {
        Path media = house.mediaFolder();
        Path given = order.media();
        if (given == null) {
            told.says(
                    "Drawing the stand-ins for footage and voices; only the first time takes long.");
            int drawn =
                    new StandIns(house.media(), keptMedia.resolve(DemoMedia.edition()))
                            .into(media, campaign, (_, _) -> {});
            told.detail(
                    "%d files, %d of them drawn now; every draft says \"drawn stand-in\" over them, and nothing calls them filmed."
                            .formatted(campaign.media().size(), drawn));
        } else {
            copy(given, media, campaign);
        }
        return new MediaFolder(media, given == null ? media : given).hashed(campaign);
    }

    /// Copies what the campaign names, so that the folder of the demo holds all it speaks of.
    private static void copy(Path given, Path media, Campaign campaign) throws IOException {
        Files.createDirectories(media);
        for (var item : campaign.media()) {
            Path from = given.resolve(item.file());
            if (Files.isRegularFile(from)) {
                Files.copy(from, media.resolve(item.file()));
            }
        }
    }
}
