package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.ChatSession;
import cortile.desktop.model.Conversation;
import cortile.desktop.model.JumpTarget;
import cortile.desktop.text.Wording;
import java.awt.Dimension;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.ScrollPaneConstants;

/** Goes to a room or a person by a part of the name. */
final class JumpCard extends Card {

    private final ChatSession session;
    private final JTextField field = new JTextField();
    private final PlainLabel hint = new PlainLabel("jump-hint");
    private final ChoiceList<JumpTarget> list;

    /** @param begun what is typed already */
    JumpCard(ChatSession session, Wording wording, String begun, Runnable close) {
        super("jump-card", wording, close);
        this.session = session;
        this.list = new ChoiceList<>("jump-list", new ChoiceCell<>(this::fill), this::choose);
        setTitle(texts.of("jump.title"));
        field.setName("jump-field");
        field.getAccessibleContext().setAccessibleName(texts.of("jump.title"));
        field.putClientProperty(FlatClientProperties.STYLE, "arc: 8; margin: 6,10,6,10");
        addLine(field, 6);
        JScrollPane scroll = new JScrollPane(list);
        scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        scroll.setPreferredSize(new Dimension(0, UIScale.scale(260)));
        addGrowing(scroll, 8);
        hint.putClientProperty(FlatClientProperties.STYLE, "font: -1; foreground: $Label.disabledForeground");
        addLine(hint, 6);
        addButtons();
        list.steerFrom(field, this::match, this::choose);
        field.setText(begun);
        match();
    }

    private void match() {
        List<JumpTarget> found = JumpTarget.matching(field.getText(), session.rooms());
        list.show(found);
        hint.setText(texts.of(found.isEmpty() ? "jump.none" : "jump.hint"));
    }

    private void fill(ChoiceCell<JumpTarget> cell, JumpTarget target) {
        Optional<Conversation> room = target.room();
        boolean person = !target.isRoom();
        String title = person ? target.title() : "#  " + target.title();
        String detail = room.map(in -> in.facts().topic()).orElseGet(() -> texts.of("jump.person"));
        cell.show(title, person ? new StatusDot(isThere(target.title())) : null, detail, "");
        room.ifPresent(
                in -> cell.showUnread(in.readMarker().unread(), in.readMarker().mentions() > 0));
    }

    private boolean isThere(String name) {
        return session.rooms().lobby().roster().names().contains(name);
    }

    private void choose() {
        JumpTarget target = list.getSelectedValue();
        if (target == null) {
            return;
        }
        if (target.room().isPresent()) {
            close();
            session.rooms().open(target.room().get());
        } else {
            session.requests().direct(target.title(), this::settle);
        }
    }

    @Override
    JComponent firstField() {
        return field;
    }
}
