package org.emporion.cli;

import java.util.Arrays;
import org.emporion.model.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The option every verb has: the language it speaks. Read ahead of parsing, checked here. */
final class LanguageOption {
  @Option(names = "--lang", paramLabel = "en|zh-TW", descriptionKey = "lang", converter = Tag.class,
      scope = ScopeType.INHERIT)
  private Language language;

  /** Reads a language tag. */
  static final class Tag implements ITypeConverter<Language> {
    @Override
    public Language convert(String tag) {
      return Language.ofTag(tag).orElseThrow(() -> new TypeConversionException(
          "'" + tag + "': " + String.join(", ", Arrays.stream(Language.values()).map(Language::tag).toList())));
    }
  }
}
