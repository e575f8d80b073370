-- Tablets of the expo: kiosks for exhibitors, and tablets that the staff share.
CREATE TABLE device (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  place TEXT NOT NULL,
  hash TEXT NOT NULL,
  set_up_by TEXT NOT NULL REFERENCES account (id),
  set_up_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL,
  version TEXT NOT NULL,
  -- percent; NULL: the browser does not tell
  battery BIGINT,
  charging BIGINT,
  retired_at BIGINT,
  CONSTRAINT device_hash UNIQUE (hash)
);

-- Somebody at a kiosk called, or the kiosk fell silent.
CREATE TABLE device_call (
  id TEXT PRIMARY KEY,
  device_id TEXT NOT NULL REFERENCES device (id),
  at BIGINT NOT NULL,
  reason TEXT NOT NULL,
  acked_at BIGINT,
  acked_by TEXT REFERENCES account (id)
);
CREATE INDEX device_call_open ON device_call (device_id) WHERE acked_at IS NULL;
CREATE INDEX device_call_device ON device_call (device_id, at);

-- On a shared tablet several people are signed in, and one at most is not locked out.
ALTER TABLE session ADD COLUMN device_id TEXT;
ALTER TABLE session ADD COLUMN locked_at BIGINT;
ALTER TABLE session ADD COLUMN used_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX session_device ON session (device_id) WHERE device_id IS NOT NULL;

ALTER TABLE account ADD COLUMN pin_hash TEXT;
ALTER TABLE account ADD COLUMN pin_wrong BIGINT NOT NULL DEFAULT 0;
