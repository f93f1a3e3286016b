package cortile.core.history;

import cortile.core.event.LoggedEvent;
import cortile.core.event.MessageDeleted;
import cortile.core.event.MessageEdited;
import cortile.core.event.MessagePosted;
import cortile.core.event.MessageState;
import cortile.core.event.ReactionChanged;
import cortile.protocol.text.MessageText;

/** What a draft says or does. Immutable. */
public sealed interface Content {

    /** The event it becomes. */
    LoggedEvent inPlace(Draft draft, long seq, String id);

    /** The same, with text that every database can give back. */
    Content storable();

    /**
     * Words.
     *
     * @param action whether they tell what the author does
     * @param replyTo the {@code seq} of the message they answer; 0 for none
     */
    record Said(MessageText text, boolean action, long replyTo) implements Content {
        @Override
        public LoggedEvent inPlace(Draft draft, long seq, String id) {
            return new MessagePosted(
                    draft.room(),
                    draft.at(),
                    draft.sessionId(),
                    seq,
                    id,
                    draft.author(),
                    text,
                    action,
                    replyTo,
                    MessageState.FRESH);
        }

        @Override
        public Content storable() {
            return new Said(Draft.storable(text), action, replyTo);
        }
    }

    /**
     * Other words for a message of the same author.
     *
     * @param target the {@code seq} of the message
     */
    record Edit(long target, MessageText text) implements Content {
        @Override
        public LoggedEvent inPlace(Draft draft, long seq, String id) {
            return new MessageEdited(
                    draft.room(), draft.at(), draft.sessionId(), seq, id, draft.author(), target, text);
        }

        @Override
        public Content storable() {
            return new Edit(target, Draft.storable(text));
        }
    }

    /**
     * No words any more for a message.
     *
     * @param target the {@code seq} of the message
     * @param anybodys whether it may be somebody else's
     */
    record Deletion(long target, boolean anybodys) implements Content {
        @Override
        public LoggedEvent inPlace(Draft draft, long seq, String id) {
            return new MessageDeleted(draft.room(), draft.at(), draft.sessionId(), seq, id, draft.author(), target);
        }

        @Override
        public Content storable() {
            return this;
        }
    }

    /**
     * A sign for a message.
     *
     * @param target the {@code seq} of the message
     * @param emoji 1 to {@value #MAX_EMOJI} characters
     * @param added false to take it back
     */
    record Reaction(long target, String emoji, boolean added) implements Content {

        public static final int MAX_EMOJI = 32;

        @Override
        public LoggedEvent inPlace(Draft draft, long seq, String id) {
            return new ReactionChanged(
                    draft.room(), draft.at(), draft.sessionId(), seq, id, draft.author(), target, emoji, added);
        }

        @Override
        public Content storable() {
            return new Reaction(target, Draft.storable(emoji), added);
        }
    }
}
