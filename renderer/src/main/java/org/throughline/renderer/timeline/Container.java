package org.throughline.renderer.timeline;

/// The file formats taken in, each with the one demuxer that may open it. The name goes into files,
/// the demuxer only into the media child.
public enum Container {
    MP4("mp4", "mov"),
    MATROSKA("matroska", "matroska"),
    AVI("avi", "avi"),
    GIF("gif", "gif"),
    PNG("png", "png_pipe"),
    JPEG("jpeg", "jpeg_pipe"),
    WAV("wav", "wav"),
    FLAC("flac", "flac"),
    MP3("mp3", "mp3"),
    OGG("ogg", "ogg"),
    AAC("aac", "aac");

    private final String label;
    private final String demuxer;

    Container(String label, String demuxer) {
        this.label = label;
        this.demuxer = demuxer;
    }

    /// The word for people and files.
    public String label() {
        return label;
    }

    /// The name of the only demuxer allowed to open such a file.
    public String demuxer() {
        return demuxer;
    }

    /// True of formats that hold one still picture.
    public boolean isStill() {
        return this == PNG || this == JPEG;
    }
}
