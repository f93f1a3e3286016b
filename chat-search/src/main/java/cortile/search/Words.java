package cortile.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of a text, the same for what is said and what is looked for: without case, accents and apostrophes, whatever
 * the language. Thread-safe.
 */
final class Words extends Analyzer {

    /** An elision hides the word behind it: "l'acqua" is looked for as "acqua". */
    private static final NormalizeCharMap APOSTROPHES_APART = apostrophesApart();

    /** Letters of a beginning that is indexed as if it were a word: so many words begin so that all are too many to look at. */
    static final int LONGEST_BEGINNING = 2;

    Words() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    private static NormalizeCharMap apostrophesApart() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        map.add("'", " ");
        map.add("\u2019", " ");
        return map.build();
    }

    /** The text in the form that words are taken from: an accent is part of its letter, a wide letter is a letter. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** What two names have in common when people would take them for the same. */
    static String nameKey(String name) {
        return composed(name).toLowerCase(Locale.ROOT);
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new MappingCharFilter(APOSTROPHES_APART, reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        TokenStream words = new ASCIIFoldingFilter(new LowerCaseFilter(tokenizer));
        boolean whole = !field.equals(Documents.BEGINNINGS);
        return new TokenStreamComponents(
                tokenizer, whole ? words : new EdgeNGramTokenFilter(words, 1, LONGEST_BEGINNING, false));
    }

    /** The words of a composed text, in order. */
    List<String> in(String composed) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = tokenStream(Documents.WORDS, composed)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string is no file
        }
        return words;
    }
}
