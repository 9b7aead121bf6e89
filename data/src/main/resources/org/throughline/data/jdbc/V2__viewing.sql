-- What somebody has seen of a draft while it played.
create table viewing (
    draft     varchar(200) not null references draft (id),
    person    varchar(200) not null,
    document  text not null,
    primary key (draft, person)
);
