package cortile.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.desktop.model.Entry.Kind;
import cortile.desktop.model.Entry.Said;
import cortile.protocol.message.ClientMessage.Direction;
import cortile.protocol.message.ClientMessage.History;
import cortile.protocol.message.ClientMessage.Say;
import cortile.protocol.message.HistoryEntry.Message;
import cortile.protocol.message.RoomNews.Joined;
import cortile.protocol.message.ServerMessage.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is fetched at each welcome, and in which order it is shown with what comes meanwhile. */
class CatchUpTest {

    private static final Target ELSEWHERE = new Target(new Endpoint("127.0.0.2", 53_100), "anna");

    private static String after(long seq) {
        return "AFTER " + seq + ", " + CatchUp.PAGE;
    }

    private static String before(long seq, int limit) {
        return "BEFORE " + seq + ", " + limit;
    }

    @Test
    void newcomersAreShownTheLastFiftyAboveTheirArrival() {
        Stage stage = new Stage();
        stage.session.connect(Stage.TARGET);
        stage.link().welcomeAt(90);
        assertThat(stage.link().questions()).containsExactly(before(91, 50));
        stage.link().tell(Stage.ofBob(91));
        stage.link().page(true, LongStream.rangeClosed(41, 90).toArray());
        assertThat(stage.seqs())
                .isEqualTo(LongStream.rangeClosed(41, 91).boxed().toList());
        assertThat(stage.rows()).element(50).isEqualTo("ENTERED");
        assertThat(stage.rows()).endsWith("90", "ENTERED", "91");
    }

    @Test
    void anEmptyRoomIsAskedForNothing() {
        assertThat(Stage.online().link().questions()).isEmpty();
        assertThat(Stage.online().kinds()).containsExactly(Kind.ENTERED);
    }

