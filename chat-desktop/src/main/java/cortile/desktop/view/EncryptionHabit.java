package cortile.desktop.view;

import cortile.desktop.model.ConnectInput;
import cortile.desktop.model.Endpoint;

/**
 * Encrypts what goes to other machines unless the user says otherwise, and has the port follow while it is a usual one.
 *
 * <p>Confined to the event-dispatch thread.
 */
final class EncryptionHabit {

    private final ConnectFields fields;
    private boolean chosen;

    EncryptionHabit(ConnectFields fields) {
        this.fields = fields;
    }

    void install() {
        fields.encrypted.addActionListener(event -> chosen = true);
        fields.encrypted.addItemListener(event -> followPort());
        // Only while the user types: what is filled in comes with its own.
        TypedText.on(fields.host, this::hostTyped);
    }

    private void hostTyped() {
        if (!chosen && fields.host.isFocusOwner() && !fields.host.getText().isBlank()) {
            ConnectInput usual = ConnectInput.usual(fields.host.getText(), "", "");
            fields.encrypted.setSelected(usual.encrypted());
        }
    }

    private void followPort() {
        boolean encrypted = fields.encrypted.isSelected();
        if (isPort(fields.port.getText().strip(), !encrypted)) {
            fields.port.setText(Integer.toString(Endpoint.defaultPort(encrypted)));
        }
    }

    private static boolean isPort(String written, boolean encrypted) {
        return written.equals(Integer.toString(Endpoint.defaultPort(encrypted)));
    }
}
