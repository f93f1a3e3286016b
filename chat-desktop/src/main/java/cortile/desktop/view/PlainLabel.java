package cortile.desktop.view;

import javax.swing.JLabel;

/** A label that shows what it is given, also where that begins like markup. */
class PlainLabel extends JLabel {

    PlainLabel(String name) {
        setName(name);
        putClientProperty("html.disable", true);
    }
}
