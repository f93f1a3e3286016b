package cortile.desktop.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import cortile.desktop.model.Certificates;
import cortile.desktop.model.NotifyLevel;
import cortile.desktop.settings.Appearance;
import cortile.desktop.settings.Notifying;
import cortile.desktop.settings.SettingsStore;
import cortile.desktop.settings.ThemeChoice;
import cortile.desktop.text.Texts;
import cortile.desktop.text.Wording;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.ScrollPaneConstants;

/** The user's own settings, each done as soon as it is chosen, and found by a part of its name. */
final class PreferencesCard extends Card {

    private final JTextField search = new JTextField();
    private final JPanel rows = new JPanel();
    private final Map<JComponent, String> words = new LinkedHashMap<>();
    private final PlainLabel none = new PlainLabel("preferences-none");
    private final SettingsStore store;
    private final Program program;
    private final Runnable notifyingChanged;

    /** @param notifyingChanged told when other things are to be told to the user */
    PreferencesCard(
            Wording wording, Program program, Consumer<ThemeChoice> theme, Runnable notifyingChanged, Runnable close) {
        super("preferences-card", wording, close);
        this.program = program;
        this.store = program.kept().settings();
        this.notifyingChanged = notifyingChanged;
        setTitle(texts.of("preferences.title"));
        prepareSearch();
        rows.setLayout(new BoxLayout(rows, BoxLayout.Y_AXIS));
        rows.setOpaque(false);
        addAppearance(theme);
        addNotifying();
        addServers();
        none.setText(texts.of("preferences.none"));
        rows.add(none);
        JScrollPane scroll = new JScrollPane(rows);
        scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        addGrowing(scroll, 8);
        addButtons(button("preferences-close", "card.close", this::close));
        filter();
    }

    private void prepareSearch() {
        search.setName("preferences-search");
        search.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, texts.of("preferences.search"));
        search.putClientProperty(FlatClientProperties.STYLE, "arc: 8; margin: 5,8,5,8");
        search.getAccessibleContext().setAccessibleName(texts.of("preferences.search"));
        TypedText.on(search, this::filter);
        addLine(search, 4);
    }

    private void addAppearance(Consumer<ThemeChoice> theme) {
        Appearance now = store.get().appearance();
        addChoice(new Choice<>("preferences.theme", List.of(ThemeChoice.values()), this::nameOf), now.theme(), theme);
        List<String> languages =
                Stream.concat(Stream.of(""), Texts.LANGUAGES.stream()).toList();
        addChoice(new Choice<>("preferences.language", languages, this::nameOf), now.language(), program::useLanguage);
    }

    private String nameOf(ThemeChoice theme) {
        return texts.of(
                switch (theme) {
                    case LIGHT -> "menu.view.light";
                    case DARK -> "menu.view.dark";
                    case SYSTEM -> "menu.view.system";
                });
    }

    private String nameOf(NotifyLevel level) {
        return texts.of(
                switch (level) {
                    case ALL -> "notify.all";
                    case MENTIONS -> "notify.mentions";
                    case NOTHING -> "notify.nothing";
                });
    }

    /** Each in its own words, or who does not read this one would not find his. */
    private String nameOf(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return language.isEmpty() ? texts.of("menu.view.system") : locale.getDisplayLanguage(locale);
    }

    private void addNotifying() {
        Notifying now = store.get().notifying();
        addChoice(
                new Choice<>("preferences.notify", List.of(NotifyLevel.values()), this::nameOf),
                now.level(),
                level -> change(one -> new Notifying(level, one.showsText(), one.tray())));
        addCheck(
                "preferences.notify-text",
                now.showsText(),
                chosen -> change(one -> new Notifying(one.level(), chosen, one.tray())));
        if (program.environment().hasTray()) {
            addCheck(
                    "preferences.tray",
                    now.tray(),
                    chosen -> change(one -> new Notifying(one.level(), one.showsText(), chosen)));
        }
    }

    private void change(UnaryOperator<Notifying> change) {
        store.change(settings -> settings.with(change.apply(settings.notifying())));
        notifyingChanged.run();
    }

    private void addServers() {
        Certificates certificates = program.kept().memory().certificates();
        for (String server : certificates.servers()) {
            PlainLabel label = new PlainLabel("certificate-" + server);
            label.setText(texts.of("preferences.certificate", server));
            JPanel row = row(label);
            row.add(
                    new ToolButton("forget-" + server, Glyph.CLOSE, texts.of("preferences.certificate.forget", server))
                            .doing(() -> {
                                certificates.forget(server);
                                words.remove(row);
                                rows.remove(row);
                                filter();
                            }),
                    BorderLayout.EAST);
            add(row, label.getText());
        }
    }

    /**
     * What can be chosen from.
     *
     * @param key of its name's text
     */
    private record Choice<T>(String key, List<T> values, Function<T, String> naming) {}

    private <T> void addChoice(Choice<T> choice, T chosen, Consumer<T> choose) {
        List<String> names = choice.values().stream().map(choice.naming()).toList();
        JComboBox<String> box = new JComboBox<>(names.toArray(String[]::new));
        box.setName(choice.key());
        box.setSelectedIndex(Math.max(0, choice.values().indexOf(chosen)));
        box.addActionListener(event -> choose.accept(choice.values().get(box.getSelectedIndex())));
        JLabel label = new JLabel(texts.of(choice.key()));
        label.setLabelFor(box);
        JPanel row = row(label);
        row.add(box, BorderLayout.EAST);
        add(row, label.getText() + " " + String.join(" ", names));
    }

    private void addCheck(String key, boolean chosen, Consumer<Boolean> choose) {
        JCheckBox box = new JCheckBox(texts.of(key), chosen);
        box.setName(key);
        box.setOpaque(false);
        box.addActionListener(event -> choose.accept(box.isSelected()));
        add(row(box), box.getText());
    }

    private static JPanel row(Component first) {
        JPanel row = new JPanel(new BorderLayout(UIScale.scale(12), 0));
        row.setOpaque(false);
        row.add(first, BorderLayout.CENTER);
        return row;
    }

    private void add(JPanel row, String found) {
        row.setAlignmentX(LEFT_ALIGNMENT);
        row.setBorder(BorderFactory.createEmptyBorder(UIScale.scale(3), 0, UIScale.scale(3), 0));
        row.setMaximumSize(new Dimension(Integer.MAX_VALUE, row.getPreferredSize().height));
        words.put(row, found.toLowerCase(texts.locale()));
        rows.add(row);
    }

    private void filter() {
        String wanted = search.getText().strip().toLowerCase(texts.locale());
        words.forEach((row, found) -> row.setVisible(found.contains(wanted)));
        none.setVisible(words.keySet().stream().noneMatch(Component::isVisible));
        revalidate();
        repaint();
    }

    @Override
    JComponent firstField() {
        return search;
    }
}
