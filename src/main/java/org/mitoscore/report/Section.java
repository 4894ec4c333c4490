package org.mitoscore.report;

import org.mitoscore.svg.Markup;

/** One section of the page. */
sealed interface Section
        permits CallsSection,
                DistributionSection,
                HeatmapSection,
                ComplexSection,
                OutcomeSection,
                AgreementSection,
                DepthSection,
                QcSection,
                SamplesSection,
                GenesSection,
                MethodsSection,
                RunSection {

    /** Anchor in the page. */
    String id();

    /** Heading and entry of the contents. */
    String title();

    /** What stands below the heading. */
    Markup body();
}
