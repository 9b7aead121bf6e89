package org.throughline.planner.wiring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.time.FrameRate;
import org.throughline.planner.preview.PreviewMaker;
import org.throughline.renderer.draft.RenderedPreview;
import org.throughline.renderer.telling.Variant;

/// Previews, watched in a browser while they are made. The file is one of four fragments of a
/// second each; the last two are held back until the test lets go of them.
class PreviewTourIT extends PlannerTour {

    private static final String VIDEO = "document.querySelector('throughline-preview video')";
    private static final int FIRST_HALF = 26_566;
    private static final int FRAMES = 120;

    private final CountDownLatch rest = new CountDownLatch(1);
    private volatile boolean refuses;

    @Override
    Desks desks() {
        PreviewMaker maker =
                (id, _, place, told, heard) -> {
                    if (refuses) {
                        return Outcome.refused(
                                new Problem("MEDIA-404", "kofi-lamp.mp4", "<b>gone</b>", ""));
                    }
                    byte[] video = video();
                    Path file = place.resolve("growing.mp4");
                    told.accept(file);
                    heard.at(0, FRAMES);
                    append(file, Arrays.copyOf(video, FIRST_HALF));
                    heard.at(FRAMES / 2, FRAMES);
                    heard.playable(FRAMES / 2);
                    rest.await();
                    append(file, Arrays.copyOfRange(video, FIRST_HALF, video.length));
                    heard.playable(FRAMES);
                    return Outcome.accepted(
                            new RenderedPreview(
                                    new Variant(id.market(), id.platform(), "hook"),
                                    file,
                                    90,
                                    160,
                                    FRAMES,
                                    FrameRate.THIRTY,
                                    4,
                                    0));
                };
        return Desks.of(house, house.renderDraft()::render, maker, this::complaint);
    }

    @Test
    void it_plays_before_it_is_whole_and_to_its_end() {
        Page page = page(ColorScheme.DARK, 1440, 1000);
        signIn(page, "#seat-ida-fennimar");
        page.navigate(address("plan/twenty-seconds"));

        page.locator("#preview-US-tiktok").press("Enter");

        page.waitForFunction(VIDEO + "?.currentTime > 0.3");
        assertThat(page.locator("#preview-says"))
                .containsText("50 % made; 2.0 of 4.0 s can be watched");
        assertThat(page.evaluate(VIDEO + ".duration")).isEqualTo(4);
        accessible(page, "a preview that is being made");
        assertThat(rest.getCount()).isEqualTo(1);

        rest.countDown();

        assertThat(page.locator("#preview-says")).containsText("marked PREVIEW");
        page.waitForFunction(VIDEO + "?.ended");
        assertThat(page.locator("#preview-cancel")).isHidden();
        page.keyboard().press("Escape");
        assertThat(page.locator("#preview-US-tiktok")).isFocused();
        assertThat(page.locator("#preview-US-tiktok")).hasText("Watch preview");

        page.reload();
        page.locator("#preview-US-tiktok").press("Enter");
        page.waitForFunction(VIDEO + "?.currentTime > 0.3");
        assertThat(complaints).isEmpty();
    }

    @Test
    void it_is_stopped_and_the_keyboard_goes_on() {
        Page page = page(ColorScheme.LIGHT, 390, 844);
        signIn(page, "#seat-ida-fennimar");
        page.navigate(address("plan/twenty-seconds"));
        page.locator("#preview-US-tiktok").press("Enter");
        page.waitForFunction(VIDEO + "?.currentTime > 0");

        page.locator("#preview-cancel").press("Enter");

        assertThat(page.locator("#preview-says")).containsText("Stopped");
        assertThat(page.locator("throughline-preview")).hasCount(0);
        assertThat(page.locator("#preview-again")).isFocused();
        page.keyboard().press("Enter");
        page.waitForFunction(VIDEO + "?.currentTime > 0");
        page.locator("#preview-close").press("Enter");
        assertThat(page.locator("#preview-US-tiktok")).isFocused();
        rest.countDown();
        assertThat(page.locator("#preview-US-tiktok")).hasText("Watch preview");
        assertThat(complaints).isEmpty();
    }

    @Test
    void why_it_cannot_be_made_is_a_sentence() {
        refuses = true;
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        signIn(page, "#seat-ida-fennimar");
        page.navigate(address("plan/twenty-seconds"));

        page.click("#preview-US-tiktok");

        assertThat(page.locator("#preview-says"))
                .containsText("kofi-lamp.mp4: <b>gone</b> [MEDIA-404]");
        assertThat(page.locator("#preview-again")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void its_file_is_there_for_the_team_alone_in_ranges_once_it_is_whole() {
        String file = address("media/previews/" + draftId());
        Page page = page(ColorScheme.LIGHT, 1440, 1000);
        assertThat(page.request().get(file).status()).isEqualTo(404);
        signIn(page, "#seat-ida-fennimar");
        assertThat(page.request().get(file).status()).isEqualTo(404);
        page.navigate(address("plan/twenty-seconds"));
        rest.countDown();
        page.click("#preview-US-tiktok");
        assertThat(page.locator("#preview-says")).containsText("marked PREVIEW");

        APIResponse part =
                page.request().get(file, RequestOptions.create().setHeader("Range", "bytes=10-19"));
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(video(), 10, 20));
        assertThat(page.request().get(file + "?from=10").body())
                .isEqualTo(Arrays.copyOfRange(video(), 10, video().length));
        assertThat(page.request().get(file + "?from=-1").status()).isEqualTo(404);
        assertThat(page.request().get(file + "x").status()).isEqualTo(404);
        Page stranger = page(ColorScheme.LIGHT, 1440, 1000);
        assertThat(stranger.request().get(file).status()).isEqualTo(404);
    }

    private byte[] video() {
        try (InputStream video =
                Objects.requireNonNull(PreviewTourIT.class.getResourceAsStream("growing.mp4"))) {
            return video.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void append(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
