package cortile.admin.group;

import cortile.admin.operation.Answer;
import cortile.admin.operation.Field;
import cortile.admin.operation.Operation;
import cortile.admin.operation.OperationGroup;
import cortile.admin.operation.Shape;
import cortile.core.limit.Limits;
import cortile.core.settings.Settings;

/** {@code limits}: the bounds everybody lives within. */
public final class LimitsGroup {

    private static final String NAME = "limits";

    private final Settings settings;
    private final Limits limits;

    public LimitsGroup(Settings settings, Limits limits) {
        this.settings = settings;
        this.limits = limits;
    }

    public OperationGroup group() {
        return OperationGroup.of(NAME, "The bounds everybody lives within", show());
    }

    private Operation show() {
        return Operation.reads(NAME, "show", "Shows the bounds that count now")
                .answering(Shape.record(
                        Field.number("maxConnections", "Connections there may be at once"),
                        Field.number("maxRooms", "Rooms there may be, conversations of two included"),
                        Field.number("outboxBytes", "Bytes that may wait for one slow reader"),
                        Field.number("inputBurst", "Messages a peer may send at once after a silence"),
                        Field.number("sessionRate", "Messages a second of one connection; 0 for no limit"),
                        Field.number("accountRate", "Messages a second of one person; 0 for no limit"),
                        Field.number("addressRate", "Messages a second from one address; 0 for no limit"),
                        Field.number("connectionsPerAddress", "Connections from one address at once"),
                        Field.number("nameTimeoutSeconds", "Seconds a connection has to give its name"),
                        Field.number("returnSeconds", "Seconds the place of a lost connection is kept")))
                .doingAtOnce(nothing -> Answer.Row.of(
                        (long) limits.maxConnections(),
                        (long) settings.rooms().maxRooms(),
                        (long) limits.outboxBytes(),
                        (long) limits.inputBurst(),
                        (long) limits.rates().session(),
                        (long) limits.rates().account(),
                        (long) limits.rates().address(),
                        (long) limits.perAddress(),
                        settings.nameTimeout().toSeconds(),
                        limits.ghostTime().toSeconds()));
    }
}
