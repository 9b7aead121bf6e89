-- Test briefs that a brand keeps beside its rulebook.
create table saved_test (
    brand     varchar(200) not null,
    name      varchar(200) not null,
    document  text not null,
    primary key (brand, name)
);
