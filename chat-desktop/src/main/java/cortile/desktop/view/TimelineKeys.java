package cortile.desktop.view;

import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.function.Consumer;

/** Keys while the conversation has the focus; what is typed goes to the composer. */
final class TimelineKeys extends KeyAdapter {

    private final RoomView room;
    private final Consumer<Character> typed;

    TimelineKeys(RoomView room, Consumer<Character> typed) {
        this.room = room;
        this.typed = typed;
    }

    @Override
    public void keyPressed(KeyEvent event) {
        boolean control = event.isControlDown();
        switch (event.getKeyCode()) {
            case KeyEvent.VK_PAGE_UP -> room.timeline().scrollByPage(-1);
            case KeyEvent.VK_PAGE_DOWN -> room.timeline().scrollByPage(1);
            case KeyEvent.VK_HOME -> room.timeline().scrollToStart();
            case KeyEvent.VK_END -> room.timeline().scrollToEnd();
            case KeyEvent.VK_CONTEXT_MENU -> room.mouse().openMenuByKey();
            case KeyEvent.VK_F10 -> runIf(event.isShiftDown(), room.mouse()::openMenuByKey);
            case KeyEvent.VK_C -> runIf(control, room.mouse()::copy);
            case KeyEvent.VK_A -> runIf(control, room.mouse()::selectAll);
            default -> {
                return;
            }
        }
    }

    private static void runIf(boolean condition, Runnable action) {
        if (condition) {
            action.run();
        }
    }

    @Override
    public void keyTyped(KeyEvent event) {
        boolean text = !Character.isISOControl(event.getKeyChar()) && !event.isControlDown() && !event.isAltDown();
        if (text) {
            typed.accept(event.getKeyChar());
        }
    }
}
