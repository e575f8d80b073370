-- Photos that arrive in pieces, from devices whose network comes and goes. A piece is kept until the last one is there;
-- then the photo moves to file, and only its key stays, so that a repeat is known.
CREATE TABLE upload (
  ticket_id TEXT NOT NULL REFERENCES ticket (id),
  -- the sender's, unique for each photo
  upload_key TEXT NOT NULL,
  -- NULL: with the request itself
  message_id TEXT REFERENCES message (id),
  at BIGINT NOT NULL,
  name TEXT NOT NULL,
  size BIGINT NOT NULL,
  have BIGINT NOT NULL,
  ended BIGINT NOT NULL,
  -- why it was not kept
  fault TEXT,
  PRIMARY KEY (ticket_id, upload_key)
);
CREATE INDEX upload_open ON upload (at) WHERE ended = 0;

CREATE TABLE upload_piece (
  ticket_id TEXT NOT NULL,
  upload_key TEXT NOT NULL,
  position BIGINT NOT NULL,
  body {{bytes}} NOT NULL,
  PRIMARY KEY (ticket_id, upload_key, position)
);
