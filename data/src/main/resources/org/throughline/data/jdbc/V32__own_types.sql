-- Types of campaigns that this installation keeps beside the shipped ones.
create table own_type (
    id        varchar(80) primary key,
    document  text not null
);
