/**
 * The published contract as a judge: of every request that the SDK sends and of every answer that
 * the emulator gives. Where contract and reality disagree, {@code disagreements.json} says so, each
 * with its reason, and nothing else does.
 */
@NullMarked
package io.github.doapps.verification.contract;

import org.jspecify.annotations.NullMarked;
