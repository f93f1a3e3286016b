package cortile.desktop.testing;

import cortile.desktop.environment.Environment;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A desktop that keeps what it is asked for. Thread-safe. */
public final class TestEnvironment implements Environment {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<String> opened = new CopyOnWriteArrayList<>();
    private volatile int waiting;
    private volatile @Nullable TraySign sign;

    /** What was told, as {@code topic: title: text}. */
    public List<String> told() {
        return List.copyOf(told);
    }

    /** The addresses that were opened. */
    public List<String> opened() {
        return List.copyOf(opened);
    }

    public int waiting() {
        return waiting;
    }

    /** What stands in the tray. */
    public Optional<TraySign> sign() {
        return Optional.ofNullable(sign);
    }

    @Override
    public void tell(String topic, String title, String text) {
        told.add(topic + ": " + title + ": " + text);
    }

    @Override
    public void setWaiting(int count) {
        waiting = count;
    }

    @Override
    public boolean open(String address) {
        return opened.add(address);
    }

    @Override
    public boolean hasTray() {
        return true;
    }

    @Override
    public void showTray(Optional<TraySign> shown) {
        sign = shown.orElse(null);
    }
}
