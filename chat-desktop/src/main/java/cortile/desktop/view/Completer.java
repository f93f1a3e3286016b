package cortile.desktop.view;

import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.CommandName;
import cortile.desktop.model.Completion;
import cortile.desktop.model.Conversation;
import cortile.desktop.text.Wording;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Point;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JLayeredPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;

/** Offers commands and names above the composer while one types, and completes them on Tab. */
final class Completer {

    private static final int MOST_ROWS = 8;

    private final ComposerText text;
    private final Supplier<Conversation> room;
    private final Wording wording;
    private final ChoiceList<String> list;
    private final JPanel panel = new JPanel(new BorderLayout());
    private @Nullable Completion offered;
    /** What Tab goes through when it is pressed again and again; nothing once something else was typed. */
    private @Nullable Completion cycling;

    private int cycle;
    private boolean inserting;

    Completer(ComposerText text, Supplier<Conversation> room, Wording wording) {
        this.text = text;
        this.room = room;
        this.wording = wording;
        this.list = new ChoiceList<>("completions", new ChoiceCell<>(this::fill), this::accept);
        JScrollPane scroll = new JScrollPane(list);
        scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        panel.add(scroll, BorderLayout.CENTER);
        panel.setName("completion-panel");
    }

    private void fill(ChoiceCell<String> cell, String word) {
        cell.show(word, null, meaningOf(word), "");
    }

    private String meaningOf(String word) {
        return Arrays.stream(CommandName.values())
                .filter(command -> word.equals("/" + command.word()))
                .map(command ->
                        wording.syntaxOf(command).substring(word.length()).strip() + "  " + wording.meaningOf(command))
                .map(String::strip)
                .findFirst()
                .orElse("");
    }

    private String before() {
        return text.getText().substring(0, text.getCaretPosition());
    }

    /** The text is another one: offers what fits it. */
    void textChanged() {
        if (!inserting) {
            cycling = null;
            // The caret follows the text only after this.
            SwingUtilities.invokeLater(this::offer);
        }
    }

    private void offer() {
        Optional<Completion> fitting = text.isFocusOwner() && !text.getText().isEmpty()
                ? Completion.offered(before(), room.get())
                : Optional.empty();
        offered = fitting.orElse(null);
        fitting.ifPresentOrElse(this::open, this::dismiss);
    }

    private void open(Completion completion) {
        panel.setBorder(BorderFactory.createLineBorder(UIManager.getColor("Component.borderColor")));
        list.show(completion.words());
        list.setVisibleRowCount(Math.min(MOST_ROWS, completion.words().size()));
        JLayeredPane layers = SwingUtilities.getRootPane(text).getLayeredPane();
        if (panel.getParent() != layers) {
            layers.add(panel, JLayeredPane.POPUP_LAYER);
            SwingUtilities.updateComponentTreeUI(panel);
        }
        Dimension wanted = panel.getPreferredSize();
        Point corner = SwingUtilities.convertPoint(text, 0, 0, layers);
        int width = Math.min(UIScale.scale(520), text.getWidth());
        panel.setBounds(corner.x, corner.y - wanted.height - UIScale.scale(6), width, wanted.height);
        panel.setVisible(true);
        panel.revalidate();
    }

    boolean isOffering() {
        return offered != null;
    }

    /** Takes the offer away. */
    void dismiss() {
        offered = null;
        panel.setVisible(false);
    }

    void move(int step) {
        list.move(step);
    }

    /** Puts the chosen word in; false where what is typed is it already. */
    boolean acceptUnlessTyped() {
        Completion completion = offered;
        boolean typed = completion != null && completion.words().contains(before().substring(completion.start()));
        if (typed) {
            dismiss();
            return false;
        }
        accept();
        return true;
    }

    private void accept() {
        Completion completion = offered;
        String word = list.getSelectedValue();
        if (completion != null && word != null) {
            replace(completion.start(), word + " ");
        }
        dismiss();
        text.requestFocusInWindow();
    }

    /** Completes the word before the caret; pressed again, takes the next that fits. False where nothing fits. */
    boolean complete() {
        if (isOffering()) {
            accept();
            return true;
        }
        Completion completion = cycling;
        if (completion == null) {
            completion = Completion.asked(before(), room.get()).orElse(null);
            cycle = 0;
        } else {
            cycle = (cycle + 1) % completion.words().size();
        }
        if (completion != null) {
            replace(completion.start(), completion.words().get(cycle) + " ");
            cycling = completion;
        }
        return completion != null;
    }

    private void replace(int start, String word) {
        inserting = true;
        text.replaceRange(word, start, text.getCaretPosition());
        inserting = false;
    }
}
