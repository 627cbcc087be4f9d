-- The workbook itself is not kept. "assessed" is what AssessedFileCodec.json() writes.
create table if not exists upload (
  id uuid primary key,
  received timestamp with time zone not null,
  file_name varchar(200) not null,
  supplier varchar(1000) not null,
  state varchar(200) not null,
  assessed text not null
);
