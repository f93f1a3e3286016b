package cortile.search;

import cortile.core.event.MessagePosted;
import cortile.core.event.MessageState;
import cortile.core.event.RoomEvent;
import cortile.protocol.text.MessageText;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** Messages as documents of the index, and back. Stateless. */
final class Documents {

    /** Raised whenever documents or their words are made otherwise, so that an older index is made anew. */
    static final String FORMAT = "1";

    static final String KEY = "key";
    static final String ROOM = "room";
    static final String SEQ = "seq";
    static final String AT = "at";
    static final String BY = "by";
    static final String WORDS = "words";
    static final String BEGINNINGS = "beginnings";

    private static final String ID = "id";
    private static final String AUTHOR = "author";
    private static final String TEXT = "text";
    private static final String ACTION = "action";
    private static final String REPLY_TO = "replyTo";
    private static final String EDITED_AT = "editedAt";

    /** The order of the index itself, so that a search ends with the newest it wants, however many fit. */
    static final Sort NEWEST_FIRST =
            new Sort(new SortField(AT, SortField.Type.LONG, true), new SortField(SEQ, SortField.Type.LONG, true));

    /** Nothing is ranked by likeness, so no lengths are kept. */
    private static final FieldType WORDS_IN_ORDER = words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private static final FieldType WORDS_AT_ALL = words(IndexOptions.DOCS);

    private Documents() {}

    private static FieldType words(IndexOptions what) {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(what);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /** What the document of one message is found by. */
    static Term key(String room, long seq) {
        return new Term(KEY, room + '#' + seq);
    }

    static Document of(MessagePosted message) {
        long at = message.at().toEpochMilli();
        Document document = new Document();
        document.add(new StringField(KEY, key(message.room(), message.seq()).bytes(), Field.Store.NO));
        document.add(new KeywordField(ROOM, message.room(), Field.Store.YES));
        document.add(new StringField(BY, Words.nameKey(message.author()), Field.Store.NO));
        String text = Words.composed(message.text().value());
        document.add(new Field(WORDS, text, WORDS_IN_ORDER));
        document.add(new Field(BEGINNINGS, text, WORDS_AT_ALL));
        document.add(new LongPoint(AT, at));
        document.add(new NumericDocValuesField(AT, at));
        document.add(new NumericDocValuesField(SEQ, message.seq()));
        keep(document, message);
        return document;
    }

    private static void keep(Document document, MessagePosted message) {
        document.add(new StoredField(AT, message.at().toEpochMilli()));
        document.add(new StoredField(SEQ, message.seq()));
        document.add(new StoredField(ID, message.id()));
        document.add(new StoredField(AUTHOR, message.author()));
        document.add(new StoredField(TEXT, message.text().value()));
        if (message.action()) {
            document.add(new StoredField(ACTION, 1));
        }
        if (message.replyTo() != 0) {
            document.add(new StoredField(REPLY_TO, message.replyTo()));
        }
        Instant editedAt = message.state().editedAt();
        if (editedAt != null) {
            document.add(new StoredField(EDITED_AT, editedAt.toEpochMilli()));
        }
    }

    /** The message a document was made of, without its reactions. */
    static MessagePosted message(Document document) {
        return new MessagePosted(
                document.get(ROOM),
                Instant.ofEpochMilli(number(document, AT)),
                RoomEvent.NOBODY,
                number(document, SEQ),
                document.get(ID),
                document.get(AUTHOR),
                new MessageText(document.get(TEXT)),
                document.getField(ACTION) != null,
                number(document, REPLY_TO),
                state(document));
    }

    private static MessageState state(Document document) {
        return document.getField(EDITED_AT) == null
                ? MessageState.FRESH
                : new MessageState(Instant.ofEpochMilli(number(document, EDITED_AT)), List.of());
    }

    private static long number(Document document, String name) {
        IndexableField field = document.getField(name);
        return field == null ? 0 : field.numericValue().longValue();
    }
}
