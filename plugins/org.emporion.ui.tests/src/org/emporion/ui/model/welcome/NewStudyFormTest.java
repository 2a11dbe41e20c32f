package org.emporion.ui.model.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.emporion.model.Language;
import org.emporion.ui.Examples;
import org.emporion.ui.Wording;
import org.emporion.ui.model.FormProblem;
import org.emporion.ui.model.welcome.NewStudyForm.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewStudyFormTest {
  @TempDir
  Path home;
  private NewStudyForm blank;

  @BeforeEach
  void blank() {
    blank = NewStudyForm.of(StudyTemplate.in(Examples.shipped().getParent()), home);
  }

  private static List<Field> problems(NewStudyForm form) {
    return form.problems(Wording.in(Language.EN)).stream().map(FormProblem::field).toList();
  }

  @Test
  void theShippedStudiesAreTemplatesTheExampleFirst() {
    assertEquals("harbour-lane", blank.templates().getFirst().folder().getFileName().toString());
    assertEquals(3, blank.templates().getFirst().candidates());
    assertTrue(blank.templates().size() > 1, blank.templates().toString());
    assertEquals(List.of(), StudyTemplate.in(home.resolve("nowhere")));
  }

  @Test
  void idAndFolderFollowFromTheTitleUntilSomebodyNamesAnother() throws Exception {
    NewStudyForm form = blank.title("Café Übersee 2");
    assertEquals("cafe-ubersee-2", form.id());
    assertEquals(home.resolve("cafe-ubersee-2").toString(), form.folder());
    Files.createDirectories(home.resolve("cafe-ubersee-2/data"));
    assertEquals(home.resolve("cafe-ubersee-2-2").toString(), form.folder(), "another where that is taken");
    assertEquals("study", blank.title("茶葉店").id(), "a name without Latin letters still gives an id");
    String own = home.resolve("elsewhere").toString();
    assertEquals(own, form.folder(own).title("Another").folder());
  }

  @Test
  void whatCannotBeKeptIsToldAtItsField() throws Exception {
    assertEquals(List.of(Field.TITLE), problems(blank));
    NewStudyForm named = blank.title("Tea");
    assertEquals(List.of(), problems(named));
    assertEquals(List.of(Field.FOLDER), problems(named.folder("tea")));
    Files.writeString(home.resolve("letter.txt"), "dear");
    assertEquals(List.of(Field.FOLDER), problems(named.folder(home.toString())));
    assertEquals(List.of(Field.HISTORY), problems(named.history(home.resolve("orders.csv").toString())));
    NewStudyForm sound = named.history(home.resolve("letter.txt").toString());
    assertEquals(List.of(), problems(sound));
    assertEquals(Optional.of(home.resolve("letter.txt")), sound.orders());
    assertEquals(Optional.empty(), named.orders());
  }
}
