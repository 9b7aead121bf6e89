-- When late seals of a brand are brought before its lead; no row: as it is usual.
create table escalation (
    brand     varchar(200) primary key,
    document  text not null
);
