-- What moderators decided, and the audit log. One column a statement, as H2 and PostgreSQL have no other form in common.

ALTER TABLE chat_room ADD COLUMN slow_seconds INTEGER DEFAULT 0 NOT NULL;

-- Bans and mutes. room is empty for the whole server; way says what written is: person, guest, addresses or names.
-- until_at is null for good.
CREATE TABLE sanction (
    id BIGINT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    way VARCHAR(16) NOT NULL,
    written VARCHAR(255) NOT NULL,
    person VARCHAR(255) NOT NULL,
    room VARCHAR(255) NOT NULL,
    decided_by VARCHAR(255) NOT NULL,
    decided_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    until_at TIMESTAMP(3) WITH TIME ZONE,
    reason VARCHAR(1024) NOT NULL,
    CONSTRAINT sanction_id PRIMARY KEY (id)
);

-- Only added to, and cut at its old end.
CREATE TABLE audit_entry (
    id BIGINT NOT NULL,
    done_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    done_by VARCHAR(255) NOT NULL,
    via VARCHAR(255) NOT NULL,
    act VARCHAR(255) NOT NULL,
    whom VARCHAR(255) NOT NULL,
    room VARCHAR(255) NOT NULL,
    detail VARCHAR(255) NOT NULL,
    CONSTRAINT audit_entry_id PRIMARY KEY (id)
);

-- Whom the owner of an account does not want to hear.
CREATE TABLE ignored (
    person VARCHAR(255) NOT NULL,
    name_key VARCHAR(255) NOT NULL,
    name VARCHAR(255) NOT NULL,
    CONSTRAINT ignored_once PRIMARY KEY (person, name_key)
);
