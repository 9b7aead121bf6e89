package org.throughline.data.jdbc;

import java.util.List;
import java.util.Map;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.engagement.Imports;

record JdbiImports(Rows rows) implements Imports {

    /// A case of a sealed interface carries its type; it is kept in a record of its own.
    private record Kept(FileImport done) {}

    @Override
    public List<FileImport.Taken> all() {
        return rows
                .list(Kept.class, "select document from file_import order by done desc", Map.of())
                .stream()
                .map(kept -> (FileImport.Taken) kept.done())
                .toList();
    }

    @Override
    public void keep(FileImport.Taken taken) {
        boolean there =
                !rows.texts(
                                "select sha256 from file_import where sha256 = :sha256",
                                Map.of("sha256", taken.sha256()))
                        .isEmpty();
        if (!there) {
            rows.update(
                    "insert into file_import (sha256, document) values (:sha256, :document)",
                    Map.of("sha256", taken.sha256(), "document", rows.write(new Kept(taken))));
        }
    }
}
