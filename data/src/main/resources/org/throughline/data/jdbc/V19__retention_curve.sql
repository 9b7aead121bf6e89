-- How the viewers of a published video stayed, one row an export.
create table retention_curve (
    kept      bigint generated always as identity primary key,
    platform  varchar(40) not null,
    post_id   varchar(200) not null,
    sha256    varchar(64) not null,
    taken     date not null,
    document  text not null,
    unique (platform, post_id, sha256)
);
