-- Whose data folder this database belongs to: the public key of its installation. At most one row.
create table installation (
    public_key varchar(88) not null
);
