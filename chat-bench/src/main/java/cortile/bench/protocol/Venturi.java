package cortile.bench.protocol;

import java.util.ArrayList;
import java.util.List;

/** Lines after a greeting and a name; everybody gets {@code name: text}, its author too. */
public final class Venturi implements Protocol {

    @Override
    public boolean echoes() {
        return true;
    }

    @Override
    public boolean hasRooms() {
        return true;
    }

    @Override
    public List<Step> entering(String name, int room, boolean first) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("!", name + "\n"));
        steps.add(new Step(name, room == LOBBY ? "" : (first ? "/create room" : "/join room") + room + "\n"));
        if (room != LOBBY) {
            steps.add(new Step("room" + room, ""));
        }
        return steps;
    }

    @Override
    public String before(int room, int payloadBytes) {
        return "";
    }

    @Override
    public String after() {
        return "\n";
    }
}
