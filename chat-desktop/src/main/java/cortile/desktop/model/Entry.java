package cortile.desktop.model;

import java.time.Instant;

/** One row of the conversation. */
public sealed interface Entry {

    Instant at();

    <R> R accept(Visitor<R> visitor);

    /**
     * Something a person said.
     *
     * @param id the author's id for it
     * @param reason why it was not sent; empty unless {@link Delivery#REFUSED}
     */
    record Said(String id, Instant at, String author, String text, boolean own, Delivery delivery, String reason)
            implements Entry {

        static Said byOther(String id, Instant at, String author, String text) {
            return new Said(id, at, author, text, false, Delivery.SETTLED, "");
        }

        static Said own(String id, Instant at, String author, String text, Delivery delivery) {
            return new Said(id, at, author, text, true, delivery, "");
        }

        Said with(Delivery changed) {
            return new Said(id, at, author, text, own, changed, "");
        }

        Said refused(String why) {
            return new Said(id, at, author, text, own, Delivery.REFUSED, why);
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
        COMPLAINT
    }

    /** One method a kind, so that none is forgotten. */
    interface Visitor<R> {
        R said(Said said);

        R happened(Happened happened);
    }
}
