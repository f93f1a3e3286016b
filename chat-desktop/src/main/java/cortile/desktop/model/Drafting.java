package cortile.desktop.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the user is writing in one room, and what he wrote there before.
 *
 * <p>Confined to the model's thread.
 */
public final class Drafting {

    /** How many texts can be brought back. */
    static final int MOST_SENT = 50;

    private final List<String> sent = new ArrayList<>();
    private Runnable listener = () -> {};
    private String text = "";
    /** Which of those sent is shown; their number where none is. */
    private int shown;

    /** Told after each change of the text, on the model's thread. */
    void onChange(Runnable changed) {
        listener = changed;
    }

    /** What has been written and not sent. */
    public String text() {
        return text;
    }

    /** The text is another one now. */
    public void write(String written) {
        if (!written.equals(text)) {
            text = written;
            listener.run();
        }
    }

    /** What was written before the program began, unless something has been written since. */
    void restore(String before) {
        text = text.isEmpty() ? before : text;
    }

    /** The text has been sent, or done where it was a command. */
    public void sent(String written) {
        sent.remove(written);
        sent.add(written);
        if (sent.size() > MOST_SENT) {
            sent.remove(0);
        }
        shown = sent.size();
    }

    /** The text sent before the one shown; nothing where there is none. */
    public Optional<String> earlier() {
        if (shown == 0) {
            return Optional.empty();
        }
        shown--;
        return Optional.of(sent.get(shown));
    }

    /** The text sent after the one shown, empty after the last. */
    public Optional<String> later() {
        if (shown >= sent.size()) {
            return Optional.empty();
        }
        shown++;
        return Optional.of(shown == sent.size() ? "" : sent.get(shown));
    }
}
