package cortile.desktop.view;

import cortile.desktop.model.Entry;
import cortile.desktop.model.Entry.Said;
import cortile.desktop.model.ReadMarker;
import cortile.desktop.model.Timeline;
import cortile.desktop.text.Wording;
import cortile.desktop.view.Selection.Place;
import cortile.protocol.message.HistoryEntry.Reaction;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.awt.font.TextLayout;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
    // Once for a burst: to ask for layout and paint takes longer than to lay a row out.
    private final Soon changedSize = new Soon(() -> {
        revalidate();
        repaint();
    });
    private @Nullable RowStyle style;
    private int laidOutWidth;
    private long newAfter = ReadMarker.NO_LINE;

    TimelineView(Timeline timeline, Wording wording) {
        this.timeline = timeline;
        this.wording = wording;
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

    private RowStyle style() {
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

    /** The row at this height; -1 where there is none. */
    int rowAt(int y) {
        return offsets.rowAt(y);
    }

    /**
     * A row under the pointer.
     *
     * @param point counted from the row's top
     */
    record Hit(int index, Row row, Point point) {}

    /** The row at this point; nothing where there is none. */
    Optional<Hit> hit(Point point) {
        int index = offsets.rowAt(point.y);
        boolean there = index >= 0 && point.y >= 0 && point.y < offsets.total();
        return there
                ? Optional.of(new Hit(index, row(index), new Point(point.x, point.y - offsets.top(index))))
                : Optional.empty();
    }

    /** Our message that a click here sends again. */
    Optional<String> sentAgainAt(Point point) {
        return hit(point)
                .filter(hit -> style().remedyIn(hit.row()).contains(hit.point()))
                .flatMap(hit -> said(hit.index()))
                .map(Said::id);
    }

    /** The sign of a message at this point. */
    Optional<Sign> signAt(Point point) {
        return hit(point)
                .flatMap(hit -> said(hit.index()).flatMap(said -> {
                    List<Rectangle> places = style().signsIn(hit.row());
                    return IntStream.range(0, places.size())
                            .filter(i -> places.get(i).contains(hit.point()))
                            .mapToObj(
                                    i -> new Sign(said, said.fate().reactions().get(i)))
                            .findFirst();
                }));
    }

    /** A sign a message was given. */
    record Sign(Said said, Reaction reaction) {}

    /** The message in this row; nothing where it is none. */
    Optional<Said> said(int index) {
        return timeline.get(index) instanceof Said said ? Optional.of(said) : Optional.empty();
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        return signAt(event.getPoint())
                .map(sign -> String.join(", ", sign.reaction().names()))
                // What begins like markup would be taken for it.
                .map(names -> names.replace("<", "‹"))
                .orElse(null);
    }

    /** Draws the line of what is new below this {@code seq}; {@link ReadMarker#NO_LINE} for none. */
    void setNewAfter(long seq) {
        if (seq != newAfter) {
            int before = newRow();
            newAfter = seq;
            for (int row : new int[] {before, newRow()}) {
                if (row >= 0) {
                    changed(row);
                }
            }
        }
    }

    /** The row where what is new begins; -1 where nothing is. */
    int newRow() {
        for (int i = timeline.size() - 1; newAfter != ReadMarker.NO_LINE && i >= timeline.base(); i--) {
            if (isNew(i)) {
                return i;
            }
        }
        return -1;
    }

    /** The message before it, across whatever happened between, was read. */
    private boolean isNew(int index) {
        boolean unread = newAfter != ReadMarker.NO_LINE
                && index >= timeline.base()
                && said(index).filter(said -> said.seq() > newAfter).isPresent();
        for (int i = index - 1; unread && i >= timeline.base(); i--) {
            Optional<Said> earlier = said(i).filter(said -> said.seq() > 0);
            if (earlier.isPresent()) {
                return earlier.get().seq() <= newAfter;
            }
        }
        return unread;
    }

    private Row row(int index) {
        Entry before = index == 0 ? null : timeline.get(index - 1);
        return style().layout(before, timeline.get(index), quote(index), isNew(index), laidOutWidth);
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

    /** The place between two characters that is nearest to the point; null while there are no rows. */
    @Nullable
    Place placeAt(Point point) {
        int index = offsets.rowAt(Math.max(0, point.y));
        if (index < 0) {
            return null;
        }
        Row row = row(index);
        if (point.y >= offsets.total()) {
            return new Place(index, row.body().length());
        }
        LineBreaker.Span line = row.lines().get(row.lineAt(point.y - offsets.top(index)));
        String text = row.body().substring(line.start(), line.end());
        return new Place(index, line.start() + offsetAt(text, style().metricsOf(row.entry()), point.x));
    }

    private int offsetAt(String text, FontMetrics metrics, int x) {
        if (text.isEmpty()) {
            return 0;
        }
        Font font = metrics.getFont();
        TextLayout layout = new TextLayout(text, font, metrics.getFontRenderContext());
        return layout.hitTestChar(x - style().textLeft, 0).getInsertionIndex();
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
