package cortile.desktop.view;

import cortile.desktop.model.Entry;
import cortile.desktop.model.Entry.Said;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleState;
import javax.accessibility.AccessibleStateSet;
import org.jspecify.annotations.Nullable;

/** The rows of the conversation as a screen reader finds them, made when they are asked for. */
final class AccessibleRows {

    private final TimelineView view;

    AccessibleRows(TimelineView view) {
        this.view = view;
    }

    Accessible child(int index) {
        AccessibleContext context = new RowContext(index);
        return () -> context;
    }

    private String nameOf(int index) {
        Entry entry = view.timeline().get(index);
        return SpokenText.of(view.wording().plain(entry, view.bodyOf(entry)) + stateOf(entry));
    }

    private String stateOf(Entry entry) {
        if (!(entry instanceof Said said)) {
            return "";
        }
        String state = view.wording().stateOf(said);
        boolean edited = said.fate().edited() && !said.fate().deleted();
        return (edited ? " " + view.wording().texts().of("message.edited") : "")
                + (state.isEmpty() ? "" : " (" + state + ")")
                + view.wording().signsOf(said).stream().map(sign -> " " + sign).collect(Collectors.joining());
    }

    private final class RowContext extends AccessibleContext {
        private final int index;

        RowContext(int index) {
            this.index = index;
            setAccessibleParent(view);
        }

        @Override
        public String getAccessibleName() {
            return index < view.timeline().size() ? nameOf(index) : "";
        }

        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.LABEL;
        }

        @Override
        public AccessibleStateSet getAccessibleStateSet() {
            return new AccessibleStateSet(
                    new AccessibleState[] {AccessibleState.ENABLED, AccessibleState.VISIBLE, AccessibleState.SHOWING});
        }

        @Override
        public int getAccessibleIndexInParent() {
            return index;
        }

        @Override
        public int getAccessibleChildrenCount() {
            return 0;
        }

        @Override
        public @Nullable Accessible getAccessibleChild(int i) {
            return null;
        }

        @Override
        public Locale getLocale() {
            return view.wording().texts().locale();
        }
    }
}
