package cortile.desktop.view;

import cortile.desktop.model.Entry;
import cortile.desktop.model.Entry.Said;
import cortile.desktop.model.ReadMarker;
import cortile.desktop.model.Timeline;
import cortile.desktop.text.Wording;
import cortile.desktop.view.Links.Link;
import cortile.desktop.view.Selection.Place;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.util.Optional;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JViewport;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;
import javax.swing.ToolTipManager;
import org.jspecify.annotations.Nullable;

/**
 * The conversation: keeps the height of every row, lays out and paints only those in sight.
 *
 * <p>Confined to the event-dispatch thread.
 */
final class TimelineView extends JComponent implements Scrollable, Accessible, Timeline.Listener {

    private final Timeline timeline;
    private final Wording wording;
    private final RowOffsets offsets = new RowOffsets();
    private final Selection selection = new Selection();
    private final TimelineHits hits = new TimelineHits(this);
    private final NewLine newLine;
    // Once for a burst: to ask for layout and paint takes longer than to lay a row out.
    private final Soon changedSize = new Soon(() -> {
        revalidate();
        repaint();
    });
    private @Nullable RowStyle style;
    private int laidOutWidth;

    TimelineView(Timeline timeline, Wording wording) {
        this.timeline = timeline;
        this.wording = wording;
        this.newLine = new NewLine(timeline);
        setName("messages");
        setFocusable(true);
        setOpaque(true);
        ToolTipManager.sharedInstance().registerComponent(this);
        timeline.addListener(this);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        style = null;
        laidOutWidth = 0;
        revalidate();
        repaint();
    }

    RowStyle style() {
        if (style == null) {
            style = new RowStyle(this, wording);
        }
        return style;
    }

    Timeline timeline() {
        return timeline;
    }

    Wording wording() {
        return wording;
    }

    /** What stands at which point. */
    TimelineHits hits() {
        return hits;
    }

    Selection selection() {
        return selection;
    }

    /** Selects a whole row, as a sign of where it is. */
    void select(int row) {
        selection.begin(new Place(row, 0));
        selection.extendTo(new Place(row, bodyOf(timeline.get(row)).length()));
        repaint();
    }

    /** What of the entry can be selected. */
    String bodyOf(Entry entry) {
        return style().bodyOf(entry);
    }

    @Override
    public void inserted(int index, int count) {
        Edt.require();
        selection.rowsInserted(index, count);
        if (laidOutWidth > 0) {
            int[] heights = new int[count];
            for (int i = 0; i < count; i++) {
                heights[i] = row(index + i).height();
            }
            offsets.insert(index, heights);
            neighbourChanged(index + count);
        }
        changedSize.run();
    }

    /** What stands before a row decides on its header and day. */
    private void neighbourChanged(int index) {
        if (index < offsets.count()) {
            offsets.change(index, row(index).height());
        }
    }

    @Override
    public void removed(int index) {
        selection.rowRemoved(index);
        if (laidOutWidth > 0) {
            offsets.remove(index);
            neighbourChanged(index);
        }
        changedSize.run();
    }

    @Override
    public void changed(int index) {
        if (laidOutWidth > 0) {
            offsets.change(index, row(index).height());
            neighbourChanged(index + 1);
        }
        changedSize.run();
    }

    @Override
    public void trimmed(int count) {
        selection.rowsRemoved(count);
        if (laidOutWidth > 0) {
            offsets.removeFirst(count);
            neighbourChanged(0);
        }
        changedSize.run();
    }

    /** Where the row begins; below all rows for the one after the last. */
    int topOf(int index) {
        return laidOutWidth > 0 ? offsets.top(Math.min(index, offsets.count())) : 0;
    }

    /** Where the last row ends. */
    int rowsHeight() {
        return offsets.total();
    }

    /** The row at this height; -1 where there is none. */
    int rowAt(int y) {
        return offsets.rowAt(y);
    }

