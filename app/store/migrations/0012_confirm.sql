-- What was promised by somebody who left without a handover is confirmed with the exhibitor by whoever has the case next.
-- It starts when the case is left behind; nobody starts it by hand.
INSERT INTO clock_kind (code, source, span, months, start, answer, warn, board) VALUES
  ('confirm', '', 3600000, 0, 'event', '', 900000, 0);
