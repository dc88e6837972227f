-- Whom an official feed speaks for: the id or the name of an organisation or of a person, or 'anyone' for a filing service.
-- Null where nobody said.
ALTER TABLE feeds ADD COLUMN speaks_for text;
ALTER TABLE import_rows ADD COLUMN speaks_for text;
