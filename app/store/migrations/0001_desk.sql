-- One text for both engines. {{serial}}, {{bytes}} and {{tx}} are the only words that differ (src/dialect.rs).
-- Ids are UUIDv7 as TEXT, times BIGINT milliseconds UTC, booleans BIGINT 0/1, closed lists their codes.

CREATE TABLE expo (
  id BIGINT PRIMARY KEY,
  body TEXT NOT NULL
);

CREATE TABLE account (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  role TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  firm TEXT NOT NULL,
  licence TEXT NOT NULL,
  phone TEXT NOT NULL,
  active BIGINT NOT NULL,
  wrong_count BIGINT NOT NULL DEFAULT 0,
  wrong_until BIGINT NOT NULL DEFAULT 0,
  created_at BIGINT NOT NULL,
  CONSTRAINT account_name_key UNIQUE (name_key)
);

CREATE TABLE account_profession (
  account_id TEXT NOT NULL REFERENCES account (id),
  profession TEXT NOT NULL,
  PRIMARY KEY (account_id, profession)
);

CREATE TABLE account_language (
  account_id TEXT NOT NULL REFERENCES account (id),
  language TEXT NOT NULL,
  level TEXT NOT NULL,
  PRIMARY KEY (account_id, language)
);

CREATE TABLE session (
  hash TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES account (id),
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  from_addr TEXT NOT NULL
);
CREATE INDEX session_account ON session (account_id);

CREATE TABLE token (
  hash TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES account (id),
  label TEXT NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE TABLE duty (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES account (id),
  started_at BIGINT NOT NULL,
  ended_at BIGINT
);
CREATE UNIQUE INDEX duty_open ON duty (account_id) WHERE ended_at IS NULL;

-- The ticket as rules and queues see it: ids, codes and times. Words live in ticket_words, which can be erased.
CREATE TABLE ticket (
  seq {{serial}},
  id TEXT NOT NULL,
  filing_key TEXT NOT NULL,
  filing_hash TEXT NOT NULL,
  state TEXT NOT NULL,
  category TEXT NOT NULL,
  profession TEXT NOT NULL,
  language TEXT NOT NULL,
  urgency BIGINT NOT NULL,
  channel TEXT NOT NULL,
  hall TEXT,
  filed_at BIGINT NOT NULL,
  filed_by TEXT REFERENCES account (id),
  clock_code TEXT,
  due_at BIGINT NOT NULL,
  waiting_since BIGINT NOT NULL,
  holder_id TEXT REFERENCES account (id),
  outcome TEXT,
  claimed_at BIGINT,
  unanswered BIGINT NOT NULL DEFAULT 0,
  name_shared BIGINT NOT NULL DEFAULT 0,
  translation_asked BIGINT NOT NULL DEFAULT 0,
  link_version BIGINT NOT NULL DEFAULT 1,
  link_hash TEXT NOT NULL,
  wrong_codes BIGINT NOT NULL DEFAULT 0,
  wrong_until BIGINT NOT NULL DEFAULT 0,
  version BIGINT NOT NULL DEFAULT 1,
  CONSTRAINT ticket_id UNIQUE (id),
  CONSTRAINT ticket_filing_key UNIQUE (filing_key),
  CONSTRAINT ticket_link_hash UNIQUE (link_hash)
);
-- What is open is few among all that ever was; the queue reads it in order, and filters and counts it without
-- looking into the table.
CREATE INDEX ticket_open ON ticket
  (urgency, due_at, filed_at, seq, state, profession, language, hall, holder_id, translation_asked, id)
  WHERE state IN ('waiting', 'claimed');
CREATE INDEX ticket_holder ON ticket (holder_id, state);
CREATE INDEX ticket_claimed ON ticket (claimed_at);

CREATE TABLE ticket_words (
  ticket_id TEXT PRIMARY KEY REFERENCES ticket (id),
  body TEXT NOT NULL,
  answers TEXT NOT NULL,
  -- lower-case names, company and stand, for search
  needle TEXT NOT NULL
);

CREATE TABLE ticket_clock (
  ticket_id TEXT NOT NULL REFERENCES ticket (id),
  code TEXT NOT NULL,
  due_at BIGINT NOT NULL,
  PRIMARY KEY (ticket_id, code)
);

CREATE TABLE part (
  id TEXT PRIMARY KEY,
  ticket_id TEXT NOT NULL REFERENCES ticket (id),
  position BIGINT NOT NULL,
  profession TEXT NOT NULL,
  state TEXT NOT NULL,
  holder_id TEXT REFERENCES account (id),
  asked_at BIGINT NOT NULL,
  waiting_since BIGINT NOT NULL,
  reason TEXT NOT NULL,
  result TEXT NOT NULL
);
CREATE INDEX part_ticket ON part (ticket_id);
CREATE INDEX part_open ON part (profession, state, ticket_id) WHERE state IN ('waiting', 'claimed');
CREATE INDEX part_holder ON part (holder_id, state);

CREATE TABLE message (
  id TEXT PRIMARY KEY,
  ticket_id TEXT NOT NULL REFERENCES ticket (id),
  sent_key TEXT NOT NULL,
  at BIGINT NOT NULL,
  -- NULL: the exhibitor
  account_id TEXT REFERENCES account (id),
  kind TEXT NOT NULL,
  code TEXT,
  answers_to TEXT REFERENCES message (id),
  language TEXT NOT NULL,
  body TEXT NOT NULL,
  CONSTRAINT message_sent_key UNIQUE (ticket_id, sent_key)
);
CREATE INDEX message_ticket ON message (ticket_id, at);

CREATE TABLE note (
  id TEXT PRIMARY KEY,
  ticket_id TEXT NOT NULL REFERENCES ticket (id),
  sent_key TEXT NOT NULL,
  at BIGINT NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id),
  body TEXT NOT NULL,
  CONSTRAINT note_sent_key UNIQUE (ticket_id, sent_key)
);

