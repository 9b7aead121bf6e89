-- What people said last of the work on a step of a video.
create table step_work (
    campaign  varchar(60) not null references campaign (id),
    brief     varchar(60) not null,
    place     varchar(80) not null,
    version   integer not null,
    document  text not null,
    primary key (campaign, brief, place)
);

-- Who or what did a step, line after line; nothing is changed or deleted.
create table ledger_entry (
    campaign  varchar(60) not null references campaign (id),
    brief     varchar(60) not null,
    number    integer not null,
    document  text not null,
    primary key (campaign, brief, number)
);
