package org.throughline.data.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.throughline.data.jdbc.StoreFailed.Code;
import org.throughline.data.json.Documents;
import org.throughline.data.json.NotReadable;

/// Documents in and out of one transaction. SQL is always a constant; values are always bound.
record Rows(Handle handle, Documents documents, ReadTexts readTexts) {

    <T extends Record> Optional<T> find(Class<T> type, String sql, Map<String, ?> values) {
        return texts(sql, values).stream().findFirst().map(text -> read(text, type));
    }

    <T extends Record> List<T> list(Class<T> type, String sql, Map<String, ?> values) {
        return texts(sql, values).stream().map(text -> read(text, type)).toList();
    }

    List<String> texts(String sql, Map<String, ?> values) {
        return handle.createQuery(sql).bindMap(values).mapTo(String.class).list();
    }

    int update(String sql, Map<String, ?> values) {
        return handle.createUpdate(sql).bindMap(values).execute();
    }

    /// Lets one transaction at a time make the next version of something in a campaign.
    void lockCampaign(String id) {
        texts("select id from campaign where id = :id for update", Map.of("id", id));
    }

    /// Lets one transaction at a time do something that is done all over the store.
    void lock(String what) {
        texts("select what from one_at_a_time where what = :what for update", Map.of("what", what));
    }

    /// The same without waiting; false where another transaction does it.
    boolean tryLock(String what) {
        return !texts(
                        "select what from one_at_a_time where what = :what for update skip locked",
                        Map.of("what", what))
                .isEmpty();
    }

    <T extends Record> T read(String text, Class<T> type) {
        try {
            return readTexts.read(text, type);
        } catch (NotReadable damaged) {
            throw new StoreFailed(
                    Code.DAMAGED,
                    "A kept " + type.getSimpleName() + " cannot be read: " + damaged.getMessage(),
                    damaged);
        }
    }

    String write(Record document) {
        return documents.write(document);
    }
}
