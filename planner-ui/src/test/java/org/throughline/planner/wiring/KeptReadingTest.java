package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.data.engagement.PostList;

class KeptReadingTest {

    private final List<String> versions = new ArrayList<>(List.of("1"));
    private final List<String> reads = new ArrayList<>();

    @Test
    void posts_are_read_again_only_once_they_have_changed() {
        KeptReading<PostList> posts = new KeptReading<>(versions::getLast, this::read);

        PostList first = posts.get();
        assertThat(posts.get()).isSameAs(first);
        versions.add("2");
        assertThat(posts.get()).isNotSameAs(first);
        posts.get();

        assertThat(reads).containsExactly("1", "2");
    }

    private PostList read() {
        reads.add(versions.getLast());
        return new PostList(1, List.of(versions.getLast()), List.of(), List.of(), 0);
    }
}
