-- Which notes and answers somebody has had before them: at a draft those on it and what was said to
-- them, on a version of a plan the notes on it. A place is the id of the one or the other, a person
-- that of an account.
create table note_seen (
    person    varchar(80) not null,
    place     varchar(200) not null,
    note      uuid not null,
    primary key (person, place, note)
);
