package cortile.console.page;

import cortile.admin.operation.Administration;
import cortile.admin.operation.Answer;
import cortile.admin.operation.Caller;
import cortile.admin.operation.Operation;
import cortile.admin.operation.OperationException;
import cortile.admin.operation.OperationGroup;
import cortile.admin.operation.Parameter;
import cortile.admin.operation.Shape;
import cortile.console.door.BadRequestException;
import cortile.console.door.Exchange;
import cortile.console.rest.Waiting;
import cortile.console.session.ConsoleSession;
import cortile.console.session.ConsoleSession.Flash;
import cortile.console.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The pages of those who have signed in. Thread-safe. */
public final class Pages {

    private static final String HTML = "text/html;charset=UTF-8";

    private final Administration administration;
    private final Templates templates = new Templates();

    /** Somebody who has signed in, and what they ask for. */
    public record Visit(Exchange exchange, ConsoleSession session, Caller caller) {

        Texts texts() {
            return Texts.accepted(exchange.header("Accept-Language").orElse("en"));
        }
    }

    public Pages(Administration administration) {
        this.administration = administration;
    }

    /** The live figures. */
    public void dashboard(Visit visit) throws IOException {
        send(visit.exchange(), 200, "dashboard", Map.of("chrome", chrome(visit, "dashboard")));
    }

