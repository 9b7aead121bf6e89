-- What the history suggested to a video and its authors will not take, and why.
create table dismissed_hint (
    campaign varchar(60) not null,
    brief    varchar(60) not null,
    hint     varchar(400) not null,
    document text not null,
    primary key (campaign, brief, hint)
);
