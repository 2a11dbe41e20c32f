package org.emporion.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A simulation cut into independent blocks, each with its own random numbers, so that the outcome
 * depends neither on how many threads or machines work nor on which of them is first.
 *
 * @param seed seed of the whole simulation
 * @param stream name of what is drawn; different names give independent numbers from the same seed
 * @param samples samples of the whole simulation, at least 1
 */
public record SampleBlocks(long seed, String stream, int samples) {
  /** Samples of a full block; the last block may be shorter. */
  public static final int BLOCK = 1000;

  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  public SampleBlocks {
    if (samples < 1) {
      throw new IllegalArgumentException("A simulation needs at least one sample, not " + samples);
    }
  }

  /** The work on one block. */
  @FunctionalInterface
  public interface Work<T> {
    /**
     * Simulates one block; must not touch anything another block touches.
     *
     * @param block number of the block from 0
     * @param size samples of the block
     */
    T simulate(int block, int size);
  }

  /** Number of blocks. */
  public int count() {
    return (samples + BLOCK - 1) / BLOCK;
  }

  /** Samples of a block. */
  public int size(int block) {
    return Math.min(BLOCK, samples - block * BLOCK);
  }

  /** Works on all blocks, several at a time, and hands the results back in the order of the blocks. */
  public <T> List<T> run(Work<T> work) {
    return run(0, count(), work);
  }

  /** Works on the blocks from one number up to, without, another, several at a time; results in their order. */
  public <T> List<T> run(int from, int to, Work<T> work) {
    return IntStream.range(from, to).parallel().mapToObj(block -> work.simulate(block, size(block))).toList();
  }

  /** The random numbers of a block, from seed, name and number of the block (name by FNV-1a). */
  public UniformStream numbers(int block) {
    long name = FNV_OFFSET;
    for (int i = 0; i < stream.length(); i++) {
      name = (name ^ stream.charAt(i)) * FNV_PRIME;
    }
    return new UniformStream(UniformStream.mix(UniformStream.mix(UniformStream.mix(seed) ^ name) + block));
  }
}
