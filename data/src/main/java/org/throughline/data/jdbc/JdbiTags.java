package org.throughline.data.jdbc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.tagging.PostTag;
import org.throughline.data.tagging.Settled;
import org.throughline.data.tagging.Tags;
import org.throughline.data.tagging.Trait;

record JdbiTags(Rows rows) implements Tags {

    @Override
    public List<PostTag> all() {
        return rows.list(PostTag.class, "select document from post_tag order by said", Map.of());
    }

    @Override
    public void keep(PostTag tag) {
        forget(tag.post(), tag.trait(), tag.by());
        Map<String, String> values = values(tag.post(), tag.trait());
        values.put("tagger", tag.by());
        values.put("document", rows.write(tag));
        rows.update(
                """
                insert into post_tag (platform, post_id, trait, tagger, document)
                values (:platform, :post, :trait, :tagger, :document)
                """,
                values);
    }

    @Override
    public void forget(PostKey post, Trait trait, String by) {
        Map<String, String> values = values(post, trait);
        values.put("tagger", by);
        rows.update(
                """
                delete from post_tag where platform = :platform and post_id = :post
                    and trait = :trait and tagger = :tagger
                """,
                values);
    }

    @Override
    public List<Settled> settled() {
        return rows.list(
                Settled.class,
                "select document from settled_tag order by platform, post_id, trait",
                Map.of());
    }

    @Override
    public void keep(Settled settled) {
        Map<String, String> values = values(settled.post(), settled.trait());
        rows.update(
                """
                delete from settled_tag
                where platform = :platform and post_id = :post and trait = :trait
                """,
                values);
        values.put("document", rows.write(settled));
        rows.update(
                """
                insert into settled_tag (platform, post_id, trait, document)
                values (:platform, :post, :trait, :document)
                """,
                values);
    }

    private static Map<String, String> values(PostKey post, Trait trait) {
        return new HashMap<>(
                Map.of("platform", post.platform().key(), "post", post.id(), "trait", trait.key()));
    }
}
