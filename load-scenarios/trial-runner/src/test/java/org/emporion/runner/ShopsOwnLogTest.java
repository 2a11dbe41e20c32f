package org.emporion.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.emporion.shop.catalogue.Catalogue;
import org.emporion.shop.profile.ProfileReader;
import org.emporion.shop.store.ShopDatabase;
import org.emporion.shop.web.AccessLog;
import org.emporion.shop.web.ShopServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a trial measures against what the shop wrote down itself, kind by kind: counts and failures are the same.
 * Every response takes the customer at least as long as the shop, so the k-th shortest of the one is at least the
 * k-th shortest of the other, for every k and on any machine. How close they are is for releng/proofs/truth.sh.
 */
@Timeout(60)
class ShopsOwnLogTest {
  private static final String PROFILE = """
      format: 1
      name: known
      workers: 8
      service-time: {distribution: gamma, cv: 0.5}
      error-rate: 0.05
      requests:
        home: {mean-ms: 5}
        category: {mean-ms: 5}
        search: {mean-ms: 20}
        product: {mean-ms: 10}
        cart: {mean-ms: 5}
        login: {mean-ms: 5}
        account: {mean-ms: 5}
        order: {mean-ms: 5}
        payment: {mean-ms: 5}
        order-status: {mean-ms: 5}
      payment: {approved: 1, declined: 0, timed-out: 0}
      """;

  private static final String PLAN = """
      {"format": 1, "name": "known", "baseUrl": "http://127.0.0.1:%d", "seed": 5,
       "injection": [{"type": "constant", "rate": 40, "seconds": 3, "randomised": true}],
       "maxDurationSeconds": 30, "maxRequestsPerSecond": 1000,
       "journeys": [{"id": "look", "weight": 1, "steps": [
         {"request": "home", "path": "/"},
         {"request": "search", "path": "/api/search", "query": {"q": "rose"}},
         {"request": "product", "path": "/api/products/EM-0001"}]}]}
      """;

  @TempDir
  private Path folder;

  @Test
  void countsAreTheShopsOwnAndNoResponseIsShorterThanTheShopSays() throws Exception {
    Path access = folder.resolve("access.csv");
    Map<String, Histogram> times = new TreeMap<>();
    Map<String, Long> failed = new TreeMap<>();
    try (ShopServer shop = new ShopServer(0, new ProfileReader().read("known", PROFILE), 3,
        new ShopDatabase(Optional.empty(), Catalogue.generate()), AccessLog.to(access))) {
      Path plan = Files.writeString(folder.resolve("plan.json"), PLAN.formatted(shop.port()));
      try (RunnerProcess runner = new RunnerProcess(plan, folder.resolve("results"))) {
        runner.await("finished");
        for (JsonNode second : runner.seconds()) {
          for (Map.Entry<String, JsonNode> one : second.path("requests").properties()) {
            times.computeIfAbsent(one.getKey(), name -> new Histogram(3)).add(Histogram.decodeFromCompressedByteBuffer(
                ByteBuffer.wrap(Base64.getDecoder().decode(one.getValue().path("histogram").textValue())), 0));
            failed.merge(one.getKey(), one.getValue().path("ko").longValue(), Long::sum);
          }
        }
      }
    }
    Map<String, List<Long>> shops = new TreeMap<>();
    Map<String, Long> shopsFailed = new TreeMap<>();
    for (String line : Files.readAllLines(access).stream().skip(1).toList()) {
      String[] fields = line.split(",");
      shops.computeIfAbsent(fields[1], name -> new ArrayList<>()).add(Long.parseLong(fields[4]));
      shopsFailed.merge(fields[1], Long.parseLong(fields[3]), Long::sum);
    }
    assertEquals(shopsFailed, failed);
    assertTrue(failed.values().stream().mapToLong(Long::longValue).sum() > 0, "the profile asks for 5 % errors");
    assertEquals(shops.keySet(), times.keySet());
    shops.forEach((kind, micros) -> {
      Collections.sort(micros);
      Histogram ours = times.get(kind);
      assertEquals(micros.size(), ours.getTotalCount(), kind);
      for (int k = 1; k <= micros.size(); k++) {
        // Half a rank below k, so that rounding cannot turn it into the next one; the upper end of the bucket.
        long mine = ours.highestEquivalentValue(ours.getValueAtPercentile(100 * (k - 0.5) / micros.size()));
        assertTrue(mine >= micros.get(k - 1), kind + " " + k + ": " + mine + " and " + micros.get(k - 1));
      }
    });
  }
}
