package org.emporion.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentStudiesTest {
  @TempDir
  private Path home;

  private Path folder(String name) throws IOException {
    return Files.createDirectories(home.resolve(name));
  }

  @Test
  void theNewestComesFirstAndOnlyOnce() throws IOException {
    RecentStudies recent = new RecentStudies(List.of())
        .with(folder("a")).with(folder("b")).with(home.resolve("b/../a"));
    assertEquals(List.of(folder("a"), folder("b")), recent.folders());
  }

  @Test
  void theListIsBoundedAndSurvivesWriting() throws IOException {
    RecentStudies recent = new RecentStudies(List.of());
    for (int i = 0; i < RecentStudies.MOST + 3; i++) {
      recent = recent.with(folder("study " + i));
    }
    assertEquals(RecentStudies.MOST, recent.folders().size());
    assertEquals(recent, RecentStudies.read(recent.written()));
  }

  @Test
  void foldersThatAreGoneAreLeftOut() throws IOException {
    RecentStudies recent = new RecentStudies(List.of()).with(folder("here")).with(home.resolve("gone"));
    assertEquals(List.of(folder("here")), RecentStudies.read(recent.written()).folders());
    assertEquals(List.of(), RecentStudies.read("").folders());
  }
}
