-- Steps that are brought nearer to the machine than guidelines ask, on purpose.
create table level_break (
    asked     bigint generated always as identity,
    campaign  varchar(60) not null references campaign (id),
    brief     varchar(60) not null,
    number    int not null,
    document  text not null,
    primary key (campaign, brief, number)
);

-- Facts that were edited after an assessment and made the next one looser.
create table loosening (
    seen      bigint generated always as identity,
    campaign  varchar(60) not null references campaign (id),
    brief     varchar(60) not null,
    version   int not null,
    document  text not null,
    primary key (campaign, brief, version)
);
