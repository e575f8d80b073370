-- What the desk does by itself when a shift ends, or when a case stays without a first word.

-- Since when its holder has it, and when the desk first replied since it was claimed (NULL: not yet).
ALTER TABLE ticket ADD COLUMN held_since BIGINT;
ALTER TABLE ticket ADD COLUMN replied_at BIGINT;
UPDATE ticket SET held_since = claimed_at WHERE state = 'claimed';
-- Of what was claimed before, nobody wrote down when the first word was: nothing is taken from anybody for it.
UPDATE ticket SET replied_at = claimed_at WHERE claimed_at IS NOT NULL;
CREATE INDEX ticket_unreplied ON ticket (held_since) WHERE state = 'claimed' AND replied_at IS NULL;

-- Until when somebody stays beyond the end of their shift; NULL: they go when it ends.
ALTER TABLE duty ADD COLUMN stays_until BIGINT;

-- Which timers went off, each once among all processes. `about`: the spell of duty, or the ticket. `due_at`: the end of
-- the duty, or when the step was due: another end has steps of its own.
CREATE TABLE timer (
  about TEXT NOT NULL,
  step TEXT NOT NULL,
  due_at BIGINT NOT NULL,
  at BIGINT NOT NULL,
  -- when a coordinator took note of it
  acked_at BIGINT,
  acked_by TEXT REFERENCES account (id),
  PRIMARY KEY (about, step, due_at)
);
CREATE INDEX timer_at ON timer (at);

-- A case that waits for others: its holder says until when, and why.
INSERT INTO clock_kind (code, source, span, months, start, answer, warn, board) VALUES
  ('waits', '', 0, 0, 'named', '', 600000, 0);
