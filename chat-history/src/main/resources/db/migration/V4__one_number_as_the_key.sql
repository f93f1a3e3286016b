-- Entries under one number instead of two: entry_key = room.id * 2^40 + seq, room ids up to 2^23 - 1, seq up to 2^40 - 1.
-- H2 keeps rows by such a key itself, where (room_id, seq) was a second tree beside the rows: see EntryKey, which packs it.
-- Run again from the beginning where the server was stopped in the middle; what it copies from goes with V5.

DROP TABLE IF EXISTS entry;
DROP TABLE IF EXISTS sent_id;

-- Times are milliseconds since 1970. The rest is as it was in message; no reference to room, which would be looked up
-- for each row: rooms are written by the same thread and never deleted.
CREATE TABLE entry (
    entry_key BIGINT NOT NULL,
    posted_at BIGINT NOT NULL,
    author VARCHAR(255) NOT NULL,
    author_key VARCHAR(255) NOT NULL,
    client_id VARCHAR(128),
    body VARCHAR(8192) NOT NULL,
    kind SMALLINT DEFAULT 0 NOT NULL,
    action BOOLEAN DEFAULT FALSE NOT NULL,
    reply_to BIGINT DEFAULT 0 NOT NULL,
    target BIGINT DEFAULT 0 NOT NULL,
    edited_at BIGINT,
    erased BOOLEAN DEFAULT FALSE NOT NULL,
    CONSTRAINT entry_place PRIMARY KEY (entry_key)
);

INSERT INTO entry (entry_key, posted_at, author, author_key, client_id, body, kind, action, reply_to, target, edited_at,
        erased)
    SELECT CAST(room_id AS BIGINT) * 1099511627776 + seq, CAST(EXTRACT(EPOCH FROM posted_at) * 1000 AS BIGINT), author,
        author_key, client_id, body, kind, action, reply_to, target, CAST(EXTRACT(EPOCH FROM edited_at) * 1000 AS BIGINT),
        erased
    FROM message;

-- The ids senders gave, by which a message that is sent again is known. A table of its own, so that a message without one
-- pays for no index.
CREATE TABLE sent_id (
    room_id INTEGER NOT NULL,
    author_key VARCHAR(255) NOT NULL,
    client_id VARCHAR(128) NOT NULL,
    entry_key BIGINT NOT NULL,
    CONSTRAINT sent_id_once PRIMARY KEY (room_id, author_key, client_id)
);

INSERT INTO sent_id (room_id, author_key, client_id, entry_key)
    SELECT room_id, author_key, client_id, CAST(room_id AS BIGINT) * 1099511627776 + seq
    FROM message WHERE client_id IS NOT NULL;
