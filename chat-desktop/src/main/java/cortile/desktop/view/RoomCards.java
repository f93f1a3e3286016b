package cortile.desktop.view;

import cortile.desktop.model.ChatSession;
import cortile.desktop.model.Conversation;
import cortile.desktop.text.Wording;
import cortile.protocol.text.Nickname;

/** Opens the cards about rooms over the window. Confined to the event-dispatch thread. */
final class RoomCards {

    private final ChatSession session;
    private final Wording wording;
    private final Overlay overlay;

    RoomCards(ChatSession session, Wording wording, Overlay overlay) {
        this.session = session;
        this.wording = wording;
        this.overlay = overlay;
    }

    void jump() {
        overlay.open(new JumpCard(session, wording, "", overlay::close));
    }

    /** Jumps to people only by what they are asked for. */
    void newDirect() {
        overlay.open(new JumpCard(session, wording, "@", overlay::close));
    }

    void browse() {
        overlay.open(new BrowseCard(session, wording, this::create, overlay::close));
    }

    void create() {
        overlay.open(new CreateCard(session, wording, overlay::close));
    }

    void topic(Conversation room) {
        String title = wording.texts().of("topic.title", room.facts().title());
        overlay.open(new LineCard(
                "topic",
                title,
                room.facts().topic(),
                wording,
                (line, done) -> session.requests().setTopic(room, line, done),
                overlay::close));
    }

    void invite(Conversation room) {
        String title = wording.texts().of("invite.title", room.facts().title());
        overlay.open(new LineCard(
                "invite",
                title,
                "",
                wording,
                (line, done) -> session.requests().invite(room, Nickname.tidy(line), done),
                overlay::close));
    }

    void settings(Conversation room) {
        overlay.open(new SettingsCard(session, room, wording, overlay::close));
    }

    void close() {
        overlay.close();
    }
}
