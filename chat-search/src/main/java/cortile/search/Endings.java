package cortile.search;

import java.io.IOException;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The words of an index that begin alike. Stateless. */
final class Endings {

    private Endings() {}

    /** The beginning itself, and the first words in each part of the index that it begins, up to a number in each. */
    static Term[] of(Term beginning, IndexReader index, int most) throws IOException {
        SortedSet<Term> found = new TreeSet<>();
        found.add(beginning);
        for (LeafReaderContext part : index.leaves()) {
            Terms words = part.reader().terms(beginning.field());
            if (words != null) {
                add(words.iterator(), beginning, most, found);
            }
        }
        return found.stream().limit(most).toArray(Term[]::new);
    }

    private static void add(TermsEnum words, Term beginning, int most, SortedSet<Term> found) throws IOException {
        if (words.seekCeil(beginning.bytes()) == TermsEnum.SeekStatus.END) {
            return;
        }
        BytesRef word = words.term();
        for (int i = 0; i < most && word != null && StringHelper.startsWith(word, beginning.bytes()); i++) {
            found.add(new Term(beginning.field(), BytesRef.deepCopyOf(word)));
            word = words.next();
        }
    }
}
