package cortile.desktop.model;

import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.HistoryEntry.Message;
import cortile.protocol.message.ServerMessage;
import cortile.protocol.message.ServerMessage.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last search for messages: what was looked for, and what has been found of it.
 *
 * <p>An answer to a search before the last is passed over. Confined to the model's thread.
 */
public final class MessageSearch {

    static final int PAGE = 30;

    private final Questions questions;
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<Message> found = new ArrayList<>();
    private String words = "";
    private @Nullable Conversation room;
    private Optional<Refusal> refusal = Optional.empty();
    private boolean searching;
    private boolean more;
    private int searches;

    MessageSearch(Questions questions) {
        this.questions = questions;
    }

    /** Tells the listener after each change, on the model's thread. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** What was found so far, the newest first. */
    public List<Message> found() {
        return List.copyOf(found);
    }

    /** What is looked for; empty where nothing is. */
    public String words() {
        return words;
    }

    /** Why nothing could be found. */
    public Optional<Refusal> refusal() {
        return refusal;
    }

    /** Whether an answer is awaited. */
    public boolean isSearching() {
        return searching;
    }

    /** Whether there is more than what was found so far. */
    public boolean hasMore() {
        return more;
    }

    /** Looks for messages that have all these words: in one room, or wherever we are. */
    public void find(String wanted, Optional<Conversation> where) {
        words = wanted.strip();
        room = where.orElse(null);
        found.clear();
        refusal = Optional.empty();
        more = false;
        searching = false;
        searches++;
        if (words.isEmpty()) {
            tell();
        } else {
            ask();
        }
    }

    /** Looks for the next of what is looked for already. */
    public void findMore() {
        if (more && !searching) {
            ask();
        }
    }

    private void ask() {
        int search = searches;
        String in = room == null ? null : room.room();
        searching = true;
        tell();
        questions.ask(id -> new ClientMessage.Search(id, in, words, null, found.size(), PAGE), new Questions.Reply() {
            @Override
            public void answered(ServerMessage answer) {
                if (search == searches && answer instanceof Found page) {
                    found.addAll(page.messages());
                    settle(Optional.empty(), page.more());
                }
            }

            @Override
            public void refused(Refusal why) {
                if (search == searches) {
                    settle(Optional.of(why), false);
                }
            }
        });
    }

    private void settle(Optional<Refusal> why, boolean isMore) {
        searching = false;
        refusal = why;
        more = isMore;
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
