package org.mitoscore.plugin;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nextflow.Session;
import nextflow.trace.TraceObserver;
import nextflow.trace.TraceObserverFactory;

/** Makes the observer of a run, unless the run is a stub or its configuration says {@code mitoscore.enabled = false}. */
public final class MitoscoreObserverFactory implements TraceObserverFactory {
    @Override
    public Collection<TraceObserver> create(Session session) {
        Object scope = session.getConfig().get(PluginSettings.SCOPE);
        PluginSettings settings = Answer.to(
                "nextflow.config", () -> PluginSettings.of(scope instanceof Map<?, ?> given ? given : Map.of()));
        return settings.enabled() && !session.isStubRun()
                ? List.of(new MitoscoreObserver(session, settings))
                : List.of();
    }
}
