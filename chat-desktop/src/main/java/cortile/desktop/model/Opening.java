package cortile.desktop.model;

import cortile.desktop.model.ConnectInput.Checked;
import cortile.desktop.model.ConnectInput.Substitution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the program begins: what stands in the connect form, and whether it is sent off at once. Immutable.
 *
 * @param notes defaults that took the place of what the command line says
 */
public record Opening(ConnectInput input, List<Substitution> notes, boolean connectAtOnce) {

    public Opening {
        notes = List.copyOf(notes);
    }

    /**
     * Puts the command line before what is remembered, and that before the defaults.
     *
     * @param host from the command line; null where it has none
     * @param port from the command line; null where it has none
     * @param name from the command line; null where it has none
     * @param remembered from the last time; its parts may be empty
     */
    public static Opening of(
            @Nullable String host, @Nullable String port, @Nullable String name, ConnectInput remembered) {
        String usedName = name != null ? name : remembered.name();
        if (host == null) {
            Checked checked = new ConnectInput(remembered.host(), remembered.port(), usedName).check();
            return new Opening(inputOf(checked, usedName), List.of(), false);
        }
        Checked checked = new ConnectInput(host, port != null ? port : "", usedName).check();
        boolean complete = name != null
                && checked.substitutions().isEmpty()
                && checked.nameProblem().isEmpty();
        return new Opening(inputOf(checked, usedName), checked.substitutions(), complete);
    }

    private static ConnectInput inputOf(Checked checked, String name) {
        Endpoint endpoint = checked.target().endpoint();
        return new ConnectInput(endpoint.host(), Integer.toString(endpoint.port()), name);
    }
}
