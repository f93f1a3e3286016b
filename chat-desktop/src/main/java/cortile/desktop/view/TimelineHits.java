package cortile.desktop.view;

import cortile.desktop.model.Entry.Said;
import cortile.desktop.view.LineBreaker.Span;
import cortile.desktop.view.Links.Link;
import cortile.desktop.view.Selection.Place;
import cortile.protocol.message.HistoryEntry.Reaction;
import java.awt.FontMetrics;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.font.TextHitInfo;
import java.awt.font.TextLayout;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What stands at a point of the conversation. Confined to the event-dispatch thread. */
final class TimelineHits {

    private final TimelineView view;

    TimelineHits(TimelineView view) {
        this.view = view;
    }

    /**
     * A row under the pointer.
     *
     * @param point counted from the row's top
     */
    record Hit(int index, Row row, Point point) {}

    /** A sign a message was given. */
    record Sign(Said said, Reaction reaction) {}

    /** The row at this point; nothing where there is none. */
    Optional<Hit> hit(Point point) {
        int index = view.rowAt(point.y);
        boolean there = index >= 0 && point.y >= 0 && point.y < view.rowsHeight();
        return there
                ? Optional.of(new Hit(index, view.row(index), new Point(point.x, point.y - view.topOf(index))))
                : Optional.empty();
    }

    /** Our message that a click here sends again. */
    Optional<String> sentAgainAt(Point point) {
        return hit(point)
                .filter(hit -> view.style().remedyIn(hit.row()).contains(hit.point()))
                .flatMap(hit -> view.said(hit.index()))
                .map(Said::id);
    }

    /** The sign of a message at this point. */
    Optional<Sign> signAt(Point point) {
        return hit(point)
                .flatMap(hit -> view.said(hit.index()).flatMap(said -> {
                    List<Rectangle> places = view.style().signsIn(hit.row());
                    return IntStream.range(0, places.size())
                            .filter(i -> places.get(i).contains(hit.point()))
                            .mapToObj(
                                    i -> new Sign(said, said.fate().reactions().get(i)))
                            .findFirst();
                }));
    }

    /** The link at this point. */
    Optional<Link> linkAt(Point point) {
        return hit(point)
                .flatMap(hit -> Links.in(hit.row().body()).stream()
                        .filter(link -> isOn(link, hit))
                        .findFirst());
    }

    private boolean isOn(Link link, Hit hit) {
        Row row = hit.row();
        int y = hit.point().y - row.bodyTop();
        if (y < 0 || y >= row.lines().size() * row.lineHeight()) {
            return false;
        }
        Span line = row.lines().get(y / row.lineHeight());
        String text = row.body().substring(line.start(), line.end());
        if (text.isEmpty()) {
            return false;
        }
        TextLayout layout = layoutOf(text, view.style().metricsOf(row.entry()));
        float x = hit.point().x - view.style().textLeft;
        return x >= 0
                && x <= layout.getAdvance()
                && link.covers(line.start() + layout.hitTestChar(x, 0).getCharIndex());
    }

    /** The place between two characters that is nearest to the point; null while there are no rows. */
    @Nullable
    Place placeAt(Point point) {
        int index = view.rowAt(Math.max(0, point.y));
        if (index < 0) {
            return null;
        }
        Row row = view.row(index);
        if (point.y >= view.rowsHeight()) {
            return new Place(index, row.body().length());
        }
        Span line = row.lines().get(row.lineAt(point.y - view.topOf(index)));
        String text = row.body().substring(line.start(), line.end());
        return new Place(index, line.start() + offsetAt(text, view.style().metricsOf(row.entry()), point.x));
    }

    private int offsetAt(String text, FontMetrics metrics, int x) {
        if (text.isEmpty()) {
            return 0;
        }
        TextHitInfo hit = layoutOf(text, metrics).hitTestChar(x - view.style().textLeft, 0);
        return hit.getInsertionIndex();
    }

    private static TextLayout layoutOf(String text, FontMetrics metrics) {
        return new TextLayout(text, metrics.getFont(), metrics.getFontRenderContext());
    }
}
