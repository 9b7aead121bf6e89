-- What follows on a note: answers, and that it is done with or is not any more. Added to, never changed.
create table note_answer (
    id        uuid primary key,
    note      uuid not null references frame_note (id),
    draft     varchar(200) not null references draft (id),
    document  text not null
);

create index note_answer_of_draft on note_answer (draft);

-- Links by which guests look at one version of a plan. Of its key a link keeps the hash alone.
create table guest_plan_link (
    id        varchar(36) primary key,
    plan      varchar(140) not null,
    sha256    varchar(64) not null unique,
    document  text not null
);

create index guest_plan_link_of_plan on guest_plan_link (plan);

-- What was written to one version of a plan as a whole.
create table plan_note (
    id        uuid primary key,
    plan      varchar(140) not null,
    document  text not null
);

create index plan_note_of_plan on plan_note (plan);
