-- The server that mail goes through. At most one row.
create table mail_server (
    document  text not null
);

-- What somebody wishes to be told by mail, by the id of their account.
create table notice_wishes (
    person    varchar(80) primary key,
    document  text not null
);

-- What was told of what waits for somebody. Of a thing the hash of its name is kept; it goes once the
-- thing waits no more.
create table notice (
    person    varchar(80) not null,
    thing     varchar(64) not null,
    document  text not null,
    primary key (person, thing)
);

-- Mails that were begun. Of the key of its way out a mail keeps the hash alone. Moments are
-- milliseconds since 1970, UTC.
create table mail (
    id        varchar(36) primary key,
    person    varchar(80) not null,
    sha256    varchar(64) not null unique,
    begun     bigint not null,
    under_way boolean not null,
    document  text not null
);

create index mail_of_person on mail (person, begun);
create index mail_begun on mail (begun);
create index mail_under_way on mail (under_way);

insert into one_at_a_time (what) values ('notices');
