package org.emporion.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.emporion.model.LocalText;
import org.emporion.model.Spelling;

/**
 * The criteria a retailer picks requirements from, by area.
 *
 * @param areas the name of each area by its id, in order
 * @param criteria the criteria by their id, in order
 */
public record CriteriaCatalogue(Map<String, LocalText> areas, Map<String, Criterion> criteria) {
  private static final String RESOURCE = "catalogue/criteria.yaml";

  /** Keeps the order of the file. */
  public CriteriaCatalogue {
    areas = Collections.unmodifiableMap(new LinkedHashMap<>(areas));
    criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
  }

  /** Read once: it takes longer than all files of a study. */
  private static final class Shipped {
    private static final CriteriaCatalogue CATALOGUE = readShipped();
  }

  /** The catalogue that ships with the product. */
  public static CriteriaCatalogue shipped() {
    return Shipped.CATALOGUE;
  }

  private static CriteriaCatalogue readShipped() {
    try (InputStream in = Objects.requireNonNull(CriteriaCatalogue.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), RESOURCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (BrokenStudyException e) {
      throw new IllegalStateException("The catalogue of criteria is broken", e);
    }
  }

  /**
   * Reads a catalogue.
   *
   * @param text its YAML
   * @param name what problems call the file
   * @throws BrokenStudyException with the place, field and nature of every problem
   */
  static CriteriaCatalogue read(String text, String name) throws BrokenStudyException {
    Problems problems = new Problems();
    // A catalogue names no files, so the folder they would be in is of no account.
    StudyFile file = new StudyFile(name, new StudyFolder(Path.of("")), problems, new HashMap<>());
    CriteriaCatalogue catalogue = CriteriaYaml.read(
        Field.root(file, "", new YamlText(name, CriteriaYaml.PATH, problems).parse(text)));
    problems.throwIfAny();
    return catalogue;
  }

  /** The criterion with this id. */
  public Optional<Criterion> criterion(String id) {
    return Optional.ofNullable(criteria.get(id));
  }

  /** The ids of all criteria, in order. */
  public Set<String> ids() {
    return criteria.keySet();
  }

  /** The criteria of an area, in order. */
  public List<Criterion> in(String area) {
    return criteria.values().stream().filter(one -> one.area().equals(area)).toList();
  }

  /** The id that was probably meant by one that is not there. */
  public Optional<String> nearest(String id) {
    return Spelling.nearest(id, ids());
  }
}
