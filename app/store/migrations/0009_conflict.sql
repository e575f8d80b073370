-- The names that a case has to keep apart. They can be erased: the text becomes empty, the keys go.
CREATE TABLE party_name (
  id TEXT PRIMARY KEY,
  ticket_id TEXT NOT NULL REFERENCES ticket (id),
  side TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  added_at BIGINT NOT NULL,
  -- NULL: the request says it
  added_by TEXT REFERENCES account (id),
  -- a name that was taken away is compared with none, and is still shown to whoever asks what was taken away
  removed_at BIGINT
);
CREATE INDEX party_name_ticket ON party_name (ticket_id);

-- By these a name is found among all; `names::Name::keys` makes them.
CREATE TABLE party_name_key (
  key TEXT NOT NULL,
  name_id TEXT NOT NULL REFERENCES party_name (id),
  PRIMARY KEY (key, name_id)
);
CREATE INDEX party_name_key_of ON party_name_key (name_id);

-- By which edition of the keys the ticket's names can be found; 0: its names were never read.
ALTER TABLE ticket_words ADD COLUMN keyed BIGINT NOT NULL DEFAULT 0;
CREATE INDEX ticket_words_keyed ON ticket_words (keyed, ticket_id);

-- Who worked on what, and as what; kept after it is released or passed on.
CREATE TABLE held (
  ticket_id TEXT NOT NULL REFERENCES ticket (id),
  account_id TEXT NOT NULL REFERENCES account (id),
  profession TEXT NOT NULL,
  first_at BIGINT NOT NULL,
  PRIMARY KEY (ticket_id, account_id, profession)
);
CREATE INDEX held_account ON held (account_id, ticket_id);
INSERT INTO held (ticket_id, account_id, profession, first_at)
  SELECT l.ticket_id, l.holder_id, l.profession, MIN(l.at) FROM log l
  WHERE l.action IN ('claimed', 'part_claimed', 'handed_off') AND l.ticket_id IS NOT NULL
  AND l.holder_id IS NOT NULL AND l.profession IS NOT NULL
  GROUP BY l.ticket_id, l.holder_id, l.profession;

-- What somebody, or the desk, found to be a likely conflict: one row for a person and two names.
CREATE TABLE conflict (
  id TEXT PRIMARY KEY,
  ticket_id TEXT NOT NULL REFERENCES ticket (id),
  account_id TEXT NOT NULL REFERENCES account (id),
  -- a name of this case, and the one of another case that it is like
  name_id TEXT NOT NULL REFERENCES party_name (id),
  like_id TEXT NOT NULL REFERENCES party_name (id),
  state TEXT NOT NULL,
  found_at BIGINT NOT NULL,
  decided_at BIGINT,
  decided_by TEXT REFERENCES account (id),
  CONSTRAINT conflict_pair UNIQUE (account_id, name_id, like_id)
);
CREATE INDEX conflict_open ON conflict (found_at) WHERE state IN ('open', 'asked');
CREATE INDEX conflict_ticket ON conflict (ticket_id);

-- From whom a case is kept: to them it does not exist.
CREATE TABLE wall (
  ticket_id TEXT NOT NULL REFERENCES ticket (id),
  account_id TEXT NOT NULL REFERENCES account (id),
  at BIGINT NOT NULL,
  decided_by TEXT NOT NULL REFERENCES account (id),
  -- 1: and from whoever shares this person's firm, who joins it later, too
  whole_firm BIGINT NOT NULL,
  -- whose conflict it is, where it is a colleague's
  because_of TEXT REFERENCES account (id),
  PRIMARY KEY (ticket_id, account_id)
);
CREATE INDEX wall_account ON wall (account_id, ticket_id);
