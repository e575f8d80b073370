-- The corps and the roster. Days are the venue's, `YYYY-MM-DD`; minutes count from its midnight.

-- More of each volunteer. Minutes; NULL: as the expo's rules say.
ALTER TABLE account ADD COLUMN email TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN team TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN day_max BIGINT;
ALTER TABLE account ADD COLUMN total_max BIGINT;
ALTER TABLE account ADD COLUMN earliest BIGINT;
ALTER TABLE account ADD COLUMN latest BIGINT;
-- the least rest that they agreed to, and until when it holds
ALTER TABLE account ADD COLUMN rest BIGINT;
ALTER TABLE account ADD COLUMN rest_until BIGINT;
ALTER TABLE account ADD COLUMN invite_version BIGINT NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN invited_until BIGINT;
ALTER TABLE account ADD COLUMN feed_version BIGINT NOT NULL DEFAULT 1;
-- when they last looked at their shifts
ALTER TABLE account ADD COLUMN shifts_seen_at BIGINT NOT NULL DEFAULT 0;

-- Each profession has a licence of its own.
ALTER TABLE account_profession ADD COLUMN licence TEXT NOT NULL DEFAULT '';
ALTER TABLE account_profession ADD COLUMN valid_until TEXT NOT NULL DEFAULT '';
UPDATE account_profession SET licence =
  COALESCE((SELECT a.licence FROM account a WHERE a.id = account_profession.account_id), '');
ALTER TABLE account DROP COLUMN licence;

-- What somebody said of an hour; what is not said is neutral.
CREATE TABLE wish (
  account_id TEXT NOT NULL REFERENCES account (id),
  from_at BIGINT NOT NULL,
  to_at BIGINT NOT NULL,
  wish TEXT NOT NULL,
  PRIMARY KEY (account_id, from_at)
);

CREATE TABLE shift (
  id TEXT PRIMARY KEY,
  desk TEXT NOT NULL,
  day TEXT NOT NULL,
  starts BIGINT NOT NULL,
  -- after it starts; beyond 1440 where it crosses midnight
  ends BIGINT NOT NULL,
  from_at BIGINT NOT NULL,
  to_at BIGINT NOT NULL,
  -- 0: no longer wanted, but people were told of it
  in_draft BIGINT NOT NULL
);
CREATE INDEX shift_time ON shift (from_at);

CREATE TABLE need (
  shift_id TEXT NOT NULL REFERENCES shift (id),
  -- '': any
  profession TEXT NOT NULL,
  language TEXT NOT NULL,
  heads BIGINT NOT NULL,
  PRIMARY KEY (shift_id, profession, language)
);

-- What coordinators work on.
CREATE TABLE draft (
  shift_id TEXT NOT NULL REFERENCES shift (id),
  account_id TEXT NOT NULL REFERENCES account (id),
  profession TEXT NOT NULL,
  pinned BIGINT NOT NULL,
  PRIMARY KEY (shift_id, account_id)
);

-- What people were told.
CREATE TABLE assignment (
  id TEXT PRIMARY KEY,
  shift_id TEXT NOT NULL REFERENCES shift (id),
  account_id TEXT NOT NULL REFERENCES account (id),
  profession TEXT NOT NULL,
  at BIGINT NOT NULL,
  CONSTRAINT assignment_seat UNIQUE (shift_id, account_id)
);
CREATE INDEX assignment_account ON assignment (account_id);

CREATE TABLE roster (
  id BIGINT PRIMARY KEY,
  -- counts every change of draft, demand and assignments
  version BIGINT NOT NULL,
  published_at BIGINT,
  published_by TEXT REFERENCES account (id)
);
INSERT INTO roster (id, version) VALUES (1, 0);

-- What a calendar program was told of somebody's shift: it must hear of changes and of the end.
CREATE TABLE feed_event (
  account_id TEXT NOT NULL REFERENCES account (id),
  shift_id TEXT NOT NULL REFERENCES shift (id),
  profession TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  cancelled BIGINT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (account_id, shift_id)
);

-- Shifts that change hands.
CREATE TABLE swap (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  at BIGINT NOT NULL,
  by_id TEXT NOT NULL REFERENCES account (id),
  shift_id TEXT NOT NULL REFERENCES shift (id),
  profession TEXT NOT NULL,
  -- NULL: any colleague
  to_id TEXT REFERENCES account (id),
  -- of an exchange: the colleague's shift
  for_shift_id TEXT REFERENCES shift (id),
  for_profession TEXT,
  -- the rules that it touches, where a coordinator has to decide
  touches TEXT NOT NULL,
  decided_by TEXT REFERENCES account (id),
  decided_at BIGINT,
  reason TEXT NOT NULL
);
CREATE UNIQUE INDEX swap_open ON swap (by_id, shift_id) WHERE state IN ('open', 'asked');

-- A search for a roster.
CREATE TABLE solve (
  id TEXT PRIMARY KEY,
  at BIGINT NOT NULL,
  by_id TEXT NOT NULL REFERENCES account (id),
  -- of the roster, when it began
  version BIGINT NOT NULL,
  seconds BIGINT NOT NULL,
  -- running, done, failed, taken
  state TEXT NOT NULL,
  stop BIGINT NOT NULL,
  -- when its process last said something
  beat_at BIGINT NOT NULL,
  progress TEXT NOT NULL,
  plan TEXT NOT NULL
);
CREATE INDEX solve_at ON solve (at);

-- Somebody did not come.
CREATE TABLE shift_call (
  shift_id TEXT NOT NULL REFERENCES shift (id),
  -- who did not; '' where a replacement is missing and nobody knows whose
  account_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  at BIGINT NOT NULL,
  ended_at BIGINT,
  ended_by TEXT REFERENCES account (id),
  PRIMARY KEY (shift_id, account_id)
);
CREATE INDEX shift_call_open ON shift_call (at) WHERE ended_at IS NULL;

-- Who was asked to stand in, and what they said.
CREATE TABLE stand_in (
  id TEXT PRIMARY KEY,
  shift_id TEXT NOT NULL REFERENCES shift (id),
  -- for whom
  absent_id TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id),
  at BIGINT NOT NULL,
  by_id TEXT NOT NULL REFERENCES account (id),
  answer TEXT NOT NULL
);
CREATE INDEX stand_in_shift ON stand_in (shift_id);

-- A list of volunteers that somebody is about to bring in.
CREATE TABLE people_import (
  id TEXT PRIMARY KEY,
  at BIGINT NOT NULL,
  by_id TEXT NOT NULL REFERENCES account (id),
  body TEXT NOT NULL
);

-- Mail to staff: one for each publication that changed somebody's shifts.
CREATE TABLE staff_notice (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES account (id),
  at BIGINT NOT NULL,
  -- due, sent or failed
  state TEXT NOT NULL,
  next_at BIGINT NOT NULL,
  tries BIGINT NOT NULL,
  error TEXT NOT NULL,
  -- what changed, for the page and the mail
  body TEXT NOT NULL
);
CREATE INDEX staff_notice_due ON staff_notice (next_at) WHERE state = 'due';
CREATE INDEX staff_notice_account ON staff_notice (account_id, at);

-- Duty on a shift, or by a coordinator's hand.
ALTER TABLE duty ADD COLUMN shift_id TEXT REFERENCES shift (id);
ALTER TABLE duty ADD COLUMN put_by TEXT REFERENCES account (id);
CREATE INDEX duty_shift ON duty (shift_id) WHERE shift_id IS NOT NULL;
CREATE INDEX duty_account ON duty (account_id, started_at);
