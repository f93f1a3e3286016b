package cortile.core.settings;

/** A setting has a value that cannot be used; the message is one sentence for the person who wrote it. */
public final class SettingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public SettingException(String sentence) {
        super(sentence);
    }
}
