package org.emporion.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Currency;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A content hash (SHA-256) of model values: equal content gives an equal hash in every run and on
 * every machine. Records are walked component by component; the order of list elements counts, the
 * order of map entries does not.
 */
public final class Fingerprint {
  /** The platform finds the components of a record anew at each call, which took most of the time of a hash. */
  private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
    @Override
    protected RecordComponent[] computeValue(Class<?> type) {
      return type.getRecordComponents();
    }
  };

  private final MessageDigest digest;

  private Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /**
   * The hash of these values, 64 hexadecimal digits.
   *
   * @throws IllegalArgumentException for a value that is not made of records, collections, maps,
   *     optionals, enums and plain values
   */
  public static String of(Object... values) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.token('[', Integer.toString(values.length));
    for (Object value : values) {
      fingerprint.add(value);
    }
    return HexFormat.of().formatHex(fingerprint.digest.digest());
  }

  private void add(Object value) {
    switch (value) {
      case null -> token('0', "");
      case Optional<?> optional -> add(optional.orElse(null));
      case Record record -> addRecord(record);
      case Collection<?> collection -> {
        token('[', Integer.toString(collection.size()));
        collection.forEach(this::add);
      }
      case Map<?, ?> map -> addMap(map);
      case Enum<?> constant -> token('e', constant.name());
      case BigDecimal decimal -> token('n', decimal.stripTrailingZeros().toPlainString());
      case Double number -> token('d', Double.toString(number));
      case Number number -> token('n', number.toString());
      case Boolean bool -> token('b', bool.toString());
      case Character letter -> token('s', letter.toString());
      case CharSequence text -> token('s', text.toString());
      case Currency currency -> token('c', currency.getCurrencyCode());
      case java.time.temporal.TemporalAccessor time -> token('t', time.toString());
      case java.time.temporal.TemporalAmount amount -> token('a', amount.toString());
      case java.time.ZoneId zone -> token('z', zone.getId());
      case java.net.URI uri -> token('u', uri.toString());
      default -> throw new IllegalArgumentException("No fingerprint for " + value.getClass().getName());
    }
  }

  private void addRecord(Record record) {
    RecordComponent[] components = COMPONENTS.get(record.getClass());
    token('r', record.getClass().getSimpleName() + "/" + components.length);
    for (RecordComponent component : components) {
      token('k', component.getName());
      try {
        add(component.getAccessor().invoke(record));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalArgumentException(
            "Cannot read " + component.getName() + " of " + record.getClass().getName(), e);
      }
    }
  }

  private void addMap(Map<?, ?> map) {
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((key, entry) -> sorted.put(String.valueOf(key), entry));
    token('{', Integer.toString(sorted.size()));
    sorted.forEach((key, entry) -> {
      token('k', key);
      add(entry);
    });
  }

  /** Tag and length go first, so that no two different values give the same bytes. */
  private void token(char tag, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((byte) tag);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }
}
