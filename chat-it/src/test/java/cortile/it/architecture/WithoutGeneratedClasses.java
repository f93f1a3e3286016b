package cortile.it.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves out what JMH generates round each benchmark: nobody can make it keep our rules. */
public final class WithoutGeneratedClasses implements ImportOption {

    @Override
    public boolean includes(Location location) {
        return !location.contains("/jmh_generated/");
    }
}
