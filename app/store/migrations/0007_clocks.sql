-- Kinds of clocks: how long each runs, from what, by which law. Words follow from the code (`clock-CODE`).
CREATE TABLE clock_kind (
  code TEXT PRIMARY KEY,
  -- the law or rule, in a few words
  source TEXT NOT NULL,
  -- ms, and months of the calendar where the law counts in months
  span BIGINT NOT NULL,
  months BIGINT NOT NULL,
  -- from what it counts (domain::ClockStart), and of which question the answer
  start TEXT NOT NULL,
  answer TEXT NOT NULL,
  -- ms before its end: when it presses, and when it comes onto the board (0: at once)
  warn BIGINT NOT NULL,
  board BIGINT NOT NULL
);
INSERT INTO clock_kind (code, source, span, months, start, answer, warn, board) VALUES
  ('too_late', '', 0, 0, 'named', '', 3600000, 0),
  ('answer_24h', 'Expo rules on complaints about intellectual property', 86400000, 0, 'answer_or_filing', 'notice_received', 14400000, 0),
  ('recording', '', 0, 0, 'answer', 'record_until', 3600000, 0),
  ('lodging_24h', 'Exit and Entry Administration Law, art. 39', 86400000, 0, 'answer', 'arrived_at', 7200000, 0),
  ('hall_closing', 'Opening hours of the expo', 0, 0, 'hall_closing', '', 3600000, 0),
  ('last_day', 'Dates of the expo', 0, 0, 'last_day', '', 14400000, 0),
  ('tear_down', 'Dates of the expo', 0, 0, 'tear_down', '', 14400000, 0),
  ('court_48h', 'Civil Procedure Law, art. 103 and 104', 172800000, 0, 'event', '', 14400000, 0),
  ('reexport_6m', 'Customs Law, art. 31', 0, 6, 'answer', 'entry_date', 86400000, 259200000),
  ('priority_6m', 'Trademark Law, art. 26; Patent Law, art. 24; Paris Convention, art. 4 and 11', 0, 6, 'answer', 'shown_on', 86400000, 259200000),
  ('promise', '', 0, 0, 'promise', '', 3600000, 0);

-- A clock of a ticket now ends in one of several ways, and another of its kind may follow.
ALTER TABLE ticket_clock RENAME TO ticket_clock_before;
CREATE TABLE ticket_clock (
  id TEXT PRIMARY KEY,
  ticket_id TEXT NOT NULL REFERENCES ticket (id),
  code TEXT NOT NULL,
  -- what makes a second start harmless: the code, for what starts with the filing; else the form's key
  start_key TEXT NOT NULL,
  due_at BIGINT NOT NULL,
  -- running, met, moved, voided
  state TEXT NOT NULL,
  -- 0: advice, until it comes onto the board
  on_board BIGINT NOT NULL,
  started_at BIGINT NOT NULL,
  -- NULL: it started with the filing
  started_by TEXT REFERENCES account (id),
  ended_at BIGINT,
  -- NULL: it runs, or the exhibitor ended the request
  ended_by TEXT REFERENCES account (id),
  -- when it was seen to have run out while running
  ran_out_at BIGINT,
  CONSTRAINT ticket_clock_start UNIQUE (ticket_id, start_key)
);
INSERT INTO ticket_clock (id, ticket_id, code, start_key, due_at, state, on_board, started_at)
  SELECT k.ticket_id || '-' || k.code, k.ticket_id, k.code, k.code, k.due_at, 'running', 1, t.filed_at
  FROM ticket_clock_before k JOIN ticket t ON t.id = k.ticket_id;
DROP TABLE ticket_clock_before;
CREATE INDEX ticket_clock_due ON ticket_clock (due_at) WHERE state = 'running';

-- What was promised: the words of a clock of the kind `promise`. They can be erased.
CREATE TABLE promise (
  id TEXT PRIMARY KEY REFERENCES ticket_clock (id),
  ticket_id TEXT NOT NULL REFERENCES ticket (id),
  -- whom, where it was not who asked; may be empty
  told TEXT NOT NULL,
  language TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX promise_ticket ON promise (ticket_id);
