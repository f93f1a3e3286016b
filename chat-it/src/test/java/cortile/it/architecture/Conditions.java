package cortile.it.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** What ArchUnit has no words for. */
final class Conditions {

    /** Final is not enough for what is made to change inside. */
    static final ArchCondition<JavaField> NOT_BE_MADE_TO_CHANGE = condition(
            "not be made to change",
            field -> !field.getRawType().getPackageName().startsWith("java.util.concurrent")
                    && !isMutableCollection(field.getRawType())
                    && !field.getRawType().isAssignableTo(Appendable.class));

    static final ArchCondition<JavaClass> BE_IN_A_NULL_MARKED_PACKAGE = condition(
            "be in a package marked @NullMarked", type -> type.getPackage().isAnnotatedWith(NullMarked.class));

    static final ArchCondition<JavaMethod> DECLARE_NO_EXCEPTION =
            condition("declare no exception", method -> method.getThrowsClause().size() == 0);

    static final ArchCondition<JavaMethod> BE_PUBLIC_WHERE_A_SESSION_BEAN_OBSERVES = condition(
            "be public where a session bean observes",
            method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                    || !isSessionBean(method.getOwner())
                    || !observes(method));

    /** Lists are copied by the records' constructors, which their own tests hold; arrays never are. */
    static final ArchCondition<JavaClass> HOLD_ONLY_VALUES = condition(
            "hold only values",
            type -> type.getFields().stream()
                    .map(JavaField::getRawType)
                    .noneMatch(field -> field.isArray() || isMutableCollection(field)));

    private Conditions() {}

    private static boolean isMutableCollection(JavaClass type) {
        Set<String> interfaces = Set.of("java.util.List", "java.util.Set", "java.util.Map");
        return type.getPackageName().equals("java.util")
                && !interfaces.contains(type.getName())
                && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class));
    }

    private static boolean isSessionBean(JavaClass type) {
        return type.isAnnotatedWith(Singleton.class)
                || type.isAnnotatedWith(Stateless.class)
                || type.isAnnotatedWith(Stateful.class);
    }

    private static boolean observes(JavaMethod method) {
        List<JavaParameter> parameters = method.getParameters();
        return parameters.stream().anyMatch(parameter -> parameter.isAnnotatedWith(Observes.class));
    }

    private static <T> ArchCondition<T> condition(String words, Predicate<T> holds) {
        return new ArchCondition<>(words) {
            @Override
            public void check(T item, ConditionEvents events) {
                events.add(new SimpleConditionEvent(item, holds.test(item), item + " breaks the rule to " + words));
            }
        };
    }
}
