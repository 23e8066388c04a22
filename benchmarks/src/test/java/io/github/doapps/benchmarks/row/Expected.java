package io.github.doapps.benchmarks.row;

/**
 * What a row must have read.
 *
 * @param id the deployment's id
 * @param phase its phase
 * @param steps how many steps its progress has at the top
 * @param bytes how long the answer is
 */
public record Expected(String id, String phase, int steps, int bytes) {}
