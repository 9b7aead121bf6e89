-- Documents are canonical JSON; the columns beside them are those that are looked up.

create table campaign (
    id        varchar(60) primary key,
    added     bigint generated always as identity,
    document  text not null
);

create table video (
    added     bigint generated always as identity,
    campaign  varchar(60) not null references campaign (id),
    brief     varchar(60) not null,
    version   int not null,
    document  text not null,
    primary key (campaign, brief, version)
);

create table rulebook_version (
    name      varchar(200) not null,
    version   int not null,
    document  text not null,
    primary key (name, version)
);

create table rulebook (
    name      varchar(200) primary key,
    version   int not null,
    foreign key (name, version) references rulebook_version (name, version)
);

create table plan (
    campaign    varchar(60) not null references campaign (id),
    brief       varchar(60) not null,
    version     int not null,
    fingerprint char(64) not null,
    document    text not null,
    status      text not null,
    primary key (campaign, brief, version)
);

create table seal (
    given     bigint generated always as identity primary key,
    campaign  varchar(60) not null,
    brief     varchar(60) not null,
    identity  char(64) not null unique,
    document  text not null
);

create index seal_of_brief on seal (campaign, brief);

create table draft (
    id        varchar(200) primary key,
    campaign  varchar(60) not null,
    brief     varchar(60) not null,
    version   int not null,
    document  text not null,
    foreign key (campaign, brief, version) references plan (campaign, brief, version)
);

create table frame_note (
    id        uuid primary key,
    draft     varchar(200) not null references draft (id),
    frame     bigint not null,
    document  text not null
);

create table post (
    platform  varchar(40) not null,
    post_id   varchar(200) not null,
    document  text not null,
    primary key (platform, post_id)
);

create table file_import (
    sha256    char(64) primary key,
    done      bigint generated always as identity,
    document  text not null
);

create table trend_report (
    as_of     date not null,
    manifest  bigint not null,
    document  text not null,
    primary key (as_of, manifest)
);

create table audit (
    number    bigint primary key,
    at        varchar(40) not null,
    actor     varchar(200) not null,
    action    varchar(100) not null,
    subject   varchar(200) not null,
    says      text not null,
    previous  char(64) not null,
    hash      char(64) not null
);

-- One row: whoever adds to the audit holds it until the transaction ends.
create table audit_head (
    id        int primary key,
    number    bigint not null,
    hash      char(64) not null
);

insert into audit_head (id, number, hash) values
    (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
