package cortile.tcp.jmx;

import cortile.admin.operation.Caller;
import cortile.admin.operator.Operators;
import cortile.ejb.management.JmxCallers;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.management.MBeanServer;
import javax.management.ObjectInstance;
import javax.management.ObjectName;
import javax.management.remote.MBeanServerForwarder;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the platform's bean server and shows only what is ours: other beans can load agents or stop the container.
 * What may be done to ours, they check themselves. Thread-safe.
 */
final class OwnBeansOnly implements InvocationHandler {

    private static final String DOMAIN = "cortile";

    /** What is asked about one bean; its name is the first argument. */
    private static final Set<String> ABOUT_ONE = Set.of(
            "getAttribute",
            "getAttributes",
            "getMBeanInfo",
            "getObjectInstance",
            "invoke",
            "isInstanceOf",
            "isRegistered",
            "addNotificationListener",
            "removeNotificationListener",
            "getClassLoaderFor");

    /** What the connector asks for itself, to find classes and to hear notifications; a client's calls have an operator. */
    private static final Set<String> OF_THE_CONNECTOR = Set.of(
            "getClassLoaderRepository",
            "getClassLoaderFor",
            "queryNames",
            "isInstanceOf",
            "addNotificationListener",
            "removeNotificationListener");

    private final Operators operators;
    private volatile @Nullable MBeanServer beans;

    private OwnBeansOnly(Operators operators) {
        this.operators = operators;
    }

    static MBeanServerForwarder of(Operators operators) {
        return (MBeanServerForwarder) Proxy.newProxyInstance(
                OwnBeansOnly.class.getClassLoader(),
                new Class<?>[] {MBeanServerForwarder.class},
                new OwnBeansOnly(operators));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        String name = method.getName();
        Object first = arguments == null || arguments.length == 0 ? null : arguments[0];
        if (name.equals("setMBeanServer")) {
            beans = (MBeanServer) first;
            return null;
        }
        if (OF_THE_CONNECTOR.contains(name) && !JmxCallers.isRemote()) {
            return passed(method, arguments);
        }
        requireOperator();
        return switch (name) {
            case "getDefaultDomain" -> DOMAIN;
            case "getDomains" -> new String[] {DOMAIN};
            case "getMBeanCount" -> own().size();
            case "queryNames" -> matching((ObjectName) first);
            case "queryMBeans" -> instances((ObjectName) first);
            default -> about(first, method, arguments);
        };
    }

    /** An operator who was removed, or may do less than at the sign-in, signs in again. */
    private void requireOperator() {
        Caller caller = JmxCallers.current();
        if (operators.levelOf(caller.name()).filter(caller.level()::equals).isEmpty()) {
            throw new SecurityException("Sign in again.");
        }
    }

    private MBeanServer beans() {
        return Objects.requireNonNull(beans);
    }

    private Set<ObjectName> own() {
        return beans().queryNames(null, null).stream()
                .filter(name -> name.getDomain().equals(DOMAIN))
                .collect(Collectors.toSet());
    }

    /** A query is not passed on: it is somebody else's code. */
    private Set<ObjectName> matching(@Nullable ObjectName pattern) {
        return own().stream()
                .filter(name -> pattern == null || pattern.apply(name))
                .collect(Collectors.toSet());
    }

    private Set<ObjectInstance> instances(@Nullable ObjectName pattern) {
        return matching(pattern).stream()
                .map(name -> new ObjectInstance(name, Object.class.getName()))
                .collect(Collectors.toSet());
    }

    private @Nullable Object about(@Nullable Object bean, Method method, Object @Nullable [] arguments)
            throws Throwable {
        boolean ours = ABOUT_ONE.contains(method.getName())
                && bean instanceof ObjectName name
                && name.getDomain().equals(DOMAIN);
        if (!ours) {
            throw new SecurityException("Only the beans of " + DOMAIN + " can be reached from here.");
        }
        return passed(method, arguments);
    }

    private @Nullable Object passed(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(beans(), arguments);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNullElse(e.getCause(), e);
        }
    }
}
