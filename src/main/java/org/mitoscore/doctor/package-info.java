/** Whether a machine has what a run needs: Java, memory, disk, Nextflow, containers, MultiQC. Looks only, and never into the network. */
package org.mitoscore.doctor;
