package cortile.console.page;

import cortile.admin.operation.Operation;
import cortile.admin.operation.Parameter;
import cortile.admin.operation.ValueType;
import java.util.Map;

/**
 * A form for an operation, with what is written in it already. Immutable.
 *
 * @param written by parameter
 */
public record OperationForm(Operation operation, Map<String, String> written) {

    public OperationForm {
        written = Map.copyOf(written);
    }

    /** Where it is sent. */
    public String action() {
        return "/group/" + operation.group() + "/" + operation.name();
    }

    /** The id of a parameter's field. */
    public String id(Parameter parameter) {
        return operation.group() + "-" + operation.name() + "-" + parameter.name();
    }

    /** What stands in the field; never a secret. */
    public String value(Parameter parameter) {
        return parameter.secret() ? "" : written.getOrDefault(parameter.name(), "");
    }

    /** Of which type the field is. */
    public String inputType(Parameter parameter) {
        if (parameter.secret()) {
            return "password";
        }
        return parameter.type() == ValueType.NUMBER ? "number" : "text";
    }
}
