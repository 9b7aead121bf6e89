-- A decision's subject names its finding, which is longer than most; see V12.
alter table audit alter column subject set data type varchar(500);
