package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.ChatSession;
import cortile.desktop.model.Conversation;
import cortile.desktop.model.MessageSearch;
import cortile.desktop.text.Texts;
import cortile.desktop.text.Wording;
import cortile.protocol.message.HistoryEntry.Message;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.event.KeyEvent;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import javax.swing.ScrollPaneConstants;

/** Looks for messages, in the room or everywhere; what is chosen is opened where it was said. */
final class SearchPanel extends JPanel {

    private final ChatSession session;
    private final Wording wording;
    private final Texts texts;
    private final JTextField field = new JTextField();
    private final JToggleButton here;
    private final JToggleButton everywhere;
    private final WrappedText state = new WrappedText("search-state");
    private final JButton more;
    private final ChoiceList<Message> list;
    private int line;

    /**
     * @param open given the message that was chosen
     * @param close takes the panel away
     */
    SearchPanel(ChatSession session, Wording wording, Consumer<Message> open, Runnable close) {
        super(new BorderLayout());
        this.session = session;
        this.wording = wording;
        this.texts = wording.texts();
        this.here = scope("search-here", "search.here");
        this.everywhere = scope("search-everywhere", "search.everywhere");
        this.more = new JButton(texts.of("search.more"));
        this.list = new ChoiceList<>("search-list", new FoundCell(session, wording), () -> choose(open));
        setName("search-panel");
        add(top(close), BorderLayout.NORTH);
        add(results(), BorderLayout.CENTER);
        add(more, BorderLayout.SOUTH);
        more.setName("search-more");
        more.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_BORDERLESS);
        more.addActionListener(event -> session.search().findMore());
        list.steerFrom(field, () -> {}, () -> findOrChoose(open));
        registerKeyboardAction(
                event -> close.run(),
                KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        session.search().addListener(this::showFound);
        showFound();
    }

    private JToggleButton scope(String name, String key) {
        JToggleButton button = new JToggleButton(texts.of(key));
        button.setName(name);
        button.putClientProperty(FlatClientProperties.STYLE, "arc: 8; margin: 3,10,3,10");
        button.addActionListener(event -> find());
        return button;
    }

    private JComponent top(Runnable close) {
        JPanel top = new JPanel(new GridBagLayout());
        int side = UIScale.scale(12);
        top.setBorder(BorderFactory.createEmptyBorder(UIScale.scale(8), side, UIScale.scale(6), UIScale.scale(8)));
        JPanel heading = new JPanel(new BorderLayout());
        PlainLabel title = new PlainLabel("search-title");
        title.setText(texts.of("search.title"));
        title.putClientProperty(FlatClientProperties.STYLE_CLASS, "h4");
        heading.add(title, BorderLayout.CENTER);
        heading.add(
                new ToolButton("search-close", Glyph.CLOSE, texts.of("card.close")).doing(close), BorderLayout.EAST);
        field.setName("search-field");
        field.getAccessibleContext().setAccessibleName(texts.of("search.field"));
        field.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, texts.of("search.field"));
        field.putClientProperty(FlatClientProperties.STYLE, "arc: 8; margin: 5,8,5,8");
        ButtonGroup group = new ButtonGroup();
        group.add(here);
        group.add(everywhere);
        here.setSelected(true);
        JPanel scopes = new JPanel(new FlowLayout(FlowLayout.LEADING, UIScale.scale(4), 0));
        scopes.add(here);
        scopes.add(everywhere);
        addLine(top, heading, 0);
        addLine(top, field, 4);
        addLine(top, scopes, 6);
        addLine(top, state, 8);
        return top;
    }

    private void addLine(JPanel top, JComponent component, int above) {
        GridBagConstraints place = new GridBagConstraints();
        place.gridx = 0;
        place.gridy = line++;
        place.weightx = 1;
        place.fill = GridBagConstraints.HORIZONTAL;
        place.insets = new Insets(UIScale.scale(above), 0, 0, 0);
        top.add(component, place);
    }

    private JComponent results() {
        JScrollPane scroll = new JScrollPane(list);
        scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder(0, UIScale.scale(4), 0, 0));
        list.getAccessibleContext().setAccessibleName(texts.of("search.title"));
        return scroll;
    }

    /** Begins a search in the room, or everywhere. */
    void begin(boolean all, String words) {
        (all ? everywhere : here).setSelected(true);
        field.requestFocusInWindow();
        if (!words.isEmpty()) {
            field.setText(words);
        }
        field.selectAll();
        find();
    }

    private void find() {
        Optional<Conversation> room =
                here.isSelected() ? Optional.of(session.rooms().active()) : Optional.empty();
        session.search().find(field.getText(), room);
    }

    /** Enter looks for what is written, and opens what is found of it when pressed again. */
    private void findOrChoose(Consumer<Message> open) {
        boolean known = session.search().words().equals(field.getText().strip());
        if (known && list.getSelectedValue() != null) {
            choose(open);
        } else {
            find();
        }
    }

    private void choose(Consumer<Message> open) {
        Message message = list.getSelectedValue();
        if (message != null) {
            open.accept(message);
        }
    }

    private void showFound() {
        MessageSearch search = session.search();
        int selected = list.getSelectedIndex();
        list.show(search.found());
        if (selected > 0 && selected < search.found().size()) {
            list.move(selected);
        }
        more.setVisible(search.hasMore() && !search.isSearching());
        state.show(sentence(search));
        revalidate();
    }

    private String sentence(MessageSearch search) {
        if (search.refusal().isPresent()) {
            return wording.of(search.refusal().get());
        } else if (search.isSearching()) {
            return texts.of("search.searching");
        } else if (search.words().isEmpty()) {
            return texts.of("search.hint");
        }
        int found = search.found().size();
        return found == 0 ? texts.of("search.none") : texts.of("search.count", found, search.hasMore() ? 1 : 0);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(300), super.getPreferredSize().height);
    }
}
