-- Drafts that were asked for, the last time of each. Moments are milliseconds since 1970, UTC.
create table render_job (
    draft     varchar(200) primary key,
    asked     bigint not null,
    under_way boolean not null,
    document  text not null
);

create index render_job_under_way on render_job (under_way, asked);

-- Who takes which of them: the table of the scheduler, with its names.
create table render_task (
    task_name            varchar(100) not null,
    task_instance        varchar(200) not null,
    task_data            bytea,
    execution_time       timestamp with time zone,
    picked               boolean not null,
    picked_by            varchar(200),
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures int,
    last_heartbeat       timestamp with time zone,
    version              bigint not null,
    priority             smallint,
    state                varchar(100),
    primary key (task_name, task_instance)
);

create index render_task_due on render_task (execution_time);
create index render_task_heartbeat on render_task (last_heartbeat);
