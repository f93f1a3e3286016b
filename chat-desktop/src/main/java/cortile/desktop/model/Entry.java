package cortile.desktop.model;

import cortile.protocol.message.HistoryEntry.Erased;
import cortile.protocol.message.HistoryEntry.Message;
import java.time.Instant;

/** One row of the conversation. */
public sealed interface Entry {

    Instant at();

    <R> R accept(Visitor<R> visitor);

    /**
     * Something a person said.
     *
     * @param id the author's id for it
     * @param seq place in the room's order; 0 for a message of ours that has none yet
     * @param mention whether it names us
     * @param reason why it was not sent; empty where it was
     */
    record Said(
            String id,
            long seq,
            Instant at,
            String author,
            Words words,
            boolean own,
            boolean mention,
            Delivery delivery,
            String reason,
            Fate fate)
            implements Entry {

        /**
         * A message the server has.
         *
         * @param asOf what happened up to this {@code seq} is counted in
         */
        static Said told(Message message, long asOf, boolean own, boolean mention) {
            return new Said(
                    message.id(),
                    message.seq(),
                    message.at(),
                    message.from(),
                    new Words(message.text(), message.action(), message.replyTo()),
                    own,
                    mention,
                    Delivery.SETTLED,
                    "",
                    Fate.of(message, asOf));
        }

        /** The place of a message that was taken back before we read it. */
        static Said erased(Erased erased, long asOf, boolean own) {
            return new Said(
                    erased.id(),
                    erased.seq(),
                    erased.at(),
                    erased.from(),
                    Words.plain(""),
                    own,
                    false,
                    Delivery.SETTLED,
                    "",
                    Fate.NONE.deleted(asOf));
        }

        /** A message of ours the server may not have. */
        static Said unsettled(String id, Instant at, String author, Words words, Delivery delivery) {
            return new Said(id, 0, at, author, words, true, false, delivery, "", Fate.NONE);
        }

        public String text() {
            return words.text();
        }

        /** Whether it can be edited, answered, given a sign or taken back. */
        public boolean canChange() {
            return seq > 0 && !fate.deleted();
        }

        Said with(Delivery changed) {
            return with(changed, "");
        }

        Said with(Delivery changed, String why) {
            return new Said(id, seq, at, author, words, own, mention, changed, why, fate);
        }

        Said with(Fate changed) {
            return new Said(id, seq, at, author, words, own, mention, delivery, reason, changed);
        }

        Said with(String text, boolean mentions) {
            return new Said(id, seq, at, author, words.saying(text), own, mentions, delivery, reason, fate);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.said(this);
        }
    }

    /** Something that happened in the room; what subject and detail are is said of each {@link Kind}. */
    record Happened(Instant at, Kind kind, String subject, String detail) implements Entry {

        /** Something that needs no detail. */
        public Happened(Instant at, Kind kind, String subject) {
            this(at, kind, subject, "");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.happened(this);
        }
    }

    /** What can happen; the comment says what the subject is. */
    enum Kind {
        /** We are in the room; subject: where. */
        ENTERED,
        /** We are in the room again; subject: where. */
        RETURNED,
        /** The connection was lost; subject: where. */
        LOST,
        /** Subject: who. */
        JOINED,
        /** On purpose. Subject: who. */
        LEFT,
        /** The connection was lost. Subject: who. */
        DROPPED,
        /** Several came or went. Subject: who came; detail: who went; see {@link Traffic#names}. */
        TRAFFIC,
        /** An operator ended the session. Subject: who. */
        KICKED,
        /** Subject: who; detail: the new name. */
        RENAMED,
        /** Subject: by whom; detail: the new topic, empty where there is none any more. */
        TOPIC,
        /** Subject: by whom; detail: the new access, as in the protocol. */
        ACCESS,
        /** Subject: who; detail: the new role, as in the protocol. */
        ROLE,
        /** Subject: who may not come back; detail: how long and why, may be empty. */
        BANNED,
        /** Subject: who may come back. */
        UNBANNED,
        /** Subject: who may not speak; detail: how long and why, may be empty. */
        MUTED,
        /** Subject: who may speak again. */
        UNMUTED,
        /** Everybody waits from one message to the next. Subject: by whom; detail: how long, empty for no longer. */
        SLOWED,
        /** Only those speak who were given the word. Subject: by whom. */
        MODERATED,
        /** Everybody speaks again. Subject: by whom. */
        UNMODERATED,
        /** Somebody lets us into a room. Subject: by whom; detail: the room. */
        INVITED,
        /** The operator tells everybody something. Subject: what. */
        NOTICE,
        /** We are in a room no longer. Subject: the room; detail: what waited to be sent there. */
        UNSENT,
        /** Who is in the room. Subject: their names. */
        PEOPLE,
        /** The server answered something with an error. Subject: its sentence; detail: the code, may be empty. */
        COMPLAINT,
        /** Our name is an account now. Subject: the name. */
        REGISTERED,
        /** Our account has another password. Subject: the name. */
        PASSWORD_CHANGED,
        /** The user asked what can be typed. Subject: none. */
        HELP,
        /** What was said here could not be read from the history. Subject: none. */
        GAP,
        /** The server's history began again; what stands above it has no more. Subject: where. */
        ANEW
    }

    /** One method a kind, so that none is forgotten. */
    interface Visitor<R> {
        R said(Said said);

        R happened(Happened happened);
    }
}
