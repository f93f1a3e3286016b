package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.Access;
import cortile.desktop.model.ChatSession;
import cortile.desktop.model.Refusal;
import cortile.desktop.model.RoomRequests.RoomList;
import cortile.desktop.text.Wording;
import cortile.protocol.message.ErrorCode;
import cortile.protocol.message.ServerMessage.RoomSummary;
import cortile.protocol.text.RoomName;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.ScrollPaneConstants;

/** Shows which rooms there are and goes into one; a room that needs a password asks for it in place. */
final class BrowseCard extends Card {

    private final ChatSession session;
    private final JTextField filter = new JTextField();
    private final JPasswordField password = new JPasswordField();
    private final JPanel passwordLine = new JPanel(new BorderLayout(0, UIScale.scale(2)));
    private final PlainLabel none = new PlainLabel("browse-none");
    private final ChoiceList<RoomSummary> list;
    private final JButton join;
    private List<RoomSummary> rooms = List.of();

    /** @param create opens the card that makes a room */
    BrowseCard(ChatSession session, Wording wording, Runnable create, Runnable close) {
        super("browse-card", wording, close);
        this.session = session;
        this.list = new ChoiceList<>("browse-list", new ChoiceCell<>(this::fill), () -> {});
        this.join = button("browse-join", "browse.join", this::join);
        setTitle(texts.of("browse.title"));
        prepareFilter();
        addGrowing(scroll(), 8);
        addLine(none, 4);
        preparePassword();
        addButtons(button("browse-create", "browse.create", create), join);
        list.addListSelectionListener(event -> selected());
        list.steerFrom(filter, this::match, this::join);
        none.setText(texts.of("browse.loading"));
        session.requests().browse(new Loaded());
        selected();
    }

    private void prepareFilter() {
        filter.setName("browse-filter");
        filter.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, texts.of("browse.filter"));
        filter.getAccessibleContext().setAccessibleName(texts.of("browse.filter"));
        filter.putClientProperty(FlatClientProperties.STYLE, "arc: 8; margin: 6,10,6,10");
        addLine(filter, 6);
    }

    private JComponent scroll() {
        JScrollPane scroll = new JScrollPane(list);
        scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        scroll.setPreferredSize(new Dimension(0, UIScale.scale(260)));
        return scroll;
    }

    private void preparePassword() {
        JLabel label = new JLabel(texts.of("browse.password"));
        label.setLabelFor(password);
        label.putClientProperty(FlatClientProperties.STYLE, "font: bold -1");
        password.setName("browse-password");
        password.putClientProperty(FlatClientProperties.STYLE, "arc: 8; margin: 5,8,5,8");
        password.addActionListener(event -> join());
        passwordLine.setOpaque(false);
        passwordLine.add(label, BorderLayout.NORTH);
        passwordLine.add(password, BorderLayout.CENTER);
        addLine(passwordLine, 8);
        none.setBorder(BorderFactory.createEmptyBorder(0, UIScale.scale(10), 0, 0));
    }

    private void match() {
        String wanted = RoomName.tidy(filter.getText()).toLowerCase(Locale.ROOT);
        List<RoomSummary> found = rooms.stream()
                .filter(room -> (room.room() + " " + room.topic())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
        list.show(found);
        none.setText(found.isEmpty() ? texts.of("browse.none") : "");
        none.setVisible(found.isEmpty());
        selected();
    }

    private void fill(ChoiceCell<RoomSummary> cell, RoomSummary room) {
        boolean closed = Access.of(room.access()) != Access.PUBLIC;
        String people = texts.of("browse.people", room.members());
        boolean joined = session.rooms().find(room.room()).isPresent();
        cell.show(
                "#  " + room.room(),
                closed ? Glyph.LOCK : null,
                room.topic().replace('\n', ' '),
                joined ? texts.of("browse.joined") + " · " + people : people);
    }

    private void selected() {
        Optional<RoomSummary> room = Optional.ofNullable(list.getSelectedValue());
        boolean joined = room.flatMap(one -> session.rooms().find(one.room())).isPresent();
        boolean asks =
                room.filter(one -> Access.of(one.access()) == Access.PASSWORD).isPresent();
        passwordLine.setVisible(asks && !joined);
        join.setText(texts.of(joined ? "browse.open" : "browse.join"));
        join.setEnabled(room.isPresent() || !filter.getText().isBlank());
        complain("");
    }

    /** A room that is not in the list may still be known by its name. */
    private void join() {
        RoomSummary room = list.getSelectedValue();
        String name = room == null ? RoomName.tidy(filter.getText()) : room.room();
        String written = passwordLine.isVisible() ? new String(password.getPassword()) : "";
        boolean missing = passwordLine.isVisible() && written.isEmpty();
        if (missing) {
            password.requestFocusInWindow();
        } else if (!name.isEmpty()) {
            session.requests().join(name, written, this::settleJoin);
        }
    }

    private void settleJoin(Optional<Refusal> refused) {
        settle(refused);
        if (refused.filter(why -> why.is(ErrorCode.WRONG_PASSWORD)).isPresent()) {
            passwordLine.setVisible(true);
            password.requestFocusInWindow();
            password.selectAll();
        }
    }

    @Override
    JComponent firstField() {
        return filter;
    }

    private final class Loaded implements RoomList {
        @Override
        public void rooms(List<RoomSummary> found) {
            rooms = found;
            match();
        }

        @Override
        public void refused(Refusal refusal) {
            none.setText("");
            complain(wording.of(refusal));
        }
    }
}
