-- Edits, deletions and reactions are entries with a place of their own; the message shows its present state.
-- One column a statement, as H2 and PostgreSQL have no other form in common.

-- 0 words, 1 edit, 2 deletion, 3 reaction, 4 reaction taken back
ALTER TABLE message ADD COLUMN kind SMALLINT DEFAULT 0 NOT NULL;
ALTER TABLE message ADD COLUMN action BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE message ADD COLUMN reply_to BIGINT DEFAULT 0 NOT NULL;
-- What a change is about; 0 for words.
ALTER TABLE message ADD COLUMN target BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE message ADD COLUMN edited_at TIMESTAMP(3) WITH TIME ZONE;
-- The text of the message, or of the message an edit is about, was deleted: body is empty.
ALTER TABLE message ADD COLUMN erased BOOLEAN DEFAULT FALSE NOT NULL;

-- Finds the changes to a message. Not an index of message, which every plain message would have to pay for.
CREATE TABLE message_change (
    room_id INTEGER NOT NULL,
    target BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    CONSTRAINT message_change_place PRIMARY KEY (room_id, target, seq)
);

-- The signs messages bear at present. first_seq is when anybody gave this one first.
CREATE TABLE reaction (
    room_id INTEGER NOT NULL,
    target BIGINT NOT NULL,
    emoji VARCHAR(32) NOT NULL,
    author_key VARCHAR(255) NOT NULL,
    author VARCHAR(255) NOT NULL,
    first_seq BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    CONSTRAINT reaction_once PRIMARY KEY (room_id, target, emoji, author_key)
);
