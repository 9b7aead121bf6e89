package org.throughline.renderer.media;

import static org.bytedeco.ffmpeg.global.avutil.av_dict_iterate;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;

/// The tags of a file that say something about it or its maker: all but those every mp4 has.
final class Tags {
    private static final Set<String> TECHNICAL =
            Set.of("major_brand", "minor_version", "compatible_brands", "vendor_id");
    private static final Set<String> USUAL =
            Set.of("handler_name=VideoHandler", "handler_name=SoundHandler", "language=und");

    private Tags() {}

    static Map<String, String> of(AVFormatContext format) {
        var tags = new TreeMap<String, String>();
        add(tags, "", format.metadata());
        for (int i = 0; i < format.nb_streams(); i++) {
            add(tags, "stream " + i + " ", format.streams(i).metadata());
        }
        return tags;
    }

    private static void add(Map<String, String> tags, String prefix, AVDictionary from) {
        AVDictionaryEntry entry = av_dict_iterate(from, null);
        while (entry != null && !entry.isNull()) {
            String key = entry.key().getString();
            String value = entry.value().getString();
            if (!TECHNICAL.contains(key) && !USUAL.contains(key + "=" + value)) {
                tags.put(prefix + key, value);
            }
            entry = av_dict_iterate(from, entry);
        }
    }
}
