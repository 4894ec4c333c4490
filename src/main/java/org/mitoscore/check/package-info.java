/** What can be known to be wrong before the work begins: parameters, samplesheet, alignment headers, signatures. */
package org.mitoscore.check;
