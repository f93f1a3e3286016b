package cortile.desktop.view;

import java.awt.BorderLayout;
import java.util.function.Consumer;
import javax.swing.JPanel;
import javax.swing.JSeparator;
import javax.swing.SwingConstants;

/** What stands beside the conversation: the people, where they are wanted, or the search in their place. */
final class SidePane extends JPanel {

    private final MembersPanel members;
    private final SearchPanel search;
    private Consumer<Boolean> membersListener = shown -> {};
    private boolean membersWanted = true;

    SidePane(MembersPanel members, SearchPanel search) {
        super(new BorderLayout());
        this.members = members;
        this.search = search;
        add(new JSeparator(SwingConstants.VERTICAL), BorderLayout.WEST);
        add(members, BorderLayout.CENTER);
    }

    /** Tells the listener whether the people are to be shown. */
    void onMembersShown(Consumer<Boolean> listener) {
        membersListener = listener;
    }

    void toggleMembers() {
        showMembers(!membersWanted);
    }

    void showMembers(boolean shown) {
        membersWanted = shown;
        membersListener.accept(shown);
        setVisible(shown || isAncestorOf(search));
    }

    void openSearch(boolean everywhere, String words) {
        replace(members, search);
        setVisible(true);
        search.begin(everywhere, words);
    }

    void closeSearch() {
        replace(search, members);
        setVisible(membersWanted);
    }

    private void replace(JPanel old, JPanel next) {
        remove(old);
        add(next, BorderLayout.CENTER);
        revalidate();
        repaint();
    }
}
