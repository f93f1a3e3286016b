package cortile.core.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Some ranges of addresses together. Immutable. */
public record AddressList(List<AddressRange> ranges) {

    /** No address at all. */
    public static final AddressList NONE = new AddressList(List.of());

    public AddressList {
        ranges = List.copyOf(ranges);
    }

    /** The ranges somebody wrote with commas between them, or {@code none}; empty where one of them is no range. */
    public static Optional<AddressList> parse(String written) {
        if (written.equals("none")) {
            return Optional.of(NONE);
        }
        List<AddressRange> ranges = new ArrayList<>();
        for (String part : written.split(",", -1)) {
            Optional<AddressRange> range = AddressRange.parse(part);
            if (range.isEmpty()) {
                return Optional.empty();
            }
            ranges.add(range.get());
        }
        return Optional.of(new AddressList(ranges));
    }

    /** Whether an address, in digits, is in one of them. */
    public boolean contains(String address) {
        return Address.parse(address)
                .filter(parsed -> ranges.stream().anyMatch(range -> range.contains(parsed)))
                .isPresent();
    }

    @Override
    public String toString() {
        return ranges.isEmpty()
                ? "none"
                : ranges.stream().map(AddressRange::toString).collect(Collectors.joining(","));
    }
}
