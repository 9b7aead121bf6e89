package org.throughline.planner.result;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.throughline.data.engagement.RefusedRow;

/// A link to refused rows as a table for whoever has to mend them.
public final class RefusedRowsLink {

    private static final String CSV = "text/csv;charset=utf-8";
    private static final long UNKNOWN = -1;

    private RefusedRowsLink() {}

    /// To rows of a file that was only looked at.
    public static Anchor of(List<RefusedRow> rows, String file) {
        byte[] table = RefusedTable.of(rows).getBytes(StandardCharsets.UTF_8);
        return link(
                file,
                () ->
                        new DownloadResponse(
                                new ByteArrayInputStream(table), name(file), CSV, table.length));
    }

    /// To those that were kept beside the history.
    static Anchor stored(String path, String file, Function<String, Optional<InputStream>> stored) {
        return link(
                file,
                () ->
                        stored.apply(path)
                                .map(bytes -> new DownloadResponse(bytes, name(file), CSV, UNKNOWN))
                                .orElseGet(() -> DownloadResponse.error(HttpStatusCode.NOT_FOUND)));
    }

    private static Anchor link(
            String file, java.util.function.Supplier<DownloadResponse> response) {
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(_ -> response.get()),
                        text("results.refused.csv"));
        link.setDownload(true);
        link.setAriaLabel(text("results.refused.csv-of", file));
        return link;
    }

    private static String name(String file) {
        return "not taken - " + file.replaceFirst("\\.[^.]{1,5}$", "") + ".csv";
    }
}
