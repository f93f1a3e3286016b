package cortile.admin.group;

import cortile.admin.operation.Answer;
import cortile.admin.operation.Field;
import cortile.admin.operation.Level;
import cortile.admin.operation.Operation;
import cortile.admin.operation.OperationGroup;
import cortile.admin.operation.Shape;
import cortile.core.settings.Setting;
import cortile.core.settings.SettingSource;
import java.util.Arrays;

/** {@code configuration}: the settings the server was started with; passwords are not among them. */
public final class ConfigurationGroup {

    private static final String NAME = "configuration";

    private final SettingSource values;
    private final SettingSource places;

    /** @param places where each value was written, where anybody knows */
    public ConfigurationGroup(SettingSource values, SettingSource places) {
        this.values = values;
        this.places = places;
    }

    public OperationGroup group() {
        return OperationGroup.of(NAME, "The settings the server was started with", list());
    }

    private Operation list() {
        return Operation.reads(NAME, "list", "Shows the value of every setting and where it comes from")
                .needing(Level.OPERATOR)
                .answering(Shape.table(
                        Field.text("key", "The setting"),
                        Field.text("value", "What counts"),
                        Field.text("place", "Where it was written"),
                        Field.text("meaning", "What it is for")))
                .doingAtOnce(nothing -> new Answer.Table(
                        Arrays.stream(Setting.values()).map(this::row).toList()));
    }

    private Answer.Row row(Setting setting) {
        String written = values.value(setting);
        String place = places.value(setting);
        return Answer.Row.of(
                setting.key(),
                setting.shown(written == null ? setting.defaultValue() : written.strip()),
                place != null ? place : written == null ? "default" : "system property or environment",
                setting.meaning());
    }
}
