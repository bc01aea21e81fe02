/**
 * The private book, as the steps that build it; `user_version` counts those done. The log can only grow: the database
 * itself refuses to change or remove an entry, or to put another one at an index that is taken. Confidential rows can be
 * erased with their key, and never changed: the entry keeps what it committed to.
 */
export const steps: readonly string[] = [
  `
  CREATE TABLE entry (
    idx INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    leaf BLOB NOT NULL CHECK (length(leaf) = 32),
    dossier INTEGER
  ) STRICT;
  CREATE INDEX entry_of_dossier ON entry (dossier, idx) WHERE dossier IS NOT NULL;
  CREATE TABLE confidential (
    idx INTEGER NOT NULL REFERENCES entry (idx),
    name TEXT NOT NULL,
    key BLOB NOT NULL CHECK (length(key) = 32),
    text TEXT NOT NULL,
    PRIMARY KEY (idx, name)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE submission (
    key TEXT PRIMARY KEY,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    first INTEGER NOT NULL,
    count INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE checkpoint (
    size INTEGER PRIMARY KEY,
    edge BLOB NOT NULL
  ) STRICT;

  CREATE TRIGGER entry_grows BEFORE INSERT ON entry
    WHEN NEW.idx IS NOT (SELECT coalesce(max(idx) + 1, 0) FROM entry)
    BEGIN SELECT raise(ABORT, 'the log only grows by the next entry'); END;
  CREATE TRIGGER entry_stays BEFORE UPDATE ON entry
    BEGIN SELECT raise(ABORT, 'an entry of the log is never changed'); END;
  CREATE TRIGGER entry_is_kept BEFORE DELETE ON entry
    BEGIN SELECT raise(ABORT, 'an entry of the log is never removed'); END;
  CREATE TRIGGER confidential_stays BEFORE UPDATE ON confidential
    BEGIN SELECT raise(ABORT, 'a confidential row is erased, never changed'); END;
  CREATE TRIGGER confidential_is_new BEFORE INSERT ON confidential
    WHEN EXISTS (SELECT 1 FROM confidential WHERE name = NEW.name AND idx = NEW.idx)
    BEGIN SELECT raise(ABORT, 'a confidential row is erased, never changed'); END;
  CREATE TRIGGER checkpoint_stays BEFORE UPDATE ON checkpoint
    BEGIN SELECT raise(ABORT, 'a checkpoint is never changed'); END;
  CREATE TRIGGER checkpoint_is_kept BEFORE DELETE ON checkpoint
    BEGIN SELECT raise(ABORT, 'a checkpoint is never removed'); END;
  CREATE TRIGGER checkpoint_grows BEFORE INSERT ON checkpoint
    WHEN NEW.size <= (SELECT coalesce(max(size), 0) FROM checkpoint)
    BEGIN SELECT raise(ABORT, 'a checkpoint is never replaced'); END;
  CREATE TRIGGER submission_stays BEFORE UPDATE ON submission
    BEGIN SELECT raise(ABORT, 'an answer given is never changed'); END;
  `,
  `
  CREATE TABLE holding (
    holder TEXT PRIMARY KEY,
    person TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX holding_of_person ON holding (person);
  CREATE TABLE draft (
    dossier INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    text TEXT NOT NULL
  ) STRICT;
  CREATE TABLE document (
    id TEXT PRIMARY KEY,
    dossier INTEGER NOT NULL,
    at INTEGER NOT NULL,
    person TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    key BLOB NOT NULL CHECK (length(key) = 32)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX document_of_dossier ON document (dossier, at);
  CREATE TABLE access (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    person TEXT NOT NULL,
    role TEXT NOT NULL,
    dossier INTEGER NOT NULL,
    what TEXT NOT NULL,
    reason TEXT
  ) STRICT;
  CREATE INDEX access_of_dossier ON access (dossier, id);
  CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TRIGGER document_stays BEFORE UPDATE ON document
    BEGIN SELECT raise(ABORT, 'a document is never changed'); END;
  CREATE TRIGGER access_stays BEFORE UPDATE ON access
    BEGIN SELECT raise(ABORT, 'what was read by whom is never changed'); END;
  CREATE TRIGGER access_is_kept BEFORE DELETE ON access
    BEGIN SELECT raise(ABORT, 'what was read by whom is never removed'); END;
  `,
  `
  CREATE TABLE bank_file (
    id INTEGER PRIMARY KEY,
    digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
    at INTEGER NOT NULL,
    person TEXT NOT NULL,
    name TEXT NOT NULL,
    format TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    packed BLOB NOT NULL,
    remarks TEXT NOT NULL
  ) STRICT;
  CREATE TABLE bank_statement (
    account TEXT NOT NULL,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    opening TEXT NOT NULL,
    closing TEXT NOT NULL,
    is_read INTEGER NOT NULL,
    PRIMARY KEY (account, year, number)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE bank_delivery (
    account TEXT NOT NULL,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    file INTEGER NOT NULL REFERENCES bank_file (id),
    difference TEXT NOT NULL,
    only_here INTEGER NOT NULL,
    only_there INTEGER NOT NULL,
    set_aside TEXT NOT NULL,
    PRIMARY KEY (account, year, number, file),
    FOREIGN KEY (account, year, number) REFERENCES bank_statement (account, year, number)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE bank_movement (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    bank_reference TEXT,
    reference TEXT,
    counterparty TEXT,
    text TEXT NOT NULL,
    meaning TEXT,
    kind TEXT AS (meaning ->> 'kind') VIRTUAL,
    takes_back TEXT AS (meaning ->> 'of') VIRTUAL,
    refund INTEGER AS (meaning ->> 'refund') VIRTUAL,
    FOREIGN KEY (account, year, number) REFERENCES bank_statement (account, year, number)
  ) STRICT;
  CREATE INDEX bank_movement_of_statement ON bank_movement (account, year, number);
  CREATE INDEX bank_movement_by_bank ON bank_movement (account, bank_reference, amount)
    WHERE bank_reference IS NOT NULL;
  CREATE INDEX bank_movement_by_reference ON bank_movement (account, reference, amount)
    WHERE reference IS NOT NULL;
  CREATE INDEX bank_movement_of_payer ON bank_movement (counterparty) WHERE counterparty IS NOT NULL;
  CREATE UNIQUE INDEX bank_movement_taken_back ON bank_movement (takes_back) WHERE takes_back IS NOT NULL;
  CREATE UNIQUE INDEX bank_movement_refund ON bank_movement (refund) WHERE refund IS NOT NULL;
  CREATE INDEX bank_movement_to_settle ON bank_movement (kind) WHERE kind = 'reversal-open';

  CREATE TRIGGER bank_file_stays BEFORE UPDATE ON bank_file
    BEGIN SELECT raise(ABORT, 'a file of the bank is never changed'); END;
  CREATE TRIGGER bank_file_is_kept BEFORE DELETE ON bank_file
    BEGIN SELECT raise(ABORT, 'a file of the bank is never removed'); END;
  `,
  `
  CREATE TABLE bank_drop (
    id TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    person TEXT NOT NULL,
    confirmed INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE bank_drop_file (
    drop_id TEXT NOT NULL REFERENCES bank_drop (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    packed BLOB,
    preview TEXT,
    outcome TEXT,
    PRIMARY KEY (drop_id, place),
    UNIQUE (drop_id, digest)
  ) STRICT;
  `,
  `
  CREATE TABLE bank_turn (
    account TEXT NOT NULL,
    year INTEGER NOT NULL,
    at INTEGER NOT NULL,
    person TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (account, year)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER bank_turn_stays BEFORE UPDATE ON bank_turn
    BEGIN SELECT raise(ABORT, 'what was said of a turn of the year is never changed'); END;
  CREATE TRIGGER bank_turn_is_kept BEFORE DELETE ON bank_turn
    BEGIN SELECT raise(ABORT, 'what was said of a turn of the year is never removed'); END;
  `,
  `
  UPDATE bank_movement SET meaning = json_object('kind', 'refund-paid', 'refunds', json_array(refund))
    WHERE refund IS NOT NULL;
  DROP INDEX bank_movement_refund;
  ALTER TABLE bank_movement DROP COLUMN refund;
  CREATE INDEX bank_movement_of_refunds ON bank_movement (kind) WHERE kind IN ('refund-paid', 'refund-returned');

  CREATE TABLE refund_step (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    person TEXT NOT NULL,
    key TEXT NOT NULL UNIQUE,
    asked TEXT NOT NULL,
    text TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER refund_step_stays BEFORE UPDATE ON refund_step
    BEGIN SELECT raise(ABORT, 'what was done about a refund is never changed'); END;
  CREATE TRIGGER refund_step_is_kept BEFORE DELETE ON refund_step
    BEGIN SELECT raise(ABORT, 'what was done about a refund is never removed'); END;
  `,
];
