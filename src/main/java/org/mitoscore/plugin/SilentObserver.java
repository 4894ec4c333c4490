package org.mitoscore.plugin;

import java.nio.file.Path;
import nextflow.Session;
import nextflow.processor.TaskHandler;
import nextflow.processor.TaskProcessor;
import nextflow.trace.TraceObserver;
import nextflow.trace.TraceRecord;

/** Hears of everything and does nothing: Nextflow's interface is a Groovy trait, whose defaults Java does not inherit. */
abstract class SilentObserver implements TraceObserver {
    @Override
    public void onFlowCreate(Session session) {}

    @Override
    public void onFlowBegin() {}

    @Override
    public void onFlowComplete() {}

    @Override
    public void onFlowError(TaskHandler handler, TraceRecord trace) {}

    @Override
    public void onProcessCreate(TaskProcessor process) {}

    @Override
    public void onProcessTerminate(TaskProcessor process) {}

    @Override
    public void onProcessPending(TaskHandler handler, TraceRecord trace) {}

    @Override
    public void onProcessSubmit(TaskHandler handler, TraceRecord trace) {}

    @Override
    public void onProcessStart(TaskHandler handler, TraceRecord trace) {}

    @Override
    public void onProcessComplete(TaskHandler handler, TraceRecord trace) {}

    @Override
    public void onProcessCached(TaskHandler handler, TraceRecord trace) {}

    @Override
    public boolean enableMetrics() {
        return false;
    }

    @Override
    public void onWorkflowPublish(Object value) {}

    @Override
    public void onFilePublish(Path destination) {}

    @Override
    public void onFilePublish(Path destination, Path source) {}
}
