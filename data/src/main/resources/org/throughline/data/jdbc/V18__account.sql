-- Who may sign in. Passphrases are kept as an encoder made them, links as the hash of their key.
create table account (
    id        varchar(80) primary key,
    document  text not null
);
