package cortile.desktop.model;

import cortile.protocol.message.ServerMessage.Message;
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
     * @param reason why it was not sent; empty where it was
     */
    record Said(
            String id, long seq, Instant at, String author, String text, boolean own, Delivery delivery, String reason)
            implements Entry {

        /** A message the server has. */
        static Said told(Message message, boolean own) {
            return new Said(
                    message.id(),
                    message.seq(),
                    message.at(),
                    message.from(),
                    message.text(),
                    own,
                    Delivery.SETTLED,
                    "");
        }

        /** A message of ours the server may not have. */
        static Said unsettled(String id, Instant at, String author, String text, Delivery delivery) {
            return new Said(id, 0, at, author, text, true, delivery, "");
        }

        Said with(Delivery changed) {
            return with(changed, "");
        }

        Said with(Delivery changed, String why) {
            return new Said(id, seq, at, author, text, own, changed, why);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.said(this);
        }
    }

    /** Something that happened in the room. */
    record Happened(Instant at, Kind kind, String subject) implements Entry {
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
        /** An operator ended the session. Subject: who. */
        KICKED,
        /** The operator tells everybody something. Subject: what. */
        NOTICE,
        /** The server answered something we sent with an error. Subject: the server's sentence. */
        COMPLAINT,
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
