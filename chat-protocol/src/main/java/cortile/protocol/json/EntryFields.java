package cortile.protocol.json;

import cortile.protocol.message.HistoryEntry;
import cortile.protocol.message.HistoryEntry.Deleted;
import cortile.protocol.message.HistoryEntry.Edited;
import cortile.protocol.message.HistoryEntry.Erased;
import cortile.protocol.message.HistoryEntry.Message;
import cortile.protocol.message.HistoryEntry.Reacted;
import cortile.protocol.message.HistoryEntry.Reaction;
import org.jspecify.annotations.Nullable;

/** An entry of a history to and from its fields: the same in a line of its own and in a page. Stateless. */
final class EntryFields {

    /** Within a page: with the type. */
    void write(FieldWriter json, HistoryEntry entry) {
        json.text("type", type(entry));
        fields(json, entry);
    }

    static String type(HistoryEntry entry) {
        if (entry instanceof Message) {
            return "message";
        } else if (entry instanceof Edited) {
            return "edited";
        } else if (entry instanceof Deleted) {
            return "deleted";
        }
        return entry instanceof Reacted ? "reacted" : "erased";
    }

    void fields(FieldWriter json, HistoryEntry entry) {
        if (entry instanceof Message message) {
            common(json, message);
            words(json, message);
        } else if (entry instanceof Edited edited) {
            common(json, edited);
            json.number("target", edited.target()).text("text", edited.text());
        } else if (entry instanceof Deleted deleted) {
            common(json, deleted);
            json.number("target", deleted.target());
        } else if (entry instanceof Reacted reacted) {
            common(json, reacted);
            json.number("target", reacted.target())
                    .text("emoji", reacted.emoji())
                    .flag("added", reacted.added());
        } else if (entry instanceof Erased erased) {
            common(json, erased);
            json.nonZero("target", erased.target());
        }
    }

    private static void common(FieldWriter json, HistoryEntry entry) {
        json.text("room", entry.room())
                .number("seq", entry.seq())
                .text("id", entry.id())
                .time("at", entry.at())
                .text("from", entry.from());
    }

    private static void words(FieldWriter json, Message message) {
        json.text("text", message.text())
                .ifTrue("action", message.action())
                .nonZero("reply_to", message.replyTo())
                .optionalTime("edited", message.edited());
        if (!message.reactions().isEmpty()) {
            json.objects(
                    "reactions",
                    message.reactions(),
                    (sign, reaction) -> sign.text("emoji", reaction.emoji()).texts("names", reaction.names()));
        }
    }

    /** An entry of a page; of a type that is none of these, what it has in common with the others. */
    static HistoryEntry read(Fields fields) {
        HistoryEntry entry = read(fields.text("type"), fields);
        return entry != null ? entry : erased(fields);
    }

    /** The entry, or null where the type is none of these. */
    static @Nullable HistoryEntry read(String type, Fields fields) {
        return switch (type) {
            case "message" -> message(fields);
            case "edited" ->
                new Edited(
                        fields.text("room"),
                        fields.number("seq"),
                        fields.text("id"),
                        fields.instant("at"),
                        fields.text("from"),
                        fields.number("target"),
                        fields.text("text"));
            case "deleted" ->
                new Deleted(
                        fields.text("room"),
                        fields.number("seq"),
                        fields.text("id"),
                        fields.instant("at"),
                        fields.text("from"),
                        fields.number("target"));
            case "reacted" -> reacted(fields);
            case "erased" -> erased(fields);
            default -> null;
        };
    }

    /** An entry that must be a message. */
    static Message onlyMessage(Fields fields) {
        if (!fields.text("type").equals("message")) {
            throw new Fields.BadField("What was found must be messages.");
        }
        return message(fields);
    }

    private static Message message(Fields fields) {
        return new Message(
                fields.text("room"),
                fields.number("seq"),
                fields.text("id"),
                fields.instant("at"),
                fields.text("from"),
                fields.text("text"),
                fields.flagOr("action", false),
                fields.numberOr("reply_to", 0),
                fields.instantOrNull("edited"),
                fields.objectsOrNone("reactions", sign -> new Reaction(sign.text("emoji"), sign.texts("names"))));
    }

    private static Reacted reacted(Fields fields) {
        return new Reacted(
                fields.text("room"),
                fields.number("seq"),
                fields.text("id"),
                fields.instant("at"),
                fields.text("from"),
                fields.number("target"),
                fields.text("emoji"),
                fields.flag("added"));
    }

    private static Erased erased(Fields fields) {
        return new Erased(
                fields.text("room"),
                fields.number("seq"),
                fields.text("id"),
                fields.instant("at"),
                fields.text("from"),
                fields.numberOr("target", 0));
    }
}
