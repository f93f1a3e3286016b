package cortile.search;

import cortile.core.search.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * What a person looks for, as a query of the index. There is no wrong text: a quotation mark that is never closed
 * closes at the end, and signs that are no words do not count. Thread-safe.
 */
final class QueryText {

    /** Characters that count; bounds the number of words. */
    static final int MAX_LENGTH = 500;

    /** How many words an unfinished one at the end of a phrase may become. */
    private static final int MAX_ENDINGS = 100;

    /** Up to as many Lucene takes a set for what its members are in turn. */
    private static final int FEW_ROOMS = 16;

    private final Words words;

    QueryText(Words words) {
        this.words = words;
    }

    /** The query; empty where nothing could be found by it. */
    Optional<org.apache.lucene.search.Query> read(Query asked, IndexReader index) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Part part : parts(asked.words())) {
            all.add(part.unfinished() ? unfinished(part.words(), index) : finished(part.words()), Occur.FILTER);
        }
        if (asked.author() != null) {
            all.add(new TermQuery(new Term(Documents.BY, Words.nameKey(asked.author()))), Occur.FILTER);
        }
        boolean nothing = all.build().clauses().isEmpty() || asked.rooms().isEmpty();
        all.add(rooms(asked), Occur.FILTER);
        return nothing ? Optional.empty() : Optional.of(all.build());
    }

    /** Many rooms are looked at message by message, as long as a search goes on, and not all they hold beforehand. */
    private static org.apache.lucene.search.Query rooms(Query asked) {
        List<BytesRef> rooms = asked.rooms().stream().map(BytesRef::new).toList();
        return rooms.size() <= FEW_ROOMS
                ? KeywordField.newSetQuery(Documents.ROOM, rooms)
                : SortedSetDocValuesField.newSlowSetQuery(Documents.ROOM, rooms);
    }

    /**
     * Words that follow each other, or one alone.
     *
     * @param words at least one
     * @param unfinished whether the last of them may go on
     */
    private record Part(List<String> words, boolean unfinished) {}

    private List<Part> parts(String written) {
        String text = Words.composed(written.substring(0, Math.min(written.length(), MAX_LENGTH)))
                .replaceAll("[\u201C\u201D\u201E\u00AB\u00BB]", "\"");
        boolean open = !text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1));
        List<Part> parts = new ArrayList<>();
        String[] quotedEveryOther = text.split("\"", -1);
        for (int i = 0; i < quotedEveryOther.length; i++) {
            boolean last = open && i == quotedEveryOther.length - 1;
            String[] pieces = i % 2 == 1 ? new String[] {quotedEveryOther[i]} : quotedEveryOther[i].split("\\s+");
            addParts(pieces, last, parts);
        }
        return parts;
    }

    private void addParts(String[] pieces, boolean open, List<Part> parts) {
        for (int i = 0; i < pieces.length; i++) {
            List<String> found = words.in(pieces[i]);
            if (!found.isEmpty()) {
                parts.add(new Part(found, open && i == pieces.length - 1));
            }
        }
    }

    private static org.apache.lucene.search.Query finished(List<String> words) {
        if (words.size() == 1) {
            return new TermQuery(new Term(Documents.WORDS, words.get(0)));
        }
        return new PhraseQuery(Documents.WORDS, words.toArray(String[]::new));
    }

    private static org.apache.lucene.search.Query unfinished(List<String> words, IndexReader index) throws IOException {
        String last = words.get(words.size() - 1);
        Term beginning = new Term(Documents.WORDS, last);
        if (words.size() == 1) {
            return last.codePointCount(0, last.length()) <= Words.LONGEST_BEGINNING
                    ? new TermQuery(new Term(Documents.BEGINNINGS, last))
                    : new PrefixQuery(beginning);
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        words.subList(0, words.size() - 1).forEach(word -> phrase.add(new Term(Documents.WORDS, word)));
        phrase.add(Endings.of(beginning, index, MAX_ENDINGS));
        return phrase.build();
    }
}
