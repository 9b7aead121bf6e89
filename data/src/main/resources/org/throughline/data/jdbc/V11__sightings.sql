-- What people have seen rise, withdrawn or not.
create table sighting (
    number   bigint generated always as identity primary key,
    id       varchar(36) not null unique,
    stands   boolean not null,
    document text not null
);
