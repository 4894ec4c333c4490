/** What all drawn pages share: escaped markup, coordinates as text, axes with round ticks. */
package org.mitoscore.svg;
