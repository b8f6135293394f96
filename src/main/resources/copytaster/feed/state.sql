-- The tables of a state, by version: a new state takes all steps, an older one those that it lacks.
-- A step never changes once it was released.

-- version 1
CREATE TABLE feed (
  id INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, title TEXT,
  url_now TEXT, moved_to TEXT, moved_runs INTEGER NOT NULL DEFAULT 0,
  etag TEXT, last_modified TEXT,
  next_due INTEGER NOT NULL DEFAULT 0, interval_s INTEGER NOT NULL DEFAULT 3600,
  polled_at INTEGER, success_at INTEGER, gone_at INTEGER,
  fails INTEGER NOT NULL DEFAULT 0, error TEXT);

-- The feeds of a list that is itself polled.
CREATE TABLE listed (
  list_id INTEGER NOT NULL REFERENCES feed, position INTEGER NOT NULL, url TEXT NOT NULL,
  PRIMARY KEY (list_id, position));

-- data holds what a waiting entry says; of one that is done only its keys remain.
CREATE TABLE entry (
  id INTEGER PRIMARY KEY, feed_id INTEGER NOT NULL REFERENCES feed, key TEXT NOT NULL,
  link_key TEXT, content_hash TEXT NOT NULL, revision INTEGER NOT NULL DEFAULT 1,
  state TEXT NOT NULL, tries INTEGER NOT NULL DEFAULT 0, next_try INTEGER NOT NULL DEFAULT 0,
  data TEXT, UNIQUE (feed_id, key));
CREATE INDEX entry_link ON entry (feed_id, link_key) WHERE link_key IS NOT NULL;
CREATE INDEX entry_waiting ON entry (feed_id, id) WHERE state = 'new';

CREATE TABLE outbox (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, entry_id INTEGER NOT NULL UNIQUE REFERENCES entry,
  line BLOB NOT NULL);
CREATE TABLE sink (path TEXT PRIMARY KEY, inode TEXT NOT NULL, length INTEGER NOT NULL);

-- What is compared to find the articles of one event; days count from 1970.
CREATE TABLE fingerprint (
  id INTEGER PRIMARY KEY, record TEXT NOT NULL UNIQUE, story TEXT NOT NULL,
  day INTEGER NOT NULL, marks TEXT NOT NULL);
CREATE INDEX fingerprint_day ON fingerprint (day);

-- version 2
-- An entry is forgotten when it was missing from its feed for long, at every reading since left_at.
ALTER TABLE feed ADD COLUMN read_at INTEGER;
ALTER TABLE entry ADD COLUMN left_at INTEGER;
CREATE INDEX entry_left ON entry (feed_id, left_at);

-- version 3
-- An entry that is the "same" is the article of another feed's entry. It is found by place and
-- heading when its feed calls it otherwise, or another feed has it.
ALTER TABLE feed ADD COLUMN named_at INTEGER;
ALTER TABLE entry ADD COLUMN place TEXT;
ALTER TABLE entry ADD COLUMN heading TEXT;
ALTER TABLE entry ADD COLUMN same_as INTEGER;
CREATE INDEX entry_place ON entry (place) WHERE place IS NOT NULL;
CREATE INDEX entry_same ON entry (same_as) WHERE same_as IS NOT NULL;

-- version 4
-- The article as it was printed last, compressed, to tell what an update changed.
CREATE TABLE version (entry_id INTEGER PRIMARY KEY, kept_at INTEGER NOT NULL, article BLOB NOT NULL);
