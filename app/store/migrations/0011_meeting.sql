-- How closely a case has to be watched; NULL as long as nobody said.
ALTER TABLE ticket ADD COLUMN severity TEXT;
UPDATE ticket SET severity = (SELECT h.severity FROM handoff h WHERE h.ticket_id = ticket.id
  AND h.offered_at = (SELECT MAX(l.offered_at) FROM handoff l WHERE l.ticket_id = ticket.id));
-- How many promises to the exhibitor are open; kept with due_at.
ALTER TABLE ticket ADD COLUMN open_promises BIGINT NOT NULL DEFAULT 0;
UPDATE ticket SET open_promises = (SELECT COUNT(*) FROM ticket_clock k WHERE k.ticket_id = ticket.id
  AND k.code = 'promise' AND k.state = 'running');

-- A handoff's sheet while it is written. It goes with the holding. Its words can be erased.
CREATE TABLE handoff_draft (
  ticket_id TEXT PRIMARY KEY REFERENCES ticket (id),
  by_id TEXT NOT NULL REFERENCES account (id),
  at BIGINT NOT NULL,
  sheet TEXT NOT NULL
);
