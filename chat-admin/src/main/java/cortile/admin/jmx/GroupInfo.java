package cortile.admin.jmx;

import cortile.admin.figures.Notice;
import cortile.admin.jmx.GroupBean.AttributeSource;
import cortile.admin.operation.Operation;
import cortile.admin.operation.OperationGroup;
import cortile.admin.operation.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import javax.management.MBeanInfo;
import javax.management.MBeanNotificationInfo;
import javax.management.MBeanOperationInfo;
import javax.management.Notification;
import javax.management.openmbean.OpenMBeanAttributeInfo;
import javax.management.openmbean.OpenMBeanAttributeInfoSupport;
import javax.management.openmbean.OpenMBeanConstructorInfo;
import javax.management.openmbean.OpenMBeanInfoSupport;
import javax.management.openmbean.OpenMBeanOperationInfo;
import javax.management.openmbean.OpenMBeanOperationInfoSupport;
import javax.management.openmbean.OpenMBeanParameterInfo;
import javax.management.openmbean.OpenMBeanParameterInfoSupport;
import javax.management.openmbean.OpenType;

/** What a {@link GroupBean} tells of itself. Stateless. */
final class GroupInfo {

    private GroupInfo() {}

    static MBeanInfo of(OperationGroup group, Map<String, OpenShape> shapes, Collection<AttributeSource> attributes) {
        return new OpenMBeanInfoSupport(
                GroupBean.class.getName(),
                group.sentence(),
                attributes.stream().map(source -> attribute(source, shapes)).toArray(OpenMBeanAttributeInfo[]::new),
                new OpenMBeanConstructorInfo[0],
                group.operations().stream()
                        .map(operation -> operation(operation, shapes))
                        .toArray(OpenMBeanOperationInfo[]::new),
                group.name().equals("server") ? new MBeanNotificationInfo[] {notices()} : new MBeanNotificationInfo[0]);
    }

    private static MBeanNotificationInfo notices() {
        String[] types =
                Arrays.stream(Notice.Kind.values()).map(Notice.Kind::type).toArray(String[]::new);
        return new MBeanNotificationInfo(
                types, Notification.class.getName(), "What whoever runs the server should hear of");
    }

    private static OpenMBeanAttributeInfo attribute(AttributeSource source, Map<String, OpenShape> shapes) {
        OpenType<?> type = source.field() < 0
                ? Objects.requireNonNull(shapes.get(source.operation().name())).type()
                : OpenShape.type(
                        source.operation().shape().fields().get(source.field()).type());
        return new OpenMBeanAttributeInfoSupport(source.name(), source.sentence(), type, true, false, false);
    }

    private static OpenMBeanOperationInfo operation(Operation operation, Map<String, OpenShape> shapes) {
        return new OpenMBeanOperationInfoSupport(
                operation.name(),
                operation.sentence(),
                operation.parameters().stream().map(GroupInfo::parameter).toArray(OpenMBeanParameterInfo[]::new),
                Objects.requireNonNull(shapes.get(operation.name())).type(),
                operation.changes() ? MBeanOperationInfo.ACTION : MBeanOperationInfo.INFO);
    }

    private static OpenMBeanParameterInfo parameter(Parameter parameter) {
        String choices = parameter.choices().isEmpty() ? "" : " (" + String.join(", ", parameter.choices()) + ")";
        return new OpenMBeanParameterInfoSupport(
                parameter.name(),
                parameter.sentence() + choices + (parameter.required() ? "" : "; may be empty"),
                OpenShape.type(parameter.type()));
    }
}
