package org.emporion.store.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.emporion.model.network.QueueingModel;
import org.emporion.model.network.QueueingModel.CustomerClass;
import org.emporion.model.network.QueueingModel.Kind;
import org.emporion.model.network.QueueingModel.ServiceStation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models of JMVA: what the tool writes is read, what we write comes back, and nothing hostile gets in. */
class JmvaFileTest {
  @TempDir
  Path folder;

  private QueueingModel read(String text) throws Exception {
    return new JmvaFile().read(Files.writeString(folder.resolve("model.jmva"), text));
  }

  private static String model(String classes, String stations) {
    return "<model><parameters><classes number='1'>" + classes + "</classes><stations number='1'>" + stations
        + "</stations></parameters></model>";
  }

  private static String station(String kind, String seconds, String visits) {
    return "<" + kind + " name='cpu' servers='2'><servicetimes>" + seconds + "</servicetimes><visits>" + visits
        + "</visits></" + kind + ">";
  }

  private static String entry(String name, String customers, String text) {
    return "<" + name + " customerclass='" + customers + "'>" + text + "</" + name + ">";
  }

  private static final String CLOSED = "<closedclass name='users' population='4'/>";
  private static final String CPU = station("listation", entry("servicetime", "users", "0.5"), entry("visit", "users", "2"));

  @Test
  void whatTheToolWritesIsRead() throws Exception {
    QueueingModel told = read("<?xml version='1.0' encoding='UTF-8' standalone='no'?>\n"
        + model(CLOSED + "<openclass name='guests' rate='0.25'/>", CPU
            + station("ldstation", entry("servicetimes", "users", "1.0;0.6;0.5;0.5"), entry("visit", "users", "1.0"))
                .replace("cpu", "pool")
            + "<delaystation name='think'><servicetimes>" + entry("servicetime", "users", "15.0") + "</servicetimes><visits>"
            + entry("visit", "users", "1.0") + "</visits></delaystation>")
            .replace("</parameters>", "<ReferenceStation number='1'/></parameters><algParams/>"));
    assertEquals(List.of(new CustomerClass.Closed("users", 4), new CustomerClass.Open("guests", 0.25)), told.classes());
    assertEquals(new ServiceStation("cpu", Kind.QUEUE, 2, List.of(List.of(0.5), List.of(0.0)), List.of(2.0, 0.0)),
        told.stations().getFirst());
    assertEquals(List.of(1.0, 0.6, 0.5, 0.5), told.stations().get(1).seconds().getFirst());
    assertEquals(Kind.DELAY, told.stations().getLast().kind());
  }

  @Test
  void whatIsWrittenComesBack() throws Exception {
    SplittableRandom random = new SplittableRandom(8);
    for (int round = 0; round < 200; round++) {
      List<CustomerClass> classes = new ArrayList<>();
      int count = 1 + random.nextInt(4);
      for (int c = 0; c < count; c++) {
        classes.add(random.nextBoolean() ? new CustomerClass.Closed("c<&\"" + c, random.nextInt(50))
            : new CustomerClass.Open("客 " + c, random.nextDouble(0, 9)));
      }
      List<ServiceStation> stations = new ArrayList<>();
      for (int k = 0; k <= random.nextInt(4); k++) {
        Kind kind = Kind.values()[random.nextInt(3)];
        List<List<Double>> seconds = new ArrayList<>();
        for (int c = 0; c < count; c++) {
          seconds.add(random.doubles(kind == Kind.LOAD_DEPENDENT ? 3 : 1, 1e-9, 100).boxed().toList());
        }
        stations.add(new ServiceStation("station " + k, kind, kind == Kind.DELAY ? 1 : 1 + random.nextInt(9), seconds,
            random.doubles(count, 0, 200).boxed().toList()));
      }
      QueueingModel model = new QueueingModel("by & <for>", classes, stations);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new JmvaFile().write(model, out);
      assertEquals(model, read(out.toString(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void mistakesAreToldWithTheirPlace() throws IOException {
    refused("<jsim/>", "begins with jsim");
    refused("<model/>", "has no parameters");
    refused(model("<closedclass name='users' population='1.5'/>", CPU), "whole number");
    refused(model("<closedclass name='users' population='-1'/>", CPU), "at least 0");
    refused(model("<openclass name='users' rate='NaN'/>", CPU), "at least 0");
    refused(model(CLOSED + CLOSED, CPU), "stands twice");
    refused(model(CLOSED, CPU.replace("0.5", "fast")), "\"fast\"");
    refused(model(CLOSED, CPU.replace("customerclass='users'>2", "customerclass='user'>2")), "user is not known");
    refused(model(CLOSED, CPU.replace("'2'", "'0'")), "needs a server");
    refused(model(CLOSED, "<priostation name='x'/>"), "listation, delaystation, ldstation");
    refused(model("", station("listation", "", "")), "needs a class");
    refused("<model><parameters>", "no well-formed XML");
  }

  /** A file from elsewhere reads no other file, grows no entities, and is neither endless nor bottomless. */
  @Test
  void hostileFilesAreRefused() throws IOException {
    refused("<!DOCTYPE model [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><model>&x;</model>", "document type declaration");
    refused("<!DOCTYPE model [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><model>&b;</model>", "document type declaration");
    refused("<model>".repeat(5000), "too deeply nested");
    refused("<model>" + "<a/>".repeat(300_000) + "</model>", "too much");
    refused("<model>" + " ".repeat(JmvaFile.MOST_BYTES) + "</model>", "larger than 4 MiB");
  }

  private void refused(String text, String word) {
    BrokenExchangeException told = assertThrows(BrokenExchangeException.class, () -> read(text));
    ExchangeProblem problem = told.problems().getFirst();
    assertTrue(problem.message().en().contains(word), problem.message().en());
    assertFalse(problem.message().zhTw().isBlank());
    assertTrue(problem.where().en().contains("model.jmva"));
  }
}
