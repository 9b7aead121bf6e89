-- What people say of published videos, each of one trait.
create table post_tag (
    said      bigint generated always as identity primary key,
    platform  varchar(40) not null,
    post_id   varchar(200) not null,
    trait     varchar(40) not null,
    tagger    varchar(200) not null,
    document  text not null,
    unique (platform, post_id, trait, tagger)
);

-- What is so where two people said different things.
create table settled_tag (
    platform  varchar(40) not null,
    post_id   varchar(200) not null,
    trait     varchar(40) not null,
    document  text not null,
    primary key (platform, post_id, trait)
);

-- What was decided about suggestions that a published video is a draft.
create table join_judgment (
    decided   bigint generated always as identity primary key,
    platform  varchar(40) not null,
    post_id   varchar(200) not null,
    draft     varchar(200) not null,
    document  text not null,
    unique (platform, post_id, draft)
);
