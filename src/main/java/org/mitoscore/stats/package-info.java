/** Small numeric foundations: ranks, quantiles, tests and linear algebra over Commons Statistics and EJML. */
package org.mitoscore.stats;
