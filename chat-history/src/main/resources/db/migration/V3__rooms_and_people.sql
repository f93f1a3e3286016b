-- What the directory keeps. Nothing here refers to room and message, which another thread writes.

-- One row at most.
CREATE TABLE server_identity (
    id SMALLINT NOT NULL,
    history_id VARCHAR(64) NOT NULL,
    token_key VARCHAR(64) NOT NULL,
    CONSTRAINT server_identity_once PRIMARY KEY (id)
);

CREATE TABLE chat_room (
    name VARCHAR(255) NOT NULL,
    access VARCHAR(16) NOT NULL,
    topic VARCHAR(8192) NOT NULL,
    verifier VARCHAR(1024),
    newcomers VARCHAR(16) NOT NULL,
    retention_days INTEGER NOT NULL,
    created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CONSTRAINT chat_room_name PRIMARY KEY (name)
);

CREATE TABLE membership (
    room VARCHAR(255) NOT NULL,
    person VARCHAR(255) NOT NULL,
    name VARCHAR(255) NOT NULL,
    role VARCHAR(16) NOT NULL,
    joined BOOLEAN NOT NULL,
    CONSTRAINT membership_once PRIMARY KEY (room, person)
);

CREATE TABLE account (
    person VARCHAR(255) NOT NULL,
    name VARCHAR(255) NOT NULL,
    name_key VARCHAR(255) NOT NULL,
    verifier VARCHAR(1024) NOT NULL,
    token_epoch INTEGER NOT NULL,
    created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CONSTRAINT account_person PRIMARY KEY (person),
    CONSTRAINT account_name_once UNIQUE (name_key)
);

CREATE TABLE read_marker (
    room VARCHAR(255) NOT NULL,
    person VARCHAR(255) NOT NULL,
    seq BIGINT NOT NULL,
    CONSTRAINT read_marker_once PRIMARY KEY (room, person)
);
