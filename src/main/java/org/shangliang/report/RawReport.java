package org.shangliang.report;

/**
 * One report as it was found, before anything of it is understood.
 *
 * @param sourceId path below the given folder without its ending, or the id in its container
 * @param name path or container and line, for messages
 * @param format its format
 * @param bytes its bytes; not copied
 * @param told what is told beside it
 */
public record RawReport(String sourceId, String name, ReportFormat format, byte[] bytes, ToldBeside told) {}
