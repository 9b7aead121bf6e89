-- Links by which guests look at one draft. Of its key a link keeps the hash alone.
create table guest_link (
    id        varchar(36) primary key,
    draft     varchar(200) not null references draft (id),
    sha256    varchar(64) not null unique,
    document  text not null
);

create index guest_link_of_draft on guest_link (draft);
