/** The frozen reference: a cohort kept in one file, against which single later samples are normalized, scored and placed. */
package org.mitoscore.reference;
