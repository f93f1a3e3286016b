package cortile.admin.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All who may run the server, at one moment. Immutable. */
record OperatorBook(List<Operator> operators, List<AccessToken> tokens) {

    OperatorBook {
        operators = List.copyOf(operators);
        tokens = List.copyOf(tokens);
    }

    Optional<Operator> operator(String name) {
        return operators.stream()
                .filter(operator -> operator.name().equals(name))
                .findFirst();
    }

    Optional<AccessToken> token(String name) {
        return tokens.stream().filter(token -> token.name().equals(name)).findFirst();
    }

    /** With this one in place of another of the same name. */
    OperatorBook with(Operator added) {
        List<Operator> all = new ArrayList<>(without(added).operators());
        all.add(added);
        return new OperatorBook(all, tokens);
    }

    OperatorBook without(Operator removed) {
        return new OperatorBook(
                operators.stream()
                        .filter(known -> !known.name().equals(removed.name()))
                        .toList(),
                tokens);
    }

    OperatorBook with(AccessToken added) {
        List<AccessToken> all = new ArrayList<>(tokens);
        all.add(added);
        return new OperatorBook(operators, all);
    }

    OperatorBook without(AccessToken removed) {
        return new OperatorBook(
                operators,
                tokens.stream()
                        .filter(known -> !known.name().equals(removed.name()))
                        .toList());
    }
}
