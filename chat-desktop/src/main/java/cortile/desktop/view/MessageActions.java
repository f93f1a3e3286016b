package cortile.desktop.view;

import cortile.desktop.model.Entry.Said;
import cortile.desktop.model.Speech;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** What can be done with a message of one view. */
final class MessageActions implements TimelineMenu.Actions {

    private final TimelineView view;
    private final Composer composer;
    private final Speech speech;
    private final Consumer<String> follow;
    private final BooleanSupplier copySelected;

    /**
     * @param follow goes where a link leads
     * @param copySelected copies what is selected, and says whether anything is
     */
    MessageActions(
            TimelineView view,
            Composer composer,
            Speech speech,
            Consumer<String> follow,
            BooleanSupplier copySelected) {
        this.view = view;
        this.composer = composer;
        this.speech = speech;
        this.follow = follow;
        this.copySelected = copySelected;
    }

    @Override
    public void reply(Said said) {
        composer.answer(said);
    }

    @Override
    public void edit(Said said) {
        composer.edit(said);
    }

    @Override
    public void delete(Said said) {
        speech.delete(said);
    }

    @Override
    public void react(Said said, String emoji) {
        speech.react(said, emoji);
    }

    @Override
    public void follow(String address) {
        follow.accept(address);
    }

    @Override
    public void copy(Said said) {
        if (!copySelected.getAsBoolean()) {
            TimelineMouse.copy(view.bodyOf(said));
        }
    }
}
