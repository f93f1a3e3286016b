package cortile.desktop.bench;

import java.util.List;

/** What is measured, in the order in which it is told. Stateless. */
final class Budgets {

    private static final String MILLIS = "ms";
    private static final String MIB = "MiB";

    private Budgets() {}

    static List<Budget> all() {
        return List.of(
                new Budget("start.window", MILLIS, 2000, "start of the program until its window is painted"),
                new Budget("start.room", MILLIS, Budget.NONE, "... until it says hello to the server"),
                new Budget("start.memory", MIB, 200, "memory of the program in an empty room"),
                new Budget("load", MILLIS, 150, "100,000 messages: laid out and painted for the first time"),
                new Budget("load.again", MILLIS, Budget.NONE, "... and at another width"),
                new Budget("load.memory", MIB, 200, "memory of the program with them"),
                new Budget("burst", MILLIS, 500, "10,000 messages: sent by the server until painted"),
                new Budget("burst.pause", MILLIS, 50, "... the longest wait of the event thread"),
                new Budget("switch.first", MILLIS, 50, "another room of 500 messages, never shown before"),
                new Budget("switch.first.worst", MILLIS, 50, "... the slowest, which is the very first"),
                new Budget("switch.again", MILLIS, 50, "another room, shown before"));
    }
}
