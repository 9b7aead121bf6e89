package org.throughline.renderer.interchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Step;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Zoom;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.Speed;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.telling.Telling;

/// `manifest.json`: which file this is, of which plan and variant, and shot by shot what is in it.
/// The form is stable: keys are added, never renamed.
///
/// @param throughline version of this form
/// @param plan the plan's id, such as `lights-back-on.twenty-seconds.1`
/// @param fingerprint SHA-256 of the plan
/// @param sha256 of the video
/// @param rate frames a second, as a fraction
/// @param frames length of the video
/// @param standIns whether machine-made stand-ins are in it: not for publishing
/// @param thumbnails small pictures beside it; absent in manifests of earlier versions
public record Manifest(
        int throughline,
        String plan,
        String fingerprint,
        String file,
        String sha256,
        String market,
        String platform,
        String hook,
        int widthPx,
        int heightPx,
        String rate,
        int frames,
        boolean standIns,
        List<Entry> shots,
        List<Heard> sounds,
        @Nullable List<Thumbnail> thumbnails) {

    private static final int FORM = 1;

    public Manifest {
        shots = List.copyOf(shots);
        sounds = List.copyOf(sounds);
        thumbnails = thumbnails == null ? null : List.copyOf(thumbnails);
    }

    /// A shot.
    ///
    /// @param beat id of its beat
    /// @param shown `footage`, `card` or `dark`
    /// @param from first frame
    /// @param to frame after the last
    /// @param media id and file of its source, where it has one
    /// @param inSeconds where in the source it begins
    /// @param madeBy who made the source: `filmed`, `drawn`, `stock` and so on
    /// @param standIn made by a machine in place of what it stands for
    /// @param people who is seen
    /// @param selectedBy level at which the moment was chosen
    /// @param speed how fast the source runs, as a fraction; absent: as it was filmed
    /// @param zoom how a still comes closer or moves away; absent: it stands still
    public record Entry(
            String beat,
            String shown,
            long from,
            long to,
            @Nullable String media,
            @Nullable String file,
            @Nullable String sha256,
            @Nullable String inSeconds,
            @Nullable String madeBy,
            boolean standIn,
            List<String> people,
            @Nullable String selectedBy,
            @Nullable Speed speed,
            @Nullable Zoom zoom) {
        public Entry {
            people = List.copyOf(people);
        }
    }

    /// A sound laid on the track: role, source, samples of 48 kHz.
    public record Heard(String role, String sha256, long from, long to) {}

    /// A small picture beside the draft.
    ///
    /// @param of `cover`, or the id of a beat
    /// @param frame where it is taken from
    /// @param file plain name of a JPEG
    public record Thumbnail(String of, long frame, String file) {}

    /// The manifest of a rendered storyboard.
    public static Manifest of(
            Storyboard board, String file, String sha256, List<Thumbnail> thumbnails) {
        var telling = board.telling();
        var canvas = board.timeline().canvas();
        var shots =
                telling.beats().stream()
                        .flatMap(beat ->
                                beat.shots().stream().map(shot -> entry(telling, beat.id(), shot)))
                        .toList();
        var sounds =
                board.timeline().sound().placements().stream()
                        .map(each ->
                                new Heard(
                                        each.role()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'),
                                        board.timeline().source(each.source()).sha256(),
                                        each.range().from(),
                                        each.range().to()))
                        .toList();
        return new Manifest(
                FORM,
                telling.plan().id().toString(),
                telling.plan().fingerprint().sha256(),
                file,
                sha256,
                telling.variant().market().code(),
                telling.variant().platform().key(),
                telling.variant().hook(),
                canvas.widthPx(),
                canvas.heightPx(),
                canvas.rate().toString(),
                board.frames(),
                usesStandIns(telling, shots),
                shots,
                sounds,
                thumbnails);
    }

    private static boolean usesStandIns(Telling telling, List<Entry> shots) {
        return shots.stream().anyMatch(Entry::standIn)
                || telling.plan().media().stream().anyMatch(MediaItem::standIn);
    }

    private static Entry entry(Telling telling, String beat, Shot shot) {
        return switch (shot) {
            case Shot.Dark dark -> bare(beat, "dark", dark.at());
            case Shot.Card card -> bare(beat, "card", card.at());
            case Shot.Footage footage -> footage(telling, beat, footage);
        };
    }

    private static Entry bare(String beat, String shown, FrameRange at) {
        return new Entry(
                beat, shown, at.from(), at.to(), null, null, null, null, null, false, List.of(),
                null, null, null);
    }

    private static Entry footage(Telling telling, String beat, Shot.Footage shot) {
        var item = telling.findMedia(shot.media());
        var level =
                telling.plan().assessment().decisions().stream()
                        .filter(decision -> decision.step() == Step.SELECT)
                        .map(decision -> decision.level().name())
                        .findFirst();
        return new Entry(
                beat,
                "footage",
                shot.at().from(),
                shot.at().to(),
                shot.media().value(),
                item.map(MediaItem::file).orElse(null),
                item.map(MediaItem::sha256).orElse(null),
                seconds(shot),
                item.map(MediaItem::source).orElse(null),
                item.map(MediaItem::standIn).orElse(false),
                shot.people().stream().map(Object::toString).toList(),
                level.orElse(null),
                shot.speed(),
                shot.zoom());
    }

    private static String seconds(Shot.Footage shot) {
        return BigDecimal.valueOf(shot.in().toMillis(), 3).toPlainString();
    }
}