    @Test
    void whatWasMissedIsFetchedPageByPageAndShownBeforeWhatComesMeanwhile() {
        Stage stage = Stage.onlineAt(1, 2);
        stage.cut();
        stage.link().welcomeAt(6);
        assertThat(stage.link().questions()).containsExactly(after(2));
        stage.link().tell(Stage.ofBob(7));
        stage.link().page(true, 3, 4);
        stage.link().tell(Stage.ofBob(8));
        assertThat(stage.seqs()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(stage.link().questions()).containsExactly(after(2), after(4));
        stage.link().page(false, 5, 6);
        assertThat(stage.rows()).containsExactly("1", "2", "ENTERED", "LOST", "3", "4", "5", "6", "RETURNED", "7", "8");
    }

    @Test
    void pagesThatOverlapEachOtherAndWhatWasToldShowNothingTwice() {
        Stage stage = Stage.onlineAt(1, 2);
        stage.cut();
        stage.link().welcomeAt(5);
        stage.link().tell(Stage.ofBob(6));
        stage.link().page(true, 1, 2, 3, 4);
        stage.link().page(true, 3, 4, 5, 6, 7);
        assertThat(stage.link().questions()).hasSize(2);
        stage.link().tell(Stage.ofBob(7));
        stage.link().tell(Stage.ofBob(8));
        assertThat(stage.seqs()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(stage.kinds()).doesNotContain(Kind.GAP);
    }

    @Test
    void aServerThatComesBackWhereItWasIsAskedForNothing() {
        Stage stage = Stage.onlineAt(1, 2);
        stage.cut();
        stage.link().welcomeAt(2);
        assertThat(stage.link().questions()).isEmpty();
        stage.link().tell(Stage.ofBob(3));
        assertThat(stage.rows()).containsExactly("1", "2", "ENTERED", "LOST", "RETURNED", "3");
    }

    @Test
    void aWipedServerBeginsAnewBelowALineThatSaysSo() {
        Stage stage = Stage.onlineAt(1, 2, 3);
        stage.cut();
        stage.session.speech().say("waiting", 0);
        stage.link().welcomeAt(2);
        assertThat(stage.link().questions()).containsExactly(before(3, 50));
        stage.link().page(false, 1, 2);
        stage.link().tell(Stage.ofAnna(3, "id-1", "waiting"));
        assertThat(stage.rows()).containsExactly("1", "2", "3", "ENTERED", "LOST", "ANEW", "1", "2", "RETURNED", "3");
        assertThat(stage.link().texts()).containsExactly("waiting");
    }

    @Test
    void anotherServersMessagesHaveAnOrderOfTheirOwn() {
        Stage stage = Stage.onlineAt(1, 2);
        stage.session.backToForm();
        stage.session.connect(ELSEWHERE);
        stage.link().welcomeAt(2);
        assertThat(stage.link().questions()).containsExactly(before(3, 50));
        stage.link().page(false, 1, 2);
        assertThat(stage.rows()).containsExactly("1", "2", "ENTERED", "1", "2", "ENTERED");
    }

    @Test
    void tooMuchMissedIsToldOnceAndTheLastPageShown() {
        Stage stage = Stage.onlineAt(1);
        stage.cut();
        long now = 2 + CatchUp.MOST_MISSED;
        stage.link().welcomeAt(now);
        assertThat(stage.link().questions()).containsExactly(before(now + 1, CatchUp.PAGE));
        stage.link().page(true, now - 1, now);
        assertThat(stage.seqs()).containsExactly(1L, now - 1, now);
        assertThat(stage.kinds()).containsExactly(Kind.ENTERED, Kind.LOST, Kind.GAP, Kind.RETURNED);
    }

    @Test
    void aServerWithoutItsHistorySaysSoAndTheRoomGoesOn() {
        Stage stage = Stage.onlineAt(1);
        stage.cut();
        stage.session.speech().say("waiting", 0);
        stage.link().welcomeAt(3);
        stage.link().tell(Stage.ofBob(4));
        stage.link().fail("no-history", "The history cannot be read.", null);
        stage.link().tell(Stage.ofBob(5));
        assertThat(stage.rows()).containsExactly("1", "ENTERED", "LOST", "GAP", "RETURNED", "4", "5", "id-1");
        assertThat(stage.link().texts()).containsExactly("waiting");
    }

    @Test
    void aServerThatNeverAnswersForItsHistoryIsNotWaitedForForever() {
        Stage stage = Stage.onlineAt(1);
        stage.cut();
        stage.link().welcomeAt(3);
        stage.pass(HistoryReader.PATIENCE);
        assertThat(stage.kinds()).containsExactly(Kind.ENTERED, Kind.LOST, Kind.GAP, Kind.RETURNED);
        stage.link().page(false, 2, 3);
        assertThat(stage.seqs()).as("an answer too late").containsExactly(1L);
    }

    @Test
    void whatTheServerNoLongerKeepsIsALineAndNotSilence() {
        Stage stage = Stage.onlineAt(1, 2);
        stage.cut();
        stage.link().welcomeAt(8);
        stage.link().page(false, 6, 7, 8);
        assertThat(stage.rows()).containsExactly("1", "2", "ENTERED", "LOST", "GAP", "6", "7", "8", "RETURNED");
    }

    @Test
    void aConnectionLostWhileCatchingUpGoesOnWhereItWas() {
        Stage stage = Stage.onlineAt(1);
        stage.cut();
        stage.link().welcomeAt(5);
        stage.link().tell(Stage.ofBob(6));
        stage.link().listener.received(new Joined("lobby", Stage.START, "chiara"));
        stage.link().listener.received(new Notice(Stage.START, "Stopping soon."));
        stage.link().page(true, 2, 3);
        stage.cut();
        stage.link().welcomeAt(7);
        assertThat(stage.link().questions()).containsExactly(after(3));
        stage.link().page(false, 4, 5, 6, 7);
        assertThat(stage.rows())
                .containsExactly(
                        "1", "ENTERED", "LOST", "2", "3", "JOINED", "NOTICE", "LOST", "4", "5", "6", "7", "RETURNED");
    }

    @Test
    void aMessageStoredBeforeTheCutIsFoundInThePagesAndNotSentAgain() {
        Stage stage = Stage.onlineAt(1);
        stage.session.speech().say("stored", 0);
        stage.session.speech().say("not stored", 0);
        stage.cut();
        stage.link().welcomeAt(3);
        stage.session.speech().say("written while catching up", 0);
        assertThat(stage.link().texts()).as("before the pages").isEmpty();
        stage.link().page(false, Stage.ofBob(2), Stage.ofAnna(3, "id-1", "stored"));
        assertThat(stage.link().texts()).containsExactly("not stored", "written while catching up");
        assertThat(stage.rows()).containsExactly("1", "ENTERED", "LOST", "2", "3", "RETURNED", "id-2", "id-3");
        assertThat(stage.said())
                .extracting(Said::delivery)
                .containsExactly(
                        Delivery.SETTLED, Delivery.SETTLED, Delivery.SETTLED, Delivery.SENDING, Delivery.SENDING);
        assertThat(stage.session.conversation().unanswered()).isEqualTo(2);
    }

    @Test
    void theAnswerToARepeatedMessageSettlesItWhereItWasToldFirst() {
        Stage stage = Stage.onlineAt(1);
        stage.session.speech().say("stored, but nobody knows", 0);
        stage.cut();
        stage.link().welcomeAt(3);
        stage.link().fail("no-history", "The history cannot be read.", null);
        stage.link().tell(Stage.ofBob(4));
        stage.link().tell(Stage.ofAnna(2, "id-1", "stored, but nobody knows"));
        assertThat(stage.rows()).containsExactly("1", "2", "ENTERED", "LOST", "GAP", "RETURNED", "4");
        assertThat(stage.session.conversation().unanswered()).isZero();
    }

    @Test
    void anotherNameOfOursSettlesWhatWasWrittenUnderTheOldOne() {
        Stage stage = Stage.onlineAt(1);
        stage.session.speech().say("stored", 0);
        stage.session.backToForm();
        stage.session.connect(new Target(Stage.TARGET.endpoint(), "anna2"));
        stage.link().welcomeAs("anna2", 2);
        stage.link().page(false, Stage.ofAnna(2, "id-1", "stored"));
        assertThat(stage.link().texts()).isEmpty();
        assertThat(stage.seqs()).containsExactly(1L, 2L);
    }

    @Test
    void aMessageThatCouldNotBeStoredCanBeSentAgainUnderItsId() {
        Stage stage = Stage.onlineAt(1);
        stage.session.speech().say("first", 0);
        stage.session.speech().say("second", 0);
        stage.link().fail("not-stored", "The disk is full.", "id-1");
        stage.link().tell(Stage.ofAnna(2, "id-2", "second"));
        assertThat(stage.rows()).containsExactly("1", "ENTERED", "id-1", "2");
        assertThat(stage.said()).element(1).satisfies(said -> {
            assertThat(said.delivery()).isEqualTo(Delivery.FAILED);
            assertThat(said.reason()).isEqualTo("The disk is full.");
        });
        stage.session.speech().sayAgain("id-1");
        assertThat(stage.link().texts()).containsExactly("first", "second", "first");
        assertThat(stage.said()).last().extracting(Said::delivery).isEqualTo(Delivery.SENDING);
        stage.session.speech().sayAgain("id-1");
        stage.link().tell(Stage.ofAnna(3, "id-1", "first"));
        assertThat(stage.rows()).containsExactly("1", "ENTERED", "2", "3");
        assertThat(stage.link().texts()).hasSize(3);
    }

    @Test
    void aFailedMessageTakenUpOfflineWaitsLikeTheOthers() {
        Stage stage = Stage.onlineAt(1);
        stage.session.speech().say("first", 0);
        stage.link().fail("busy", "Too much is being said.", "id-1");
        stage.cut();
        stage.session.speech().sayAgain("id-1");
        assertThat(stage.said()).last().extracting(Said::delivery).isEqualTo(Delivery.QUEUED);
        stage.link().welcomeAt(1);
        assertThat(stage.link().texts()).containsExactly("first");
    }

    @Test
    void whatFailedHereIsNotOfferedToAnotherServer() {
        Stage stage = Stage.onlineAt(1);
        stage.session.speech().say("for the lobby", 0);
        stage.link().fail("not-stored", "The disk is full.", "id-1");
        stage.session.backToForm();
        stage.session.connect(ELSEWHERE);
        stage.link().welcomeAt(0);
        stage.session.speech().sayAgain("id-1");
        assertThat(stage.link().texts()).isEmpty();
        assertThat(stage.said()).last().extracting(Said::delivery).isEqualTo(Delivery.REFUSED);
    }

    /** The room is the truth: whatever is cut where, what is shown is its messages in order, each once. */
    @Test
    void cutAnywhereTheTimelineEndsAsTheRoomItself() {
        for (int seed = 0; seed < 300; seed++) {
            RandomRoom room = new RandomRoom(new SplittableRandom(seed));
            room.run();
            assertThat(room.stage.said())
                    .as("seed " + seed)
                    .extracting(Said::id)
                    .isEqualTo(room.ids());
            assertThat(room.stage.seqs())
                    .as("seed " + seed)
                    .isEqualTo(
                            LongStream.rangeClosed(1, room.ids().size()).boxed().toList());
        }
    }

    /** A server that stores, tells and answers, and a network that breaks between any two of these. */
    private static final class RandomRoom {
        private final Stage stage = new Stage();
        private final List<Message> log = new ArrayList<>();
        private final SplittableRandom random;
        private int read;
        private long told;

        RandomRoom(SplittableRandom random) {
            this.random = random;
        }

        List<String> ids() {
            return log.stream().map(Message::id).toList();
        }

        void run() {
            stage.session.connect(Stage.TARGET);
            enter();
            for (int step = 0; step < 60; step++) {
                switch (random.nextInt(5)) {
                    case 0 -> log.add(Stage.ofBob(log.size() + 1));
                    case 1 -> stage.session.speech().say("text " + step, 0);
                    case 2 -> readOne();
                    case 3 -> tellOne();
                    default -> maybeCut();
                }
            }
            while (read < stage.link().sent.size() || told < log.size()) {
                readOne();
                tellOne();
            }
        }

        private void maybeCut() {
            if (random.nextInt(3) == 0) {
                stage.cut();
                enter();
            }
        }

        private void enter() {
            stage.link().welcomeAt(log.size());
            read = 0;
            told = log.size();
        }

        private void tellOne() {
            if (told < log.size()) {
                told++;
                stage.link().tell(log.get((int) told - 1));
            }
        }

        private void readOne() {
            List<?> sent = stage.link().sent;
            if (read >= sent.size()) {
                return;
            }
            Object message = sent.get(read++);
            if (message instanceof History history) {
                answer(history);
            } else if (message instanceof Say say) {
                store(String.valueOf(say.id()), say.text());
            }
        }

        private void store(String id, String text) {
            log.stream()
                    .filter(message -> message.id().equals(id))
                    .findFirst()
                    .ifPresentOrElse(stage.link()::tell, () -> log.add(Stage.ofAnna(log.size() + 1, id, text)));
        }

        private void answer(History history) {
            int at = (int) history.seq();
            int size = Math.min(history.limit(), 1 + random.nextInt(4));
            boolean after = history.direction() == Direction.AFTER;
            int from = after ? at : Math.max(0, at - 1 - history.limit());
            int to = after ? Math.min(log.size(), at + size) : at - 1;
            stage.link()
                    .page(
                            after ? to < log.size() : from > 0,
                            log.subList(from, to).toArray(Message[]::new));
        }
    }
}
