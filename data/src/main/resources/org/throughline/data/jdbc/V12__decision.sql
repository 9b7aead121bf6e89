-- What was decided in the review of a month, such as 2027-02.
create table decision (
    review    varchar(7) not null,
    finding   varchar(400) not null,
    document  text not null,
    primary key (review, finding)
);
