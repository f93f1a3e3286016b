package cortile.desktop.model;

import cortile.desktop.model.Entry.Kind;
import cortile.protocol.message.ClientMessage;
import cortile.protocol.message.ServerMessage.Account;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Whether our name is an account, and what can be done about it. Confined to the model's thread. */
public final class OwnAccount {

    private final Supplier<String> ids;
    private final Predicate<ClientMessage> sender;
    private final Consumer<String> tokens;
    private final Consumer<Kind> rows;
    private final Map<String, Kind> underWay = new HashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean registered;

    /**
     * @param sender sends over the present connection; false where there is none
     * @param tokens given each new token
     * @param rows shows what was done
     */
    OwnAccount(Supplier<String> ids, Predicate<ClientMessage> sender, Consumer<String> tokens, Consumer<Kind> rows) {
        this.ids = ids;
        this.sender = sender;
        this.tokens = tokens;
        this.rows = rows;
    }

    /** Tells the listener after each change, on the model's thread. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Whether our name is an account. */
    public boolean isRegistered() {
        return registered;
    }

    /** Makes our name an account; how it went becomes a row. */
    public void register(String password) {
        ask(Kind.REGISTERED, id -> new ClientMessage.Register(id, password));
    }

    /** Gives our account another password; how it went becomes a row. */
    public void changePassword(String present, String wanted) {
        ask(Kind.PASSWORD_CHANGED, id -> new ClientMessage.ChangePassword(id, present, wanted));
    }

    private void ask(Kind kind, Function<String, ClientMessage> question) {
        String id = ids.get();
        if (sender.test(question.apply(id))) {
            underWay.put(id, kind);
        }
    }

    /** The server let us in. */
    void reset(boolean isRegistered) {
        underWay.clear();
        become(isRegistered);
    }

    void answered(Account account) {
        String token = account.token();
        if (token != null) {
            tokens.accept(token);
        }
        become(account.registered());
        Kind done = underWay.remove(String.valueOf(account.ref()));
        if (done != null) {
            rows.accept(done);
        }
    }

    private void become(boolean isRegistered) {
        registered = isRegistered;
        listeners.forEach(Runnable::run);
    }
}
