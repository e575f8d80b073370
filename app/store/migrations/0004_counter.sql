-- Numbers in the line. A number never comes twice on one day at the venue, whatever the number of counters.
CREATE TABLE slip_day (
  day TEXT PRIMARY KEY,
  last BIGINT NOT NULL
);

CREATE TABLE slip (
  id TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  number BIGINT NOT NULL,
  language TEXT NOT NULL,
  state TEXT NOT NULL,
  at BIGINT NOT NULL,
  given_by TEXT NOT NULL REFERENCES account (id),
  called_at BIGINT,
  called_by TEXT REFERENCES account (id),
  -- the counter that calls
  counter TEXT NOT NULL,
  ended_at BIGINT,
  -- keys of the taps that gave and called it: a second tap is the same one
  given_key TEXT NOT NULL,
  called_key TEXT,
  CONSTRAINT slip_given_key UNIQUE (given_key),
  CONSTRAINT slip_called_key UNIQUE (called_key),
  CONSTRAINT slip_number UNIQUE (day, number)
);
CREATE INDEX slip_open ON slip (at) WHERE state IN ('waiting', 'called');
CREATE INDEX slip_gone ON slip (ended_at) WHERE state = 'gone';

-- Contacts without a request: what about, in which language, and nothing of anybody.
CREATE TABLE contact (
  id TEXT PRIMARY KEY,
  at BIGINT NOT NULL,
  day TEXT NOT NULL,
  counted_by TEXT NOT NULL REFERENCES account (id),
  category TEXT NOT NULL,
  language TEXT NOT NULL,
  taken_back_at BIGINT
);
CREATE INDEX contact_day ON contact (day);
