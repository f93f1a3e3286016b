package cortile.core.account;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes ids that nobody can guess, of people and of their stays. Thread-safe. */
public final class PersonIds {

    private static final String PERSON = "p-";
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    /** The id of a new person, who keeps it when the guest becomes the owner of an account. */
    public String person() {
        return PERSON + unguessable();
    }

    /** The id of one of a person's stays, such as that on one device. */
    public String stay() {
        return unguessable();
    }

    private String unguessable() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
