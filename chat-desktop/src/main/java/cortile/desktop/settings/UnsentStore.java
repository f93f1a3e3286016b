package cortile.desktop.settings;

import cortile.desktop.model.Target;
import cortile.desktop.model.Unsent;
import cortile.protocol.json.ClientCodec;
import cortile.protocol.json.Decoded;
import cortile.protocol.message.ClientMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Keeps what was said and no server has answered in a file only its owner can read.
 *
 * <p>Confined to the thread that made it, which does not wait for the disk.
 */
public final class UnsentStore implements Unsent, AutoCloseable {

    private final PropertiesFile file;
    private final Properties lines;
    private long last;

    public UnsentStore(Path file) {
        this.file = new PropertiesFile(file);
        this.lines = this.file.read();
        this.last = lines.values().stream()
                .mapToLong(line -> orderOf(line.toString()))
                .max()
                .orElse(0);
    }

    @Override
    public Map<String, ClientMessage> of(Target target) {
        Map<String, ClientMessage> messages = new LinkedHashMap<>();
        lines.entrySet().stream()
                .filter(line -> isOf(target, line.getKey().toString()))
                .sorted(Comparator.comparingLong(line -> orderOf(line.getValue().toString())))
                .forEach(line -> messageOf(line.getValue().toString())
                        .ifPresent(message -> messages.put(idOf(line.getKey().toString()), message)));
        return messages;
    }

    @Override
    public void keep(Target target, String id, ClientMessage message) {
        last++;
        String json = new String(ClientCodec.encode(message), StandardCharsets.UTF_8).strip();
        lines.setProperty(key(target, id), last + " " + json);
        save();
    }

    @Override
    public void drop(Target target, String id) {
        if (lines.remove(key(target, id)) != null) {
            save();
        }
    }

    private void save() {
        Properties copy = new Properties();
        copy.putAll(lines);
        file.write(copy);
    }

    /** Neither an endpoint nor an id has a blank. */
    private static String key(Target target, String id) {
        return target.endpoint() + " " + id + " " + target.name();
    }

    private static boolean isOf(Target target, String key) {
        String[] parts = key.split(" ", 3);
        return parts.length == 3 && parts[0].equals(target.endpoint().toString()) && parts[2].equals(target.name());
    }

    private static String idOf(String key) {
        return key.split(" ", 3)[1];
    }

    private static long orderOf(String line) {
        String digits = line.split(" ", 2)[0];
        return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
    }

    /** Nothing for a line somebody has broken. */
    private static Optional<ClientMessage> messageOf(String line) {
        int blank = line.indexOf(' ');
        byte[] json = line.substring(blank + 1).getBytes(StandardCharsets.UTF_8);
        return ClientCodec.decode(json) instanceof Decoded.Understood<ClientMessage> understood
                ? Optional.of(understood.message())
                : Optional.empty();
    }

    /** Waits a moment for what has still to be written. */
    @Override
    public void close() {
        file.close();
    }
}
