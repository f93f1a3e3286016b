package cortile.desktop.model;

import cortile.desktop.model.ConnectInput.Checked;
import cortile.desktop.model.ConnectInput.Substitution;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the program begins: what stands in the connect form, and whether it is sent off at once. Immutable.
 *
 * @param notes defaults that took the place of what the command line says
 * @param room where to go once we are in; empty for where we were
 */
public record Opening(ConnectInput input, List<Substitution> notes, boolean connectAtOnce, String room) {

    public Opening {
        notes = List.copyOf(notes);
    }

    /**
     * What the command line says; null where it says nothing.
     *
     * @param host a server, or a {@link RoomLink}
     */
    public record Wish(
            @Nullable String host,
            @Nullable String port,
            @Nullable String name,
            @Nullable Boolean encrypted) {}

    /**
     * Puts the command line before what is remembered, and that before the defaults.
     *
     * @param remembered from the last time; its parts may be empty
     */
    public static Opening of(Wish wish, ConnectInput remembered) {
        String name = wish.name() != null ? wish.name() : remembered.name();
        if (wish.host() == null) {
            ConnectInput last = remembered.host().isEmpty() ? ConnectInput.usual("", "", name) : remembered;
            Checked checked = encryptedAs(wish, last.withName(name)).check();
            return new Opening(inputOf(checked, name), List.of(), false, "");
        }
        Optional<RoomLink> link = RoomLink.of(wish.host());
        String host = link.map(to -> to.endpoint().host()).orElse(wish.host());
        String port =
                link.map(to -> Integer.toString(to.endpoint().port())).orElse(wish.port() == null ? "" : wish.port());
        Checked checked =
                encryptedAs(wish, ConnectInput.usual(host, port, name)).check();
        boolean complete = wish.name() != null
                && checked.substitutions().isEmpty()
                && checked.nameProblem().isEmpty();
        String room = link.map(RoomLink::room).orElse("");
        return new Opening(inputOf(checked, name), checked.substitutions(), complete, room);
    }

    /** The same as a link. */
    public String link() {
        return new RoomLink(input.check().target().endpoint(), room).toString();
    }

    private static ConnectInput encryptedAs(Wish wish, ConnectInput input) {
        return wish.encrypted() == null ? input : input.withEncryption(wish.encrypted());
    }

    private static ConnectInput inputOf(Checked checked, String name) {
        Endpoint endpoint = checked.target().endpoint();
        return ConnectInput.of(endpoint, name);
    }
}