CREATE TABLE translation (
  id TEXT PRIMARY KEY,
  ticket_id TEXT NOT NULL REFERENCES ticket (id),
  -- NULL: of the story
  message_id TEXT REFERENCES message (id),
  at BIGINT NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id),
  language TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX translation_ticket ON translation (ticket_id);

CREATE TABLE file (
  id TEXT PRIMARY KEY,
  -- exactly one of these two, until a draft is filed
  ticket_id TEXT REFERENCES ticket (id),
  draft_key TEXT,
  message_id TEXT REFERENCES message (id),
  at BIGINT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size BIGINT NOT NULL,
  sha256 TEXT NOT NULL,
  is_picture BIGINT NOT NULL
);
CREATE INDEX file_ticket ON file (ticket_id);
CREATE INDEX file_draft ON file (draft_key) WHERE draft_key IS NOT NULL;

CREATE TABLE file_body (
  file_id TEXT NOT NULL REFERENCES file (id),
  variant TEXT NOT NULL,
  media_type TEXT NOT NULL,
  body {{bytes}} NOT NULL,
  PRIMARY KEY (file_id, variant)
);

CREATE TABLE rating (
  ticket_id TEXT PRIMARY KEY REFERENCES ticket (id),
  at BIGINT NOT NULL,
  stars BIGINT NOT NULL,
  word TEXT NOT NULL
);

-- A coordinator called to a ticket, or to a part of it: once for each spell of waiting.
CREATE TABLE call (
  ticket_id TEXT NOT NULL REFERENCES ticket (id),
  -- '': the ticket itself
  part_id TEXT NOT NULL,
  waiting_since BIGINT NOT NULL,
  at BIGINT NOT NULL,
  reason TEXT NOT NULL,
  acked_at BIGINT,
  acked_by TEXT REFERENCES account (id),
  PRIMARY KEY (ticket_id, part_id, waiting_since)
);
CREATE INDEX call_open ON call (at) WHERE acked_at IS NULL;

-- The spine: append-only. Ids, codes and times; reasons live in log_reason, which can be erased.
CREATE TABLE log (
  seq {{serial}},
  tx BIGINT NOT NULL DEFAULT {{tx}},
  at BIGINT NOT NULL,
  action TEXT NOT NULL,
  ticket_id TEXT REFERENCES ticket (id),
  part_id TEXT,
  actor_id TEXT REFERENCES account (id),
  by_exhibitor BIGINT NOT NULL DEFAULT 0,
  holder_id TEXT,
  profession TEXT,
  urgency BIGINT,
  outcome TEXT,
  subject_id TEXT
);
CREATE INDEX log_order ON log (tx, seq);
CREATE INDEX log_ticket ON log (ticket_id, seq);

CREATE TABLE log_reason (
  log_seq BIGINT PRIMARY KEY,
  body TEXT NOT NULL
);

-- Who saw what.
CREATE TABLE seen (
  seq {{serial}},
  at BIGINT NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id),
  what TEXT NOT NULL,
  ticket_id TEXT REFERENCES ticket (id),
  from_addr TEXT NOT NULL
);
CREATE INDEX seen_ticket ON seen (ticket_id, seq);
CREATE INDEX seen_account ON seen (account_id, seq);
