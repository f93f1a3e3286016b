package cortile.bench.load;

import cortile.bench.usage.ProcessUsage;
import java.lang.management.ManagementFactory;

/** What everything had used, and how many copies had come, at one time. Immutable. */
record Moment(long nanos, double serverCpu, double generatorCpu, double machineCpu, double ownCpu, long received) {

    /** Now; called on the run's thread, whose time is the generator's. */
    static Moment now(ProcessUsage server, long received) {
        return new Moment(
                System.nanoTime(),
                server.cpuSeconds(),
                ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9,
                ProcessUsage.machineSeconds(),
                ProcessUsage.ofThis().cpuSeconds(),
                received);
    }

    double secondsSince(Moment before) {
        return (nanos - before.nanos) / 1e9;
    }

    /** What neither the server nor this process used since then, in per cent of a core. */
    double othersPercentSince(Moment before) {
        double others = machineCpu - before.machineCpu - serverCpuSince(before) - (ownCpu - before.ownCpu);
        return Math.max(0, 100 * others / secondsSince(before));
    }

    double serverCpuSince(Moment before) {
        return serverCpu - before.serverCpu;
    }

    double generatorPercentSince(Moment before) {
        return 100 * (generatorCpu - before.generatorCpu) / secondsSince(before);
    }

    long receivedSince(Moment before) {
        return received - before.received;
    }
}
