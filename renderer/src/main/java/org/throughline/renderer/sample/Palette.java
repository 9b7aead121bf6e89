package org.throughline.renderer.sample;

import java.awt.Color;

/// The colors of the demo brand and what is mixed from them.
final class Palette {
    static final Color PAPER = new Color(0xFFF3DC);
    static final Color INK = new Color(0x1F2430);
    static final Color COPPER = new Color(0xB5622E);
    static final Color COPPER_DARK = new Color(0x7C3F1C);
    static final Color COPPER_LIGHT = new Color(0xE08F56);
    static final Color LIGHT = new Color(0xFFD58A);
    static final Color WOOD = new Color(0x8A5A3A);
    static final Color WOOD_DARK = new Color(0x4E3226);
    static final Color LEAF = new Color(0x6F8F5A);
    static final Color LEAF_DRY = new Color(0x9A8A4C);
    static final Color NIGHT = new Color(0x2B3244);
    static final Color STEEL = new Color(0xC9CDD2);
    static final Color STEEL_DARK = new Color(0x7B838C);

    private Palette() {}
}