    /** The message in this row; nothing where it is none. */
    Optional<Said> said(int index) {
        return timeline.get(index) instanceof Said said ? Optional.of(said) : Optional.empty();
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        return hits.signAt(event.getPoint())
                .map(sign -> String.join(", ", sign.reaction().names()))
                .or(() -> hits.linkAt(event.getPoint()).map(Link::address))
                // What begins like markup would be taken for it.
                .map(names -> names.replace("<", "‹"))
                .orElse(null);
    }

    /** Draws the line of what is new below this {@code seq}; {@link ReadMarker#NO_LINE} for none. */
    void setNewAfter(long seq) {
        int before = newLine.row();
        if (newLine.move(seq)) {
            for (int row : new int[] {before, newLine.row()}) {
                if (row >= 0) {
                    changed(row);
                }
            }
        }
    }

    /** The row where what is new begins; -1 where nothing is. */
    int newRow() {
        return newLine.row();
    }

    /** The row as it is laid out. */
    Row row(int index) {
        Entry before = index == 0 ? null : timeline.get(index - 1);
        return style().layout(before, timeline.get(index), quote(index), newLine.isAbove(index), laidOutWidth);
    }

    /** What stands before the base answers messages of a history that is no more. */
    private String quote(int index) {
        return said(index)
                .filter(said -> !said.fate().deleted())
                .map(said -> said.words().replyTo())
                .filter(seq -> seq > 0)
                .map(seq -> wording.quoteOf(index < timeline.base() ? Optional.empty() : timeline.bySeq(seq)))
                .orElse("");
    }

    private void layOutAt(int width) {
        if (width != laidOutWidth && width > 0) {
            laidOutWidth = width;
            offsets.clear();
            for (int i = 0; i < timeline.size(); i++) {
                offsets.append(row(i).height());
            }
        }
    }

    @Override
    public Dimension getPreferredSize() {
        layOutAt(widthForText());
        int width = getParent() instanceof JViewport viewport ? viewport.getWidth() : getWidth();
        return new Dimension(width, offsets.total() + style().margin);
    }

    /** The same with a scroll bar and without: when it came, all would be laid out a second time. */
    private int widthForText() {
        if (getParent() instanceof JViewport viewport && viewport.getParent() instanceof JScrollPane scroll) {
            return scroll.getWidth() - scroll.getVerticalScrollBar().getPreferredSize().width;
        }
        return getParent() instanceof JViewport viewport ? viewport.getWidth() : getWidth();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        layOutAt(widthForText());
        Graphics2D g = (Graphics2D) graphics.create();
        RowStyle current = style();
        RowPainter.smoothText(g);
        Rectangle clip = g.getClipBounds();
        g.setColor(current.palette.background());
        g.fill(clip);
        RowPainter painter = new RowPainter(g, current, wording.texts(), getWidth());
        if (timeline.size() == 0) {
            painter.paintNothing(getVisibleRect());
        }
        int last = offsets.rowAt(clip.y + clip.height);
        for (int i = Math.max(0, offsets.rowAt(clip.y)); i <= last; i++) {
            Row row = row(i);
            int length = row.body().length();
            painter.paint(row, offsets.top(i), selection.from(i, length), selection.to(i, length));
        }
        g.dispose();
    }

    /** The row's place on this component. */
    Rectangle boundsOf(int index) {
        return new Rectangle(0, offsets.top(index), getWidth(), offsets.height(index));
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return orientation == SwingConstants.VERTICAL ? 3 * style().text.getHeight() : visible.width;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return Math.max(1, visible.height - 2 * style().text.getHeight());
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent() instanceof JViewport viewport && viewport.getHeight() > getPreferredSize().height;
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new Accessibility();
        }
        return accessibleContext;
    }

    /** One child a message, or screen readers would find nothing here. */
    private final class Accessibility extends AccessibleJComponent {
        private final AccessibleRows rows = new AccessibleRows(TimelineView.this);

        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.LIST;
        }

        @Override
        public int getAccessibleChildrenCount() {
            return timeline.size();
        }

        @Override
        public Accessible getAccessibleChild(int index) {
            return rows.child(index);
        }
    }
}
