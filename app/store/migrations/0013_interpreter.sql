-- Who on duty interprets for whoever has the case; marked by name, and gone when they go home.
ALTER TABLE ticket ADD COLUMN interpreter_id TEXT REFERENCES account (id);
CREATE INDEX ticket_interpreter ON ticket (interpreter_id) WHERE interpreter_id IS NOT NULL;

-- 1: nobody wrote the sheet; it was begun from the log when its holder was gone.
ALTER TABLE handoff_draft ADD COLUMN from_log BIGINT NOT NULL DEFAULT 0;

-- Whoever has a case on their list knows it as who claimed it does.
INSERT INTO held (ticket_id, account_id, profession, first_at)
  SELECT l.ticket_id, l.holder_id, l.profession, MIN(l.at) FROM log l
  WHERE l.action IN ('listed', 'part_listed') AND l.ticket_id IS NOT NULL
  AND l.holder_id IS NOT NULL AND l.profession IS NOT NULL
  GROUP BY l.ticket_id, l.holder_id, l.profession
  ON CONFLICT (ticket_id, account_id, profession) DO NOTHING;
