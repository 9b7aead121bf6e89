-- Addresses at which calendar programs fetch what somebody may see. Of its key one keeps the hash alone.
create table calendar_subscription (
    id        varchar(36) primary key,
    person    varchar(100) not null,
    sha256    varchar(64) not null unique,
    document  text not null
);

create index calendar_subscription_of_person on calendar_subscription (person);
