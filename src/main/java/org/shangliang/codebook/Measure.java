package org.shangliang.codebook;

/** What kind of quantity over time a figure is: a flow happens within a period, a stock stands at its end, a rate never adds. */
public enum Measure {
    FLOW,
    STOCK,
    RATE
}
