package cortile.desktop.model;

import cortile.desktop.model.Entry.Said;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What stands at the end of a timeline, read backwards. Stateless. */
final class Latest {

    private Latest() {}

    /** What others said after this {@code seq}, the newest first. */
    static List<Said> ofOthers(Timeline timeline, long seq) {
        List<Said> found = new ArrayList<>();
        for (int i = timeline.size() - 1; i >= timeline.base(); i--) {
            if (timeline.get(i) instanceof Said said && said.seq() > 0) {
                if (said.seq() <= seq) {
                    return found;
                }
                if (!said.own() && !said.fate().deleted()) {
                    found.add(said);
                }
            }
        }
        return found;
    }

    /** Who has spoken among so many entries, the last speaker first. */
    static Set<String> speakers(Timeline timeline, int entries) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = timeline.size() - 1; i >= Math.max(timeline.base(), timeline.size() - entries); i--) {
            if (timeline.get(i) instanceof Said said && !said.own()) {
                names.add(said.author());
            }
        }
        return names;
    }
}
