-- What follows on a note: answers, and that it is done with or is not any more. Added to, never changed.
create table note_answer (
    id        uuid primary key,
    note      uuid not null references frame_note (id),
    draft     varchar(200) not null references draft (id),
    document  text not null
);

create index note_answer_of_draft on note_answer (draft);
