-- One row for each thing that is read, judged and then changed by one transaction at a time: whoever
-- does holds the row until the transaction ends.
create table one_at_a_time (
    what      varchar(40) primary key
);

insert into one_at_a_time (what) values ('accounts');
insert into one_at_a_time (what) values ('campaigns');
