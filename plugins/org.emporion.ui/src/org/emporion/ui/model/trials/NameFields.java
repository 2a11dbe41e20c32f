package org.emporion.ui.model.trials;

import java.util.List;
import java.util.function.Function;
import org.emporion.model.LocalText;
import org.emporion.store.edit.StudyEdit;
import org.emporion.ui.Wording;
import org.emporion.ui.model.TypedText;
import org.emporion.ui.model.trials.FormField.Look;

/**
 * The two fields of a name.
 *
 * @param words the window's words
 * @param name as it is
 * @param edit what makes it another
 */
record NameFields(Wording words, LocalText name, Function<LocalText, StudyEdit> edit) {
  List<FormField> fields() {
    FieldMaker make = new FieldMaker(words, "trials.name");
    TypedText typed = TypedText.of(name);
    return List.of(
        make.text("name", Look.LINE, typed.first(), new FieldRules(words).filled("trials.problem.name"),
            first -> edit.apply(new TypedText(first, typed.chinese()).text())),
        make.text("name-zh", Look.LINE, typed.chinese(), FieldRules::any,
            chinese -> edit.apply(new TypedText(typed.first(), chinese).text())));
  }
}
