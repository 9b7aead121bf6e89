-- Which version of a rulebook counts from when: of those whose moment has come, the latest.
-- Moments are milliseconds since 1970, UTC.
create table rulebook_in_force (
    number    bigint generated always as identity primary key,
    name      varchar(200) not null,
    version   int not null,
    since     bigint not null,
    how       varchar(20) not null,
    person    varchar(200) not null,
    at        bigint not null,
    withdrawn boolean not null,
    foreign key (name, version) references rulebook_version (name, version)
);

create index rulebook_in_force_since on rulebook_in_force (name, since, number);

-- Nobody kept when and by whom; it has counted all along.
insert into rulebook_in_force (name, version, since, how, person, at, withdrawn)
    select name, version, 0, 'PUBLISHED', '-', 0, false from rulebook;

drop table rulebook;

-- Changes that are not published yet.
create table rule_draft (
    rulebook  varchar(200) not null,
    row_id    varchar(200) not null,
    document  text not null,
    primary key (rulebook, row_id)
);

-- One row: whoever changes a draft or puts a version in force holds it until the transaction ends.
create table rule_desk (
    id        int primary key,
    revision  bigint not null
);

insert into rule_desk (id, revision) values (1, 0);
