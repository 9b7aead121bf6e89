-- Markets in which nothing goes on, and those in which it did not.
create table market_stop (
    number    bigint generated always as identity primary key,
    brand     varchar(200) not null,
    market    varchar(10) not null,
    situation varchar(60) not null,
    stands    boolean not null,
    document  text not null
);

create index market_stop_stands on market_stop (brand, stands);
