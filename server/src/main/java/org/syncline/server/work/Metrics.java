package org.syncline.server.work;

import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.syncline.home.Refused;

/// How it goes, in numbers for Prometheus. Read from the database when somebody asks, and then not again for a few
/// seconds: however often they are asked for, it costs the same.
public final class Metrics implements AutoCloseable {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Readings readings;
    private final EngineRoom room;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final SequencedMap<String, MultiGauge> gauges = new TreeMap<>();
    private Instant read = Instant.MIN;

    public Metrics(EngineRoom room, SchedulerDesk desk) {
        this.room = room;
        this.readings = new Readings(room, desk);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /// As text in Prometheus' own format. What is not set up yet has no numbers.
    public synchronized String text() {
        var now = room.clock().instant();
        if (read.plus(FRESH).isBefore(now)) {
            refresh();
            read = now;
        }
        return registry.scrape();
    }

    private void refresh() {
        var rows = new TreeMap<String, List<MultiGauge.Row<?>>>();
        gauges.keySet().forEach(name -> rows.put(name, new ArrayList<>()));
        for (var reading : current()) {
            rows.computeIfAbsent(reading.name(), _ -> new ArrayList<>())
                    .add(MultiGauge.Row.of(Tags.of(reading.labels().toArray(String[]::new)), reading.value()));
            gauges.computeIfAbsent(
                    reading.name(),
                    name -> MultiGauge.builder(name).description(reading.help()).register(registry));
        }
        rows.forEach((name, own) -> {
            var gauge = gauges.get(name);
            if (gauge != null) {
                gauge.register(own, true);
            }
        });
    }

    private List<Readings.Reading> current() {
        try {
            return readings.all();
        } catch (Refused nothingApplied) {
            return List.of();
        }
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
