-- Cases that pass from one colleague to another. An open offer leaves the case with its giver.
CREATE TABLE handoff (
  id TEXT PRIMARY KEY,
  ticket_id TEXT NOT NULL REFERENCES ticket (id),
  from_id TEXT NOT NULL REFERENCES account (id),
  -- NULL: whoever of this profession takes it first
  to_id TEXT REFERENCES account (id),
  profession TEXT NOT NULL,
  severity TEXT NOT NULL,
  state TEXT NOT NULL,
  offered_at BIGINT NOT NULL,
  ended_at BIGINT,
  ended_by TEXT REFERENCES account (id)
);
-- One open offer a case.
CREATE UNIQUE INDEX handoff_open ON handoff (ticket_id) WHERE state = 'open';
CREATE INDEX handoff_of_ticket ON handoff (ticket_id, offered_at);

-- What was written, apart, so that it can be erased.
CREATE TABLE handoff_words (
  handoff_id TEXT PRIMARY KEY REFERENCES handoff (id),
  sheet TEXT NOT NULL,
  -- the next step in the receiver's own words
  restated TEXT NOT NULL DEFAULT ''
);

-- Questions and answers between giver and receiver.
CREATE TABLE handoff_line (
  id TEXT PRIMARY KEY,
  handoff_id TEXT NOT NULL REFERENCES handoff (id),
  by_id TEXT NOT NULL REFERENCES account (id),
  at BIGINT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX handoff_line_of ON handoff_line (handoff_id, at);
