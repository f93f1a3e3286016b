package cortile.core.hub;

import cortile.core.authority.Denial;
import cortile.core.session.Seat;
import cortile.core.session.SessionNews;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what no room tells: {@code denied FORBIDDEN m-1}, {@code entered dev} ... */
public final class RecordingNews implements SessionNews {

    private final List<String> heard = new ArrayList<>();

    public List<String> heard() {
        return heard;
    }

    @Override
    public void denied(Denial denial, @Nullable String messageId) {
        heard.add("denied " + denial + " " + messageId);
    }

    @Override
    public void entered(Seat seat) {
        heard.add("entered " + seat.room().name());
    }

    @Override
    public void exited(String room) {
        heard.add("exited " + room);
    }

    @Override
    public void expelled(String room, String by, String reason) {
        heard.add("expelled " + room + " by " + by + " " + reason);
    }

    @Override
    public void invited(String room, String by) {
        heard.add("invited " + room + " by " + by);
    }

    @Override
    public void announced(String text) {
        heard.add("announced " + text);
    }

    @Override
    public void ignored(List<String> names) {
        heard.add("ignored " + names);
    }

    @Override
    public void marked(String room, long seq) {
        heard.add("marked " + room + " " + seq);
    }
}
