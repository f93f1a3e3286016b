package cortile.core.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.address.AddressRange;
import cortile.core.moderation.Sanction.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SanctionsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Visitor ANNA = Visitor.of("g-1", "anna", "192.0.2.7");
    private static final Subject HER = Subject.OfPerson.guest("g-1", "anna");

    private Instant now = NOON;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Sanctions sanctions = new Sanctions(clock, List.of());

    @Test
    void eachHoldsUntilItsTimeAndNotLonger() {
        sanctions.add(sanction(1, Kind.MUTE, HER, Optional.empty(), Duration.ofMinutes(5)));
        assertThat(sanctions.against(Kind.MUTE, ANNA, "lobby")).isPresent();
        assertThat(sanctions.against(Kind.BAN, ANNA, "lobby")).isEmpty();
        now = NOON.plus(Duration.ofMinutes(5));
        assertThat(sanctions.against(Kind.MUTE, ANNA, "lobby")).isEmpty();
        assertThat(sanctions.list()).isEmpty();
    }

    @Test
    void oneOfARoomHoldsThereAlone() {
        sanctions.add(sanction(1, Kind.BAN, HER, Optional.of("tea"), Duration.ofDays(1)));
        assertThat(sanctions.against(Kind.BAN, ANNA, "tea")).isPresent();
        assertThat(sanctions.against(Kind.BAN, ANNA, "lobby")).isEmpty();
    }

    @Test
    void theOneThatLastsLongestIsTold() {
        Subject names = new Subject.OfNames(NamePattern.parse("an*").orElseThrow());
        Subject addresses =
                new Subject.OfAddresses(AddressRange.parse("192.0.2.0/24").orElseThrow());
        sanctions.add(sanction(1, Kind.BAN, names, Optional.empty(), Duration.ofDays(9)));
        sanctions.add(sanction(2, Kind.BAN, addresses, Optional.empty(), Duration.ofDays(1)));
        assertThat(sanctions.against(Kind.BAN, ANNA, "lobby")).map(Sanction::id).contains(1L);
        sanctions.remove(List.of(sanction(1, Kind.BAN, names, Optional.empty(), Duration.ofDays(9))));
        assertThat(sanctions.against(Kind.BAN, ANNA, "lobby")).map(Sanction::id).contains(2L);
        assertThat(sanctions.against(Kind.BAN, Visitor.of("g-2", "luca", "192.0.3.1"), "lobby"))
                .isEmpty();
    }

    @Test
    void aGuestIsKnownAgainByTheNameAndTheOwnerOfAnAccountByThePerson() {
        sanctions.add(sanction(1, Kind.MUTE, HER, Optional.empty(), Duration.ofDays(1)));
        sanctions.add(
                sanction(2, Kind.MUTE, Subject.OfPerson.owner("p-2", "luca"), Optional.empty(), Duration.ofDays(1)));
        assertThat(sanctions.against(Kind.MUTE, Visitor.of("g-9", "ANNA", "::1"), "lobby"))
                .isPresent();
        assertThat(sanctions.against(Kind.MUTE, Visitor.of("g-9", "luca", "::1"), "lobby"))
                .isEmpty();
        assertThat(sanctions.against(Kind.MUTE, Visitor.of("p-2", "gianluca", "::1"), "lobby"))
                .isPresent();
    }

    @Test
    void anAddressIsKeptOffTheServerByWhatHoldsEverywhere() {
        Subject addresses =
                new Subject.OfAddresses(AddressRange.parse("192.0.2.0/24").orElseThrow());
        sanctions.add(sanction(1, Kind.BAN, addresses, Optional.of("tea"), Duration.ofDays(1)));
        assertThat(sanctions.againstAddress("192.0.2.7")).isEmpty();
        sanctions.add(sanction(2, Kind.BAN, addresses, Optional.empty(), Duration.ofDays(1)));
        assertThat(sanctions.againstAddress("192.0.2.7")).map(Sanction::id).contains(2L);
        assertThat(sanctions.againstAddress("192.0.3.7")).isEmpty();
    }

    @Test
    void thereAreNoMoreThanThereMayBeAndWhatIsOverCanMakeRoom() {
        List<Sanction> kept = new ArrayList<>();
        for (int id = 1; id <= Sanctions.MOST; id++) {
            kept.add(sanction(id, Kind.BAN, HER, Optional.empty(), Duration.ofMinutes(1)));
        }
        Sanctions full = new Sanctions(clock, kept);
        assertThat(full.isFull()).isTrue();
        assertThat(full.ended()).isEmpty();
        now = NOON.plus(Duration.ofMinutes(1));
        full.remove(full.ended());
        assertThat(full.isFull()).isFalse();
        assertThat(full.haveSome(Kind.BAN)).isFalse();
    }

    private static Sanction sanction(long id, Kind kind, Subject whom, Optional<String> room, Duration time) {
        return new Sanction(id, kind, whom, room, "operator", NOON, Optional.of(NOON.plus(time)), "");
    }
}
