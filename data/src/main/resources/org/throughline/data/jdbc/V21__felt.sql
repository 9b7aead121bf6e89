-- What somebody said that a draft left them feeling: once for each file of it.
create table felt (
    draft     varchar(200) not null references draft (id),
    sha256    varchar(64) not null,
    person    varchar(200) not null,
    document  text not null,
    primary key (draft, sha256, person)
);

-- Who has seen what a video is meant to leave people feeling; from then on they cannot say it blind.
create table aim_seen (
    campaign  varchar(60) not null,
    brief     varchar(60) not null,
    person    varchar(200) not null,
    document  text not null,
    primary key (campaign, brief, person)
);
