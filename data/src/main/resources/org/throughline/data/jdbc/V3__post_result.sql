-- What was last read of a post's results.
create table post_result (
    platform  varchar(40) not null,
    post_id   varchar(200) not null,
    document  text not null,
    primary key (platform, post_id),
    foreign key (platform, post_id) references post (platform, post_id)
);
