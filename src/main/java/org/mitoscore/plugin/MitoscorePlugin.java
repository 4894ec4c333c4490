package org.mitoscore.plugin;

import nextflow.plugin.BasePlugin;
import org.pf4j.PluginWrapper;

/** What Nextflow starts; everything the plugin offers is in the classes that its {@code extensions.idx} names. */
public final class MitoscorePlugin extends BasePlugin {
    public MitoscorePlugin(PluginWrapper wrapper) {
        super(wrapper);
    }
}
