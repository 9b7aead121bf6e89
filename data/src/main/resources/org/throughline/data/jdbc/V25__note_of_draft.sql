-- Notes are looked up by their draft; from here on some are of a stretch, or have a drawing.
create index note_of_draft on frame_note (draft, frame);
