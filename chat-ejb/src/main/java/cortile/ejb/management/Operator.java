package cortile.ejb.management;

import cortile.core.audit.Actor;

/** Who acts through these beans: whoever may reach them. Immutable. */
final class Operator {

    static final Actor THROUGH_JMX = Actor.operator("operator", "jmx");

    private Operator() {}
}