    /** Everything about a group: what can be read, with forms for what can be done. */
    public void group(Visit visit, String name) throws IOException {
        Optional<OperationGroup> group = visible(visit.caller()).stream()
                .filter(known -> known.name().equals(name))
                .findFirst();
        if (group.isEmpty()) {
            missing(visit);
            return;
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("chrome", chrome(visit, name));
        model.put("group", group.get());
        model.put("results", read(visit.caller(), group.get()));
        model.put("readers", forms(visit, group.get(), operation -> !operation.changes() && !isReadAtOnce(operation)));
        model.put("forms", forms(visit, group.get(), Operation::changes));
        send(visit.exchange(), 200, "group", model);
    }

    private List<ResultView> read(Caller caller, OperationGroup group) {
        List<ResultView> results = new ArrayList<>();
        for (Operation operation : group.operations()) {
            if (!operation.changes()
                    && isReadAtOnce(operation)
                    && caller.level().includes(operation.least())) {
                results.add(view(caller, operation, perform(caller, operation, Map.of())));
            }
        }
        return results;
    }

    private ResultView view(Caller caller, Operation operation, Answer answer) {
        List<Operation> actions = answer instanceof Answer.Table
                ? administration.group(operation.group()).stream()
                        .flatMap(group -> group.operations().stream())
                        .filter(action -> caller.level().includes(action.least()) && isAbout(operation.shape(), action))
                        .toList()
                : List.of();
        return new ResultView(operation, answer, actions);
    }

    private static boolean isAbout(Shape rows, Operation action) {
        List<Parameter> parameters = action.parameters();
        return !parameters.isEmpty()
                && !action.name().equals("add")
                && parameters.get(0).required()
                && rows.fields().stream()
                        .anyMatch(field -> field.name().equals(parameters.get(0).name()));
    }

    private static boolean isReadAtOnce(Operation operation) {
        return operation.parameters().stream().noneMatch(Parameter::required);
    }

    private static List<OperationForm> forms(Visit visit, OperationGroup group, Predicate<Operation> wanted) {
        return group.operations().stream()
                .filter(wanted)
                .filter(operation -> visit.caller().level().includes(operation.least()))
                .map(operation -> new OperationForm(operation, Map.of()))
                .toList();
    }

    /** What is read at once of a group, for a page that is open already. */
    public void rows(Visit visit, String group, String name) throws IOException, BadRequestException {
        Optional<Operation> operation = allowed(visit, group, name);
        if (operation.isEmpty() || operation.get().changes()) {
            missing(visit);
            return;
        }
        Answer answer =
                perform(visit.caller(), operation.get(), visit.exchange().query());
        send(
                visit.exchange(),
                200,
                "rows",
                Map.of("texts", visit.texts(), "result", view(visit.caller(), operation.get(), answer)));
    }

    /** The form of an operation; of one that reads, with what it brings where all is given that it needs. */
    public void form(Visit visit, String group, String name) throws IOException, BadRequestException {
        Optional<Operation> operation = allowed(visit, group, name);
        if (operation.isEmpty()) {
            missing(visit);
            return;
        }
        Map<String, String> written = visit.exchange().query();
        if (operation.get().changes() || !isComplete(operation.get(), written)) {
            operationPage(visit, new OperationForm(operation.get(), written), Optional.empty(), 200);
        } else {
            run(visit, operation.get(), written);
        }
    }

    private static boolean isComplete(Operation operation, Map<String, String> written) {
        return operation.parameters().stream()
                .allMatch(parameter -> !parameter.required()
                        || !written.getOrDefault(parameter.name(), "").isBlank());
    }

    /** Does what a form asks for; its token was checked. */
    public void submit(Visit visit, String group, String name, Map<String, String> written) throws IOException {
        Optional<Operation> operation = allowed(visit, group, name);
        if (operation.isEmpty()) {
            missing(visit);
        } else {
            run(visit, operation.get(), written);
        }
    }

    private void run(Visit visit, Operation operation, Map<String, String> written) throws IOException {
        OperationForm form = new OperationForm(operation, written);
        try {
            Answer answer = perform(visit.caller(), operation, written);
            if (operation.changes() && answer instanceof Answer.Sentence done) {
                visit.session().leave(new Flash(true, done.text()));
                visit.exchange().seeOther("/group/" + operation.group());
            } else {
                operationPage(visit, form, Optional.of(view(visit.caller(), operation, answer)), 200);
            }
        } catch (OperationException e) {
            visit.session().leave(new Flash(false, e.sentence()));
            operationPage(visit, form, Optional.empty(), 422);
        }
    }

    private Answer perform(Caller caller, Operation operation, Map<String, String> written) {
        return Waiting.forAnswer(administration.perform(caller, operation, written));
    }

    private Optional<Operation> allowed(Visit visit, String group, String name) {
        return administration
                .operation(group, name)
                .filter(operation -> visit.caller().level().includes(operation.least()));
    }

    private void operationPage(Visit visit, OperationForm form, Optional<ResultView> result, int status)
            throws IOException {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("chrome", chrome(visit, form.operation().group()));
        model.put("form", form);
        result.ifPresent(view -> model.put("result", view));
        send(visit.exchange(), status, "operation", model);
    }

    /** There is no such page, or not for this operator: which of the two is not told. */
    public void missing(Visit visit) throws IOException {
        send(visit.exchange(), 404, "missing", Map.of("chrome", chrome(visit, "")));
    }

    /** Something failed that is not the visitor's fault. */
    public void failed(Visit visit, String sentence) throws IOException {
        visit.session().leave(new Flash(false, sentence));
        send(visit.exchange(), 503, "missing", Map.of("chrome", chrome(visit, "")));
    }

    /** The page to sign in on. */
    public void signIn(Exchange exchange, int status, String problem) throws IOException {
        Texts texts = Texts.accepted(exchange.header("Accept-Language").orElse("en"));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("texts", texts);
        model.put("problem", problem.isEmpty() ? "" : texts.text(problem));
        send(exchange, status, "signin", model);
    }

    private Chrome chrome(Visit visit, String here) {
        return new Chrome(
                visit.texts(),
                visit.caller(),
                visit.session().csrf(),
                visible(visit.caller()),
                here,
                visit.session().takeFlash());
    }

    private List<OperationGroup> visible(Caller caller) {
        return administration.groups().stream()
                .filter(group -> group.operations().stream()
                        .anyMatch(operation -> caller.level().includes(operation.least())))
                .toList();
    }

    private void send(Exchange exchange, int status, String template, Map<String, Object> model) throws IOException {
        exchange.send(status, HTML, templates.render(template, model));
    }
}
