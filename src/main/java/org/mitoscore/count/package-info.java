/** From alignment records to fragments to gene counts, as featureCounts counts them; and what the same pass tells of a library. */
package org.mitoscore.count;
