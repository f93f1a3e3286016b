package cortile.it.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Those who are in the room: whatever one of them does, each is told in its own words and of nothing else. */
public final class Company implements AutoCloseable {

    private final List<Client> here = new ArrayList<>();

    /** Comes in; all others are told. */
    public Client enter(Client newcomer) throws IOException {
        List<Client> others = List.copyOf(here);
        here.add(newcomer); // first, so that it is closed in any case
        newcomer.enter();
        others.forEach(other -> other.expect(other.joined(newcomer.name())));
        return newcomer;
    }

    /** Says something; everybody is told who by the dialect is told. */
    public void say(Client author, String text) throws IOException {
        author.say(text);
        here.forEach(client -> client.expect(client.said(author.name(), text)));
    }

    /** Goes; all others are told. */
    public void leave(Client leaver, String reason) throws IOException {
        here.remove(leaver);
        leaver.leave();
        here.forEach(other -> other.expect(other.left(leaver.name(), reason)));
    }

    public List<Client> here() {
        return List.copyOf(here);
    }

    @Override
    public void close() throws IOException {
        for (Client client : here) {
            client.close();
        }
    }
}
