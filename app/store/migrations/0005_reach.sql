-- What the desk did to reach an exhibitor beyond the page: calls, visits, mail.
CREATE TABLE reached (
  id TEXT PRIMARY KEY,
  ticket_id TEXT NOT NULL REFERENCES ticket (id),
  at BIGINT NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id),
  kind TEXT NOT NULL,
  -- for colleagues; can be erased
  note TEXT NOT NULL
);
CREATE INDEX reached_ticket ON reached (ticket_id, at);

-- When the page of a request was last before somebody's eyes.
CREATE TABLE page_open (
  ticket_id TEXT PRIMARY KEY REFERENCES ticket (id),
  at BIGINT NOT NULL
);

-- The notice by mail: one a ticket, for all that came since the page was last open.
CREATE TABLE notice (
  ticket_id TEXT PRIMARY KEY REFERENCES ticket (id),
  -- due, sent, failed, or spared: they had seen it
  state TEXT NOT NULL,
  wanted_at BIGINT NOT NULL,
  next_at BIGINT NOT NULL,
  tries BIGINT NOT NULL,
  error TEXT NOT NULL
);
CREATE INDEX notice_due ON notice (next_at) WHERE state = 'due';

-- Whoever can be told by phone alone.
ALTER TABLE ticket ADD COLUMN by_phone BIGINT NOT NULL DEFAULT 0;
CREATE INDEX ticket_by_phone ON ticket (urgency, due_at) WHERE by_phone = 1;
