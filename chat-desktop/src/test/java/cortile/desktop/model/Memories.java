package cortile.desktop.model;

import cortile.protocol.message.ClientMessage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is kept for the time of a test. */
final class Memories {

    private Memories() {}

    /** Passes for the time of a test. */
    static final class OfTokens implements Tokens {
        private final Map<Target, Pass> passes = new HashMap<>();

        @Override
        public Optional<Pass> of(Target target) {
            return Optional.ofNullable(passes.get(target));
        }

        @Override
        public void keep(Target target, Pass pass) {
            passes.put(target, pass);
        }

        @Override
        public void drop(Target target) {
            passes.remove(target);
        }
    }

    /** Drafts for the time of a test. */
    static final class OfDrafts implements Drafts {
        private final Map<String, String> texts = new HashMap<>();

        @Override
        public String of(Target target, String room) {
            return texts.getOrDefault(target + room, "");
        }

        @Override
        public void keep(Target target, String room, String text) {
            texts.put(target + room, text);
        }
    }

    /** What waits, for the time of a test. */
    static final class OfUnsent implements Unsent {
        private final Map<Target, Map<String, ClientMessage>> waiting = new HashMap<>();

        @Override
        public Map<String, ClientMessage> of(Target target) {
            return new LinkedHashMap<>(waiting.getOrDefault(target, Map.of()));
        }

        @Override
        public void keep(Target target, String id, ClientMessage message) {
            waiting.computeIfAbsent(target, key -> new LinkedHashMap<>()).put(id, message);
        }

        @Override
        public void drop(Target target, String id) {
            waiting.getOrDefault(target, new HashMap<>()).remove(id);
        }
    }

    /** Certificates for the time of a test. */
    static final class OfCertificates implements Certificates {
        private final Map<Endpoint, String> fingerprints = new HashMap<>();

        @Override
        public Optional<String> of(Endpoint endpoint) {
            return Optional.ofNullable(fingerprints.get(endpoint));
        }

        @Override
        public void keep(Endpoint endpoint, String fingerprint) {
            fingerprints.put(endpoint, fingerprint);
        }

        @Override
        public List<String> servers() {
            return fingerprints.keySet().stream().map(Endpoint::toString).toList();
        }

        @Override
        public void forget(String server) {
            fingerprints.keySet().removeIf(endpoint -> endpoint.toString().equals(server));
        }
    }

    /** Levels for the time of a test. */
    static final class OfLevels implements NotifyLevels {
        private final Map<String, NotifyLevel> levels = new HashMap<>();

        @Override
        public Optional<NotifyLevel> of(Target target, String room) {
            return Optional.ofNullable(levels.get(target + room));
        }

        @Override
        public void keep(Target target, String room, Optional<NotifyLevel> level) {
            level.ifPresentOrElse(own -> levels.put(target + room, own), () -> levels.remove(target + room));
        }
    }
}
